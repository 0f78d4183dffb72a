// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// What views say of entries that are only reported, or whose key is in doubt.
@Suite struct StandingInViewsTests {
  /// The furnished scene with a second secretary, whose day is 2026-11-21.
  private func scene() async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    for step in [
      ["actor", "enroll", "m", "秘书处二", "--role", "秘书处", "--actor", "admin"],
      [
        "actor", "enroll", "clerk", "填报员", "--role", "牵头单位", "--organization", "wuxi-stb",
        "--actor", "admin",
      ],
    ] {
      try await say(scene, step)
    }
    return scene
  }

  @discardableResult
  private func say(_ scene: RecordingScene, _ words: [String]) async throws -> Int {
    let answer = await scene.run(words)
    try #require(answer.status == 0, "\(words): \(answer.errors)")
    return try scene.view().size - 1
  }

  private func read(_ scene: RecordingScene, _ words: [String]) throws -> String {
    let result = try BuiltProgram.run(
      words, directory: URL(filePath: scene.directory + "/book"))
    #expect(result.status == 0, "\(words): \(result.errors)")
    return result.output
  }

  private func object(_ scene: RecordingScene, _ words: [String]) throws -> [String: Any] {
    let text = try read(scene, words + ["--format", "json"])
    return try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `an entry that was recorded with a key in doubt says so, and no other`() async throws {
    let scene = try await scene()
    func register(_ id: String, by actor: String) async throws -> Int {
      try await say(
        scene,
        [
          "organization", "register", id, "单位\(id)", "--kind", "企业", "--on", "2020", "--actor",
          actor,
        ])
    }
    let doubtful = try await register("u1", by: "m")
    let sound = try await register("u2", by: "sec")
    let before = try object(scene, ["entry", "\(doubtful)"])
    #expect((before["entry"] as? [String: Any])?["disputed"] as? Bool == false)
    let mark = try await say(
      scene,
      [
        "actor", "compromise", "m", "--since", "2026-11-21", "--reason", "电脑失窃", "--actor",
        "admin",
      ])
    let entry = try #require(
      try object(scene, ["entry", "\(doubtful)"])["entry"] as? [String: Any])
    #expect(entry["disputed"] as? Bool == true)
    #expect(entry["disputed_since"] as? String == "2026-11-21")
    let text = try read(scene, ["entry", "\(doubtful)", "--lang", "zh"])
    #expect(text.contains("标为泄露(自 2026-11-21 起,#\(mark))"), "\(text)")
    let other = try #require(try object(scene, ["entry", "\(sound)"])["entry"] as? [String: Any])
    #expect(other["disputed"] as? Bool == false)
    #expect(!(try read(scene, ["entry", "\(sound)", "--lang", "zh"])).contains("争议"))
    let actor = try object(scene, ["actor", "show", "m"])
    let span = try #require((actor["disputes"] as? [[String: Any]])?.first)
    #expect(span["since"] as? String == "2026-11-21")
    #expect(span["until"] as? Int == mark)
    #expect(span["entries"] as? Int == 1)
    #expect((actor["actor"] as? [String: Any])?["key_compromised"] as? Bool == true)
    let rows = try #require(try object(scene, ["log"])["entries"] as? [[String: Any]])
    let marked = rows.filter { $0["disputed"] as? Bool == true }.compactMap { $0["index"] as? Int }
    #expect(marked == [doubtful])
    #expect(try read(scene, ["log", "--lang", "zh"]).contains("争议:用来登记的密钥"))
    #expect(try read(scene, ["explain", "organization/u1", "--lang", "zh"]).contains("单位u1"))
  }

  @Test func `a task that is only reported as done is marked until somebody confirms it`()
    async throws
  {
    let scene = try await scene()
    try await say(
      scene,
      [
        "task", "assign", "t-1", "做一件事", "--lead", "wuxi-stb", "--due", "2026-12", "--on",
        "2026-01-05", "--actor", "sec",
      ])
    let progress = try await say(
      scene,
      [
        "task", "report", "t-1", "--summary", "过半", "--percent", "60", "--on", "2026-10-01",
        "--actor", "clerk",
      ])
    let list = try read(scene, ["task", "--lang", "zh"])
    #expect(list.contains("60 %*"), "\(list)")
    #expect(list.contains("annals task report t-1 "))
    try await say(scene, ["entry", "confirm", "\(progress)", "--actor", "sec"])
    let confirmed = try read(scene, ["task", "--lang", "zh"])
    #expect(confirmed.contains("60 %") && !confirmed.contains("60 %*"), "\(confirmed)")
    let done = try await say(
      scene, ["task", "complete", "t-1", "--on", "2026-11-20", "--actor", "clerk"])
    let shown = try read(scene, ["task", "show", "t-1", "--lang", "zh"])
    #expect(shown.contains("annals entry confirm \(done)"), "\(shown)")
    #expect(try read(scene, ["task", "--lang", "zh"]).contains("完成*"))
    let schema = try read(scene, ["task", "show", "t-1", "--schema"])
    let document = try read(scene, ["task", "show", "t-1", "--format", "json"])
    #expect(try SchemaCheck.violations(of: schema, by: document) == [])
    func standing() throws -> [String?] {
      let row = (try object(scene, ["task"])["tasks"] as? [[String: Any]])?.first
      let task = try object(scene, ["task", "show", "t-1"])["task"] as? [String: Any]
      return [row?["standing"] as? String, task?["completed_standing"] as? String]
    }
    #expect(try standing() == ["reported", "reported"])
    try await say(scene, ["entry", "confirm", "\(done)", "--actor", "sec"])
    #expect(try standing() == ["confirmed", "confirmed"])
    #expect(!(try read(scene, ["task", "show", "t-1", "--lang", "zh"])).contains("entry confirm"))
  }

  @Test func `what is only reported is to be confirmed, not said again`() async throws {
    let scene = try await scene()
    let said = [
      "project", "progress", "wuxi-sensor", "--percent", "55", "--period", "2026-10", "--on",
      "2026-10-31", "--actor", "clerk",
    ]
    let reported = try await say(scene, said)
    let again = await scene.run(said)
    #expect(again.status == 1)
    #expect(again.errors.contains("E-REPEATED"), "\(again.errors)")
    #expect(again.errors.contains("annals entry confirm \(reported)"), "\(again.errors)")
    try await say(scene, ["entry", "confirm", "\(reported)", "--actor", "sec"])
    let confirmed = await scene.run(said)
    #expect(confirmed.status == 1)
    #expect(!confirmed.errors.contains("entry confirm"), "\(confirmed.errors)")
  }

  @Test func `the next step of a round names somebody who may take it`() async throws {
    let scene = try await scene()
    try scene.write("paper.pdf", "abc")
    try await say(
      scene,
      [
        "report", "open", "--period", "2026-10", "--due", "2026-11-05", "--unit", "wuxi-stb",
        "--actor", "sec",
      ])
    try await say(
      scene,
      [
        "report", "submit", "paper.pdf", "--unit", "wuxi-stb", "--period", "2026-10", "--for",
        "wuxi-stb", "--evidence", "paper.pdf", "--actor", "m",
      ])
    let status = try read(scene, ["report", "status", "--lang", "zh"])
    let hint = try #require(
      status.firstMatch(of: /annals (report confirm --unit wuxi-stb --period 2026-10 --actor sec)/)?
        .1,
      "\(status)")
    try await say(scene, hint.split(separator: " ").map(String.init))
  }

  @Test func `a policy marks only what is other than its default, and names what is unknown`()
    async throws
  {
    let scene = try await scene()
    try await say(
      scene, ["policy", "adopt", "schedule-1", "--set", "grey-days=120", "--actor", "admin"])
    let rows = try #require(
      try object(scene, ["policy", "show", "schedule"])["parameters"] as? [[String: Any]])
    let changed = rows.filter { $0["changed"] as? Bool == true }
    #expect(changed.compactMap { $0["parameter"] as? String } == ["grey-days"])
    #expect(rows.count > 1)
    let list = try #require(
      try object(scene, ["policy", "list"])["policies"] as? [[String: Any]])
    #expect(list.first { $0["policy"] as? String == "schedule-1" }?["changed"] as? Int == 1)
    for (text, words) in [("nope=120", "没有参数“nope”"), ("grey-days", "要写 名=值")] {
      let refused = await scene.run(
        "policy", "adopt", "schedule-1", "--set", text, "--actor", "admin")
      #expect(refused.status == 1)
      #expect(refused.errors.contains(words), "\(refused.errors)")
    }
    let unknown = await scene.run(
      "policy", "adopt", "schedule-1", "--set", "nope=120", "--actor", "admin")
    #expect(!unknown.errors.contains("名=值"), "\(unknown.errors)")
  }
}
