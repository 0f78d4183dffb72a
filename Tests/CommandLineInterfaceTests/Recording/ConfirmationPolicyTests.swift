// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

@Suite("Policy confirmation at the command line") struct ConfirmationPolicyCommands {
  private static let adoption = [
    "policy", "adopt", "confirmation-1", "--set", "money=500万元", "--set", "decisions=true",
    "--actor", "admin",
  ]

  private func read(_ scene: RecordingScene, _ arguments: String...) throws -> String {
    let result = try BuiltProgram.run(
      arguments + ["--lang", "zh"], directory: URL(filePath: scene.directory + "/book"))
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func `an amount is typed with its unit, shown, and waits until another confirms`()
    async throws
  {
    let scene = try await RecordingScene.furnished()
    #expect(try read(scene, "policy", "show", "confirmation").contains("money"))
    let adopted = await scene.run(Self.adoption)
    #expect(adopted.status == 0, "\(adopted.errors)")
    #expect(adopted.errors.contains("500000000 分,即 500.00 万元"), "\(adopted.errors)")
    let shown = try read(scene, "policy", "show", "confirmation")
    #expect(shown.contains("500000000") && shown.contains("true"), "\(shown)")
    let index = try scene.view().size
    let budget = await scene.run(
      "funding", "budget", "wuxi-sensor", "--source", "省级财政", "--amount", "500万元", "--actor",
      "sec")
    #expect(budget.status == 0, "\(budget.errors)")
    #expect(budget.output.contains("annals entry confirm \(index)"), "\(budget.output)")
    #expect(try read(scene, "todo").contains("#\(index)  预算"))
    let own = await scene.run("entry", "confirm", "\(index)", "--actor", "sec")
    #expect(own.errors.contains("E-OWN-ENTRY"), "\(own.errors)")
    let enrolled = await scene.run(
      "actor", "enroll", "li-si", "李四", "--role", "秘书处", "--actor", "admin")
    #expect(enrolled.status == 0, "\(enrolled.errors)")
    let confirmed = await scene.run("entry", "confirm", "\(index)", "--actor", "li-si")
    #expect(confirmed.status == 0, "\(confirmed.errors)")
    #expect(!(try read(scene, "todo").contains("#\(index)  预算")))
    // Below the threshold nothing waits.
    let small = await scene.run(
      "funding", "budget", "wuxi-sensor", "--source", "市级财政", "--amount", "499万元", "--actor",
      "sec")
    #expect(small.status == 0 && !small.output.contains("entry confirm"), "\(small.output)")
  }

  @Test(
    arguments: [
      ("money=许多", "E-AMOUNT"), ("money=0", "E-POLICY"), ("decisions=maybe", "E-POLICY"),
      ("sum=1", "E-POLICY"),
    ])
  func `what a parameter does not take is refused`(set: String, code: String) async throws {
    let scene = try await RecordingScene.furnished()
    let answer = await scene.run(
      "policy", "adopt", "confirmation-1", "--set", set, "--actor", "admin")
    #expect(answer.errors.contains("\(code):"), "\(answer.errors)")
    guard set == "sum=1" else { return }
    #expect(answer.errors.contains("money, decisions"), "\(answer.errors)")
  }
}
