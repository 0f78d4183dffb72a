// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

@Suite("Several reported entries are confirmed or returned together") struct SettlingTests {
  /// A registry in which a unit reported money, recorded for it as one batch and one by one.
  private func scene() async throws -> (scene: RecordingScene, first: Int) {
    let scene = try await RecordingScene.furnished()
    try scene.write("paper.pdf", "paper")
    var steps = [
      ["actor", "enroll", "man", "管理服务中心", "--role", "管理服务中心"],
      ["actor", "enroll", "lead", "无锡市科技局", "--role", "牵头单位", "--organization", "wuxi-stb"],
      [
        "project", "rebaseline", "wuxi-sensor", "--start", "2020-01-01", "--end", "2026-12-31",
        "--cost", "5000万元", "--on", "2020-01-01", "--actor", "sec",
      ],
    ]
    for month in 1...3 {
      steps.append([
        "funding", "invest", "wuxi-sensor", "--amount", "\(month)0万元", "--period", "2021-0\(month)",
        "--measure", "period", "--on", "2021-0\(month)-28", "--actor", "lead",
      ])
    }
    for step in steps {
      let answer = await scene.run(step)
      try #require(answer.status == 0, "\(step) \(answer.errors)")
    }
    return (scene, try scene.view().size - 3)
  }

  private func standings(_ scene: RecordingScene, _ first: Int) throws -> [Standing?] {
    let view = try scene.view()
    return (first..<first + 3).map { index in
      view.entry(at: index).flatMap { view.state.fact(statedBy: $0.statement.id)?.standing }
    }
  }

  @Test func `some are named, in any spelling, and are confirmed as one batch`() async throws {
    let (scene, first) = try await scene()
    let size = try scene.view().size
    let answer = await scene.run(
      "entry", "confirm", "@\(first)", "#\(first + 2)", "\(first)", "--actor", "man")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try scene.view().size == size + 2)
    #expect(try standings(scene, first) == [.confirmed, .reported, .confirmed])
    let batch = Set(try scene.view().entries.suffix(2).map(\.statement.correlation))
    #expect(batch.count == 1 && !batch.contains(nil))
  }

  @Test func `of a range only what waits is taken, and not what oneself recorded`() async throws {
    let (scene, first) = try await scene()
    let one = await scene.run("entry", "confirm", "\(first)", "--actor", "man")
    try #require(one.status == 0, "\(one.errors)")
    let own = await scene.run(
      "funding", "invest", "wuxi-sensor", "--amount", "40万元", "--period", "2021-04", "--measure",
      "period", "--on", "2021-04-30", "--for", "wuxi-stb", "--evidence", "paper.pdf", "--actor",
      "sec")
    try #require(own.status == 0, "\(own.errors)")
    let size = try scene.view().size
    let answer = await scene.run("entry", "confirm", "2-\(size - 1)", "--actor", "sec")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.errors.contains("由另一个人处理:#\(size - 1)"), "\(answer.errors)")
    #expect(try scene.view().size == size + 2)
    #expect(try standings(scene, first) == [.confirmed, .confirmed, .confirmed])
    let again = await scene.run("entry", "confirm", "2-\(size - 1)", "--actor", "sec")
    #expect(again.status == 1)
    #expect(again.errors.contains("E-NOTHING-WAITS"), "\(again.errors)")
  }

  @Test func `one that cannot be confirmed keeps all of them from it`() async throws {
    let (scene, first) = try await scene()
    let size = try scene.view().size
    for step in [
      ["confirm", "\(first)", "\(first + 3)"], ["confirm", "\(first)-\(first + 3)"],
      ["confirm", "\(first)", "0"], ["confirm"], ["confirm", "--batch", "\(first)"],
    ] {
      let answer = await scene.run(["entry"] + step + ["--actor", "man"])
      #expect(answer.status != 0, "\(step)")
      #expect(answer.errors.contains("E-") && answer.errors.contains("什么也没有登记"))
    }
    #expect(try scene.view().size == size)
  }

  @Test func `a batch is returned whole, with one reason`() async throws {
    let scene = try await scene().scene
    let lines = (5...6).map { month in
      #"{"type":"investment.reported","subject":"project/wuxi-sensor","time":"2021-0\#(month)","#
        + #""data":{"period":"2021-0\#(month)","amount":1000000,"measure":"period"}}"#
    }
    try scene.write("batch.ndjson", lines.joined(separator: "\n"))
    let imported = await scene.run("import", "batch.ndjson", "--apply", "--actor", "lead")
    try #require(imported.status == 0, "\(imported.errors)")
    let size = try scene.view().size
    let answer = await scene.run(
      "entry", "return", "--batch", "\(size - 1)", "--reason", "单位填错了", "--actor", "man")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try scene.view().size == size + 2)
    for entry in try scene.view().entries.suffix(2) {
      guard case .entryReturned(let event) = entry.statement.data.event else {
        Issue.record("\(entry.statement.name)")
        continue
      }
      #expect(event.reason == "单位填错了")
    }
  }

  @Test(
    arguments: [
      ("2-5", 2...5), ("@2..@5", 2...5), ("#2-#5", 2...5), ("7-7", 7...7), ("5-2", nil), ("5", nil),
      ("-5", nil), ("2-", nil), ("2-3-4", nil), ("0190aaaa-bbbb-7ccc-8ddd-000000000017", nil),
    ] as [(String, ClosedRange<Int>?)])
  func `a range is read`(text: String, range: ClosedRange<Int>?) {
    #expect(EntryChoice.range(text) == range)
  }
}
