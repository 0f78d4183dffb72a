// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

/// A registry with what leaders ask for: projects on and behind plan, money that did not come, a
/// round of reports, a meeting that is called. Recorded once for a whole suite.
enum LeadersScene {
  /// The scene of the suite that runs.
  @TaskLocal static var current: RecordingScene?

  static func made() async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    for step in actors { try await run(step + ["--actor", "admin"], scene) }
    for (number, (actor, lines)) in batches.enumerated() {
      try scene.write("批次\(number).ndjson", lines.joined(separator: "\n") + "\n")
      try await run(["import", "批次\(number).ndjson", "--apply", "--actor", actor], scene)
    }
    return scene
  }

  private static func run(_ arguments: [String], _ scene: RecordingScene) async throws {
    let answer = await scene.run(arguments)
    guard answer.status == 0 else {
      throw RecordingScene.SceneError(text: "\(arguments): \(answer.errors)")
    }
  }

  /// What the program prints of the scene on the day of its recording.
  static func view(_ arguments: [String], lang: String = "zh") throws -> String {
    let scene = try #require(current)
    let result = try BuiltProgram.run(
      arguments + ["--as-of", "2026-11-21", "--lang", lang],
      directory: URL(filePath: scene.directory + "/book"))
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    return result.output
  }

  private static let actors: [[String]] = [
    ["actor", "enroll", "man", "管理服务中心", "--role", "管理服务中心"],
    ["actor", "enroll", "exp", "专家委员会", "--role", "专家咨询委员会"],
    ["actor", "enroll", "stb", "市科技局", "--role", "牵头单位", "--organization", "wuxi-stb"],
  ]

  /// The entries before the second batch of the secretariat: what was known before the late entry.
  static let known = "@28"

  private static let batches: [(String, [String])] = [
    ("sec", plans), ("stb", [dated]), ("man", money), ("exp", [opinion]), ("stb", [report]),
    ("sec", [late]),
  ]

  private static func line(
    _ type: String, _ subject: String, _ time: String, _ data: String
  ) -> String {
    #"{"type":"\#(type)","subject":"\#(subject)","time":"\#(time)","data":{\#(data)}}"#
  }

  private static let plans: [String] = [
    line(
      "organization.registered", "organization/council", "2015-01-01",
      #""name":{"zh":"理事会","en":"Council"},"kind":"governing-body""#),
    line(
      "status.changed", "project/wuxi-sensor", "2016-03-02",
      #""to":"construction","reason":"接收存量","basis":{"kind":"other","title":"存量清单"}"#),
    line(
      "status.changed", "project/wuxi-iot", "2016-03-02",
      #""to":"appraisal","reason":"接收存量","basis":{"kind":"other","title":"存量清单"}"#),
    line(
      "milestone.planned", "project/wuxi-sensor", "2026-01-10",
      #""milestone":"sample","title":{"zh":"样机测试","en":"Prototype tested"},"due":"2026-10","dueBasis":"stated""#
    ),
    line(
      "milestone.planned", "project/wuxi-sensor", "2026-01-10",
      #""milestone":"report","title":{"zh":"总结报告","en":"Final report"},"due":"2027-03","dueBasis":"stated""#
    ),
    line(
      "budget.approved", "project/wuxi-sensor", "2026-01-12",
      #""source":"provincial","year":2026,"amount":"1200万元","mode":"itemised""#),
    line(
      "budget.approved", "project/wuxi-iot", "2025-01-12",
      #""source":"district","year":2025,"amount":"800万元","mode":"itemised""#),
    line(
      "assessment.recorded", "project/wuxi-sensor", "2026-11-18",
      #""light":"yellow","narrative":"设备已到港""#),
    line(
      "report.opened", "report/2026-10", "2026-10-25",
      #""period":"2026-10","due":"2026-11-05","units":["wuxi-stb","council"]"#),
    line(
      "meeting.planned", "meeting/2026-4", "2026-11-01",
      #""body":"council","title":{"zh":"理事会第4次会议","en":"4th council meeting"},"at":"2026-11-26""#),
    line(
      "meeting.item-added", "meeting/2026-4", "2026-11-02",
      #""item":"立项","subject":"project/wuxi-iot","kind":"project""#),
    line(
      "meeting.item-added", "meeting/2026-4", "2026-11-02",
      #""item":"2027年年度项目清单","kind":"yearly-list""#),
    line(
      "indicator.defined", "indicator/platforms", "2026-01-01",
      #""name":{"zh":"新建重大平台","en":"New platforms"}"#),
    line(
      "quota.set", "indicator/platforms", "2026-01-01",
      #""period":{"kind":"each-year"},"count":30"#),
  ]

  private static let dated = line(
    "milestone.partially-met", "project/wuxi-sensor", "2026-11-10",
    #""milestone":"sample","outstanding":"缺第三方检测""#)

  private static let money: [String] = [
    line(
      "funding.received", "project/wuxi-sensor", "2026-02-01",
      #""source":"provincial","year":2026,"amount":"900万元","voucher":"V-1""#),
    line(
      "investment.reported", "project/wuxi-sensor", "2026-10-31",
      #""period":"2026-10","amount":"120万元","measure":"period""#),
    line(
      "investment.reported", "project/wuxi-sensor", "2026-10-31",
      #""period":"2026-10","amount":"930万元","measure":"year-to-date""#),
  ]

  private static let opinion = line(
    "opinion.recorded", "project/wuxi-iot", "2026-10-12",
    #""verdict":"recommended","panel":"专家组","summary":"技术成熟","fields":["technology"]"#)

  private static let report = line(
    "report.submitted", "report/2026-10", "2026-11-03",
    #""unit":"wuxi-stb","sha256":"\#(String(repeating: "ab", count: 32))""#)

  private static let late = line(
    "budget.revised", "project/wuxi-sensor", "2026-09-12",
    #""source":"provincial","year":2026,"amount":"1600万元","mode":"itemised""#)
}

/// Makes the scene once for all tests of a suite.
struct LeadersSceneTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    try await LeadersScene.$current.withValue(try await LeadersScene.made(), operation: body)
  }
}
