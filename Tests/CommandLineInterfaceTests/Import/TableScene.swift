// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// A registry in the middle of a monthly round: five units, three projects, money that came in.
enum TableScene {
  /// The scene of the suite that runs, of which each test has a copy.
  @TaskLocal static var current: RecordingScene?

  /// A copy of the scene, to record into.
  static func made() throws -> RecordingScene {
    let original = try #require(current)
    let scene = try RecordingScene()
    for folder in ["book", "home"] {
      try FileManager.default.copyItem(
        atPath: original.directory + "/" + folder, toPath: scene.directory + "/" + folder)
    }
    return scene
  }

  fileprivate static func original() async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    try scene.write("纸.txt", "来件")
    for step in steps {
      let answer = await scene.run(step)
      guard answer.status == 0 else {
        throw RecordingScene.SceneError(text: "\(step): \(answer.errors)")
      }
    }
    return scene
  }

  private static let units = [
    ("nanjing-stb", "南京市科技局"), ("changzhou-stb", "常州市科技局"), ("suzhou-stb", "苏州市科技局"),
    ("zhenjiang-stb", "镇江市科技局"),
  ]

  private static let projects = [
    ("nanjing-laser", "演示激光研究院", "nanjing-stb"), ("suzhou-packaging", "演示封装测试实验室", "suzhou-stb"),
  ]

  private static var steps: [[String]] {
    var steps = units.map {
      ["organization", "register", $0.0, $0.1, "--kind", "政府部门", "--on", "2015"]
    }
    for (id, name, lead) in projects {
      steps.append(
        ["project", "register", id, name, "--kind", "实验室", "--lead", lead, "--on", "2016-03-01"])
    }
    for (id, lead) in [
      ("wuxi-sensor", "wuxi-stb"), ("nanjing-laser", "nanjing-stb"),
      ("suzhou-packaging", "suzhou-stb"),
    ] {
      let money = ["--source", "省级财政", "--on", "2026-02-01"]
      steps.append(["funding", "budget", id, "--amount", "1200万元"] + money)
      for verb in ["commit", "receive"] {
        steps.append(
          ["funding", verb, id, "--amount", "1000万元"] + money
            + ["--for", lead + ":管理服务中心", "--evidence", "纸.txt"])
      }
    }
    steps.append(
      [
        "milestone", "plan", "wuxi-sensor", "rules", "完成建章立制", "--due", "2026-10", "--on",
        "2026-01-05",
      ])
    steps.append(
      [
        "funding", "spend", "wuxi-sensor", "--source", "省级财政", "--amount", "302万元", "--period",
        "2026-10", "--on", "2026-10-31", "--for", "wuxi-stb", "--evidence", "纸.txt",
      ])
    steps.append(
      ["report", "open", "--period", "2026-10", "--due", "2026-11-05", "--on", "2026-10-25"]
        + ["wuxi-stb", "nanjing-stb", "changzhou-stb", "suzhou-stb", "zhenjiang-stb"].flatMap {
          ["--unit", $0]
        })
    return steps
  }

  /// The files of the month, as they came in.
  static func files(in scene: RecordingScene) throws {
    try scene.write(
      "南京-10月.csv",
      """
      南京市 2026 年 10 月月报,,,
      填报单位:南京市科技局,,单位:万元,
      序号,项目名称,形象进度(%),本年累计完成投资,本月省级财政支出,备注
      1,演示激光研究院,45%,"1,200.50",35,按计划
      ,合计,,"1,200.50",35,
      """)
    try scene.write(
      "无锡-10月.csv",
      """
      项目,进度,本月省级财政支出(万元),里程碑,完成日期
      演示传感实验室,60,320,完成建章立制,2026年10月20日
      传感室,50,,,
      """)
    try scene.bytes("常州-10月.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])
    // 项目,完成投资(亿元) / 演示封装测试实验室,0.12 in GB 18030.
    try scene.bytes("苏州-10月.csv", suzhou)
  }

  private static let suzhou: [UInt8] =
    [0xCF, 0xEE, 0xC4, 0xBF, 0x2C, 0xCD, 0xEA, 0xB3, 0xC9, 0xCD, 0xB6, 0xD7, 0xCA, 0xA3, 0xA8]
    + [0xD2, 0xDA, 0xD4, 0xAA, 0xA3, 0xA9, 0x0D, 0x0A]
    + Array("suzhou-packaging,0.12\r\n".utf8)

  static let names = ["南京-10月.csv", "无锡-10月.csv", "常州-10月.xls", "苏州-10月.csv"]
  static let options = ["--as", "report", "--period", "2026-10"]
}

/// Makes the scene once for all tests of a suite.
struct TableSceneTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    try await TableScene.$current.withValue(try await TableScene.original(), operation: body)
  }
}

extension RecordingScene {
  func bytes(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: directory + "/book/" + name))
  }
}
