// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// What people and machines are told of a log to which a newer program has written.
@Suite struct UnrecognizedViewTests {
  private static let type = "annals.patent.granted.v1"
  private static let place = "Events/000000000000.ndjson:6"

  private func scene() async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    for number in 1...2 {
      try scene.appendForeign(
        type: Self.type, subject: "patent/cn-1", data: #"{"held":true}"#, number: number)
    }
    try scene.appendForeign(
      type: "annals.registry.policy-adopted.v1", subject: "registry/main",
      data: #"{"policy":"roles","version":99,"parameters":[],"sha256":"\#(Self.digest)"}"#,
      actor: "admin", number: 3)
    return scene
  }

  // SHA-256 of "[]".
  private static let digest =
    "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"

  private func run(
    _ scene: RecordingScene, _ arguments: [String], _ language: String = "en"
  ) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      arguments + ["--lang", language], directory: URL(filePath: scene.directory + "/book"))
  }

  @Test(arguments: [
    ["portfolio"], ["log"], ["project", "show", "wuxi-iot"], ["todo"], ["actor"],
    ["explain", "wuxi-iot"], ["diff", "@3", "now"], ["entry", "show", "1"],
  ])
  func `every view names what it left out, below it and for machines`(
    view: [String]
  ) async throws {
    let scene = try await scene()
    let english = try run(scene, view).output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(english.contains("Not known to this program, not counted here:"))
    #expect(english.contains("\(Self.type) (2, from \(Self.place))"))
    #expect(english.contains("roles-99 (1, from Events/000000000000.ndjson:8)"))
    let chinese = try run(scene, view, "zh").output
    #expect(chinese.contains("本程序不认识"))
    for format in ["markdown", "html"] {
      #expect(try run(scene, view + ["--format", format]).output.contains("roles-99"))
    }
    let json = try run(scene, view + ["--format", "json"]).output
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let meta = try #require(document?["meta"] as? [String: Any])
    #expect(meta["unknown"] as? [String] == [Self.type, "roles-99"])
    let csv = try run(scene, view + ["--format", "csv"])
    #expect(csv.status == 0)
    #expect(csv.errors.contains(Self.type))
    #expect(!csv.output.contains("roles-99"))
  }

  @Test func `a view of what is known says nothing of it`() async throws {
    let scene = try await RecordingScene.furnished()
    let result = try run(scene, ["portfolio"])
    #expect(result.status == 0)
    #expect(!result.output.contains("Not known"))
    #expect(try !run(scene, ["portfolio", "--format", "json"]).output.contains("unknown\":["))
    #expect(try run(scene, ["schema", "check"]).status == 0)
  }

  @Test(arguments: ["zh", "en"])
  func `a writer refuses with the code, the place and what to do`(language: String) async throws {
    let scene = try await scene()
    let before = scene.files()
    let answer = await scene.run(
      "organization", "register", "new", "新单位", "--kind", "企业", "--on", "2018", lang: language)
    #expect(answer.status == 1)
    let said = answer.errors
    for words in ["E-UNKNOWN-TYPE", Self.type, Self.place, language == "zh" ? "新版" : "newer"] {
      #expect(said.contains(words), "\(said)")
    }
    #expect(said.contains(language == "zh" ? "什么也没有登记" : "Nothing was recorded"))
    #expect(
      scene.files().filter { $0.key.contains("Events/0") }
        == before.filter {
          $0.key.contains("Events/0")
        })
  }

  @Test func `an entry that is not known is shown as it stands, and no further`() async throws {
    let scene = try await scene()
    let shown = try run(scene, ["entry", "show", "5"])
    #expect(shown.status == 1)
    #expect(shown.errors.contains("E-UNKNOWN-TYPE"))
    #expect(shown.errors.contains("--raw"))
    let raw = try run(scene, ["entry", "show", "#5", "--raw"])
    #expect(raw.status == 0)
    #expect(raw.output.contains(#""data":{"held":true}"#))
    #expect(raw.output.hasSuffix("}\n"))
  }

  @Test func `verify says from where it did not judge, and ends with 1`() async throws {
    let scene = try await scene()
    let result = try run(scene, ["verify"])
    #expect(result.status == 1)
    #expect(result.output.contains("NOT FULLY JUDGED: from #5 on"))
    #expect(result.output.contains("E-UNKNOWN-TYPE  \(Self.place)"))
    #expect(result.output.contains("E-UNKNOWN-POLICY  Events/000000000000.ndjson:8"))
    #expect(!result.output.contains("FAILED"))
    #expect(try run(scene, ["verify"], "zh").output.contains("没有判完:第 5 条起"))
  }

  @Test func `doctor names it`() async throws {
    let scene = try await scene()
    let result = try run(scene, ["doctor"])
    #expect(result.status == 1)
    #expect(result.output.contains("!!  2 types, versions and policies that are not known"))
    #expect(result.output.contains(Self.type))
  }

  @Test func `the schema check names every one, in words and for machines`() async throws {
    let scene = try await scene()
    let result = try run(scene, ["schema", "check"])
    #expect(result.status == 1)
    #expect(result.output.contains("2 unknown or not valid"))
    #expect(result.output.contains("E-UNKNOWN-POLICY"))
    #expect(result.output.contains("annals schema check --at @8-"))
    #expect(try run(scene, ["schema", "check"], "zh").output.contains("2 处不认识或不合"))
    let json = try run(scene, ["schema", "check", "--format", "json"])
    #expect(json.status == 1)
    let document =
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let unknown = try #require(document?["unknown"] as? [[String: Any]])
    #expect(unknown.map { $0["code"] as? String } == ["E-UNKNOWN-TYPE", "E-UNKNOWN-POLICY"])
    #expect(unknown.map { $0["name"] as? String } == [Self.type, "roles-99"])
    #expect(unknown.map { $0["entries"] as? Int } == [2, 1])
    #expect(unknown.first?["place"] as? String == Self.place)
    let counts = try #require(document?["counts"] as? [[String: Any]])
    let patents = counts.filter { $0["type"] as? String == "patent.granted" }
    #expect(patents.map { $0["known"] as? Bool } == [false])
    #expect(counts.compactMap { $0["entries"] as? Int }.reduce(0, +) == 8)
    #expect((document?["faults"] as? [Any])?.isEmpty == true)
  }
}
