// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

/// What is said of money a little behind its plan, and of people who judge otherwise.
@Suite struct LightTextTests {
  private func scene() async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    var steps = [
      ["actor", "enroll", "man", "管理服务中心", "--role", "管理服务中心", "--actor", "admin"]
    ]
    for (project, amount) in [("wuxi-sensor", "9996万元"), ("wuxi-iot", "10000万元")] {
      steps += [
        [
          "funding", "budget", project, "--source", "省级财政", "--year", "2026", "--amount",
          "12000万元", "--on", "2026-01-05", "--actor", "sec",
        ],
        [
          "funding", "invest", project, "--period", "2026-10", "--amount", amount, "--measure",
          "本年累计", "--on", "2026-11-05", "--actor", "man",
        ],
      ]
    }
    steps.append([
      "project", "assess", "wuxi-sensor", "--light", "绿", "--narrative", "总体可控", "--actor", "man",
    ])
    for step in steps {
      let answer = await scene.run(step)
      try #require(answer.status == 0, "\(step): \(answer.errors)")
    }
    return scene
  }

  private func read(_ scene: RecordingScene, _ words: String...) throws -> String {
    let result = try BuiltProgram.run(
      words + ["--registry", scene.directory + "/book", "--as-of", "2026-11-21", "--lang", "zh"])
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func `a difference below the last digit is still behind, and none is none`() async throws {
    let scene = try await scene()
    let behind = try read(scene, "project", "show", "wuxi-sensor")
    #expect(behind.filter { !$0.isWhitespace }.contains("落后不到0.1个百分点"), "\(behind)")
    #expect(!behind.contains("超前"))
    let level = try read(scene, "project", "show", "wuxi-iot")
    #expect(level.contains("与序时进度相同"), "\(level)")
  }

  @Test func `who judges otherwise is shown beside the rule`() async throws {
    let scene = try await scene()
    let page = try read(scene, "portfolio", "--differs")
    let row = try #require(
      page.split(separator: "\n").first { $0.contains("演示传感实验室") })
    #expect(row.hasPrefix("黄 !"), "\(page)")
    #expect(row.contains("绿 ok"), "\(page)")
    #expect(page.contains("判断"))
  }
}
