// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

/// A registry with people, experts, reviews, supervision, challenges and equipment, recorded by
/// commands once for a whole suite.
enum RegisterScene {
  /// The scene of the suite that runs.
  @TaskLocal static var current: RecordingScene?

  static func made() async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    try scene.write("来件.pdf", "来件")
    for step in steps {
      var arguments = step
      if !arguments.contains("--actor") {
        arguments += ["--actor", step[0] == "actor" ? "admin" : "sec"]
      }
      let answer = await scene.run(arguments)
      guard answer.status == 0 else {
        throw RecordingScene.SceneError(text: "\(arguments): \(answer.errors)")
      }
    }
    return scene
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

  private static let steps: [[String]] =
    [
      ["actor", "enroll", "council", "理事会", "--role", "理事会"],
      ["actor", "enroll", "man", "管理服务中心", "--role", "管理服务中心"],
      [
        "organization", "register", "optics", "演示光学所", "--name-en", "Demo Optics Institute",
        "--kind", "科研院所", "--on", "2015",
      ],
      [
        "organization", "register", "cz-stb", "常州市科技局", "--name-en", "Changzhou S&T Bureau",
        "--kind", "政府部门", "--on", "2015",
      ],
      ["actor", "enroll", "lab", "光学所", "--role", "牵头单位", "--organization", "optics"],
    ] + people + review + supervision + challenges + equipment

  private static let people: [[String]] = [
    ["person", "register", "p-1", "张三", "--sealed", "--field", "科技", "--on", "2024"],
    ["person", "register", "p-2", "李四", "--name-en", "Li Si", "--on", "2024"],
    [
      "expert", "register", "e-1", "--person", "p-1", "--field", "科技", "--field", "产业",
      "--industry", "物联网", "--industry", "集成电路", "--conflict", "wuxi-sensor", "--on", "2024-02",
    ],
    ["expert", "register", "e-2", "--person", "李四", "--field", "科技", "--on", "2024-02"],
    ["expert", "declare", "e-2", "optics", "--reason", "曾任顾问", "--on", "2024-03"],
  ]

  private static let review: [[String]] =
    [
      [
        "review", "open", "rv-2025", "2025年度考评", "--title-en", "Review of 2025", "--period",
        "2025", "--criterion", "work:重点工作:60", "--criterion", "people:人才引进:40", "--unit",
        "wuxi-stb", "--unit", "optics", "--unit", "cz-stb", "--on", "2026-01-05",
      ]
    ]
    + [
      ["wuxi-stb", "work", "55.5", "e-1"], ["wuxi-stb", "work", "54", "e-2"],
      ["wuxi-stb", "people", "36", "e-1"], ["wuxi-stb", "people", "35", "e-2"],
      ["optics", "work", "50", "e-1"], ["cz-stb", "work", "58", "e-1"],
      ["cz-stb", "people", "33.25", "e-1"],
    ].map {
      [
        "review", "score", "rv-2025", $0[0], $0[1], $0[2], "--reviewer", $0[3], "--on",
        "2026-01-20",
      ]
    }

  private static let supervision: [[String]] = [
    [
      "supervision", "issue", "wt-1", "中试线设备没有按期进场", "--kind", "问题", "--to", "演示光学所",
      "--due", "2026-10", "--project", "wuxi-sensor", "--on", "2026-08-01",
    ],
    [
      "supervision", "issue", "db-1", "报送四季度工作安排", "--to", "无锡市科技局", "--due",
      "2026-12-31", "--on", "2026-11-01",
    ],
    [
      "supervision", "issue", "db-2", "整改档案不全", "--kind", "督查", "--to", "optics", "--due",
      "2026-09", "--on", "2026-07-01",
    ],
    [
      "supervision", "answer", "db-2", "--summary", "档案已补齐", "--on", "2026-09-15", "--actor", "lab",
    ],
    [
      "supervision", "issue", "db-3", "公示项目清单", "--to", "cz-stb", "--due", "2026-06", "--on",
      "2026-05-01",
    ],
    ["supervision", "answer", "db-3", "--summary", "已公示", "--on", "2026-06-01", "--actor", "man"],
    ["supervision", "close", "db-3", "--on", "2026-06-10"],
  ]

  private static let challenges: [[String]] = [
    [
      "challenge", "publish", "lens", "极紫外镜头", "--title-en", "EUV lens", "--target", "面形误差小于1纳米",
      "--target", "国产化率90%", "--deadline", "2026-12", "--prize", "500万元", "--on", "2026-09-01",
    ],
    [
      "challenge", "claim", "lens", "--by", "optics", "--proposal", "离子束修形", "--on", "2026-10-01",
      "--actor", "lab",
    ],
    [
      "challenge", "claim", "lens", "--by", "cz-stb", "--proposal", "磁流变抛光", "--for", "cz-stb",
      "--evidence", "来件.pdf", "--on", "2026-10-08",
    ],
    [
      "challenge", "publish", "alloy", "高温合金", "--title-en", "Alloy", "--target", "一千一百度",
      "--deadline", "2026-06", "--on", "2026-01-05",
    ],
    [
      "challenge", "publish", "laser", "窄线宽激光器", "--title-en", "Laser", "--target", "线宽1千赫",
      "--deadline", "2026-06", "--on", "2026-01-05",
    ],
    [
      "challenge", "claim", "laser", "--by", "optics", "--proposal", "外腔", "--on", "2026-03-01",
      "--actor", "lab",
    ],
    [
      "challenge", "award", "laser", "--to", "optics", "--project", "wuxi-sensor", "--on",
      "2026-07-01", "--actor", "council",
    ],
    [
      "challenge", "publish", "glass", "特种玻璃", "--title-en", "Glass", "--target", "透过率99%",
      "--deadline", "2025-06", "--on", "2025-01-05",
    ],
    ["challenge", "close", "glass", "--on", "2025-07-01"],
  ]

  private static let equipment: [[String]] = [
    [
      "equipment", "add", "sem-1", "扫描电子显微镜", "--name-en", "Scanning electron microscope",
      "--owner", "optics", "--location", "三号楼102室", "--open", "--on", "2025", "--actor", "man",
    ],
    [
      "equipment", "add", "xrd-1", "衍射仪", "--name-en", "Diffractometer", "--owner", "optics",
      "--location", "三号楼103室", "--on", "2025", "--actor", "lab",
    ],
    [
      "equipment", "use", "sem-1", "--period", "2026-09", "--hours", "160", "--external-hours",
      "40",
      "--on", "2026-10-01", "--actor", "man",
    ],
    [
      "equipment", "use", "sem-1", "--period", "2026-10", "--hours", "180.5", "--external-hours",
      "62.5", "--on", "2026-11-01", "--actor", "lab",
    ],
    [
      "equipment", "book", "sem-1", "--by", "cz-stb", "--from", "2026-12-01", "--to", "2026-12-03",
      "--on", "2026-11-10", "--actor", "man",
    ],
  ]
}

/// Makes a ``RegisterScene`` for the tests of a suite, and takes it away after them.
struct RegisterSceneTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    try await RegisterScene.$current.withValue(try await RegisterScene.made(), operation: body)
  }
}
