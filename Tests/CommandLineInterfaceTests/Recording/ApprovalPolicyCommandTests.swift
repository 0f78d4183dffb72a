// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// An older log was approved under rules that asked less; it verifies as what it is.
@Suite("Policy status at the command line") struct ApprovalPolicyCommands {
  private func say(_ scene: RecordingScene, _ words: [String]) async {
    let answer = await scene.run(words)
    #expect(answer.status == 0, "\(words): \(answer.errors)")
  }

  /// A project that a meeting decided on of which nobody recorded that it was held.
  private func scene(_ first: [[String]]) async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    let steps: [[String]] =
      first + [
        ["organization", "register", "council", "理事会", "--kind", "领导和议事机构", "--on", "2015"],
        ["organization", "register", "committee", "专家委", "--kind", "领导和议事机构", "--on", "2015"],
        [
          "actor", "enroll", "councillor", "理事", "--role", "理事会", "--organization", "council",
          "--actor", "admin",
        ],
        [
          "actor", "enroll", "expert", "专家", "--role", "专家咨询委员会", "--organization", "committee",
          "--actor", "admin",
        ],
        [
          "project", "set-status", "wuxi-sensor", "--to", "论证", "--reason", "申报", "--on",
          "2026-09-02",
        ],
        [
          "meeting", "plan", "2026-3", "理事会第3次会议", "--body", "council", "--at", "2026-09-20",
          "--on", "2026-09-01",
        ],
        [
          "opinion", "record", "wuxi-sensor", "--panel", "专家组", "--field", "科技", "--verdict",
          "推荐", "--summary", "可行", "--on", "2026-09-10", "--actor", "expert",
        ],
      ]
    for step in steps {
      await say(scene, step.contains("--actor") ? step : step + ["--actor", "sec"])
    }
    return scene
  }

  private let decision = [
    "decision", "record", "wuxi-sensor", "--meeting", "2026-3", "--verdict", "同意", "--on",
    "2026-09-20", "--actor", "councillor",
  ]
  private let approval = [
    "project", "set-status", "wuxi-sensor", "--to", "已立项", "--reason", "决策", "--on", "2026-09-21",
    "--actor", "sec",
  ]

  @Test func `a log of the older policy verifies clean, also once it adopted the newer`()
    async throws
  {
    let scene = try await scene([["policy", "adopt", "status-1", "--actor", "admin"]])
    await say(scene, decision)
    await say(scene, approval)
    #expect(try scene.ledger.verify(Verification(keys: [])).findings == [])
    func isInForce(_ policy: String) throws -> Bool? {
      let list = try BuiltProgram.run(
        ["policy", "list", "--format", "json"],
        directory: URL(filePath: scene.directory + "/book"))
      let object = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any]
      let rows = object?["policies"] as? [[String: Any]]
      return rows?.first { $0["policy"] as? String == policy }?["in_force"] as? Bool
    }
    #expect(try isInForce("status-1") == true)
    #expect(try isInForce("status-2") == false)
    await say(scene, ["policy", "adopt", "status-2", "--actor", "admin"])
    #expect(try isInForce("status-1") == false)
    #expect(try isInForce("status-2") == true)
    #expect(try scene.ledger.verify(Verification(keys: [])).findings == [])
  }

  @Test func `a new registry asks for a meeting that was held`() async throws {
    let scene = try await scene([])
    await say(scene, decision)
    let refused = await scene.run(approval)
    #expect(refused.errors.contains("E-APPROVAL-MISSING"), "\(refused.errors)")
  }

  @Test func `a decision without an item of the agenda names the meeting that took it`()
    async throws
  {
    let scene = try await scene([])
    let answer = await scene.run(decision)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("理事会第3次会议(2026-3)  2026-09-20  不在议程上"), "\(answer.output)")
    #expect(answer.output.contains("annals meeting show 2026-3"), "\(answer.output)")
    let shown = try BuiltProgram.run(
      ["meeting", "show", "2026-3", "--lang", "zh"],
      directory: URL(filePath: scene.directory + "/book"))
    #expect(shown.output.contains("同意"), "\(shown.output)")
    await say(
      scene,
      [
        "meeting", "add", "2026-3", "传感立项", "--kind", "项目立项", "--about", "wuxi-sensor", "--on",
        "2026-09-15", "--actor", "sec",
      ])
    let listed = await scene.run(
      decision.map { $0 == "2026-09-20" ? "2026-09-21" : $0 } + ["--item", "传感立项"])
    #expect(listed.output.contains("议题 传感立项"), "\(listed.output) \(listed.errors)")
  }
}
