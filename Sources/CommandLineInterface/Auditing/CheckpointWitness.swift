// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel
import WitnessClient

/// Has a published checkpoint cosigned by witnesses.
struct CheckpointWitness: AsyncParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "witness", "请外面的见证人联署已发布的检查点", "have the published checkpoint cosigned by witnesses",
    examples: ["checkpoint witness /srv/www/log --policy witnesses.policy"],
    notes: helpText(
      """
      规则文件是 C2SP tlog-policy:log、witness、group、quorum 各行。联署写进发布的检查点,
      checkpoints/ 里也留一份。联署不够法定数,退出码 1。程序要用 --traits Witnesses 编译。
      """,
      """
      The policy is a C2SP tlog-policy: lines of log, witness, group and quorum. The cosignatures go into
      the published checkpoint and its copy in checkpoints/. Without a quorum the exit code is 1. The
      program must be built with --traits Witnesses.
      """))

  @Argument(
    help: help("发布的文件夹(tlog-tiles)", "the published folder (tlog-tiles)", valueName: "dir"),
    completion: .directory)
  var directory: String

  @Option(
    help: help("见证规则(C2SP tlog-policy)", "the policy (C2SP tlog-policy)", valueName: "file"),
    completion: .file())
  var policy: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    guard WitnessClient.isIncluded else {
      throw CommandFailure(
        code: "E-WITNESS-BUILD",
        reason: Localized(
          zh: "这个程序编译时没有带联署客户端", en: "this program was built without the client for witnesses"),
        remedies: [
          Localized(
            zh: "重新编译:swift build -c release --traits Witnesses",
            en: "build it with: swift build -c release --traits Witnesses")
        ])
    }
    let context = CommandContext(global)
    let folder = TileFolder(directory)
    let checkpoint = try CheckpointSource.published(folder)
    let policy = try readPolicy()
    let client = WitnessClient()
    let (cosigned, outcomes) = try await Witnessing(policy) { request, prefix in
      try await client.submit(request, to: prefix)
    }.cosigned(checkpoint) { known in
      try AddCheckpointRequest(
        oldSize: known, proof: try folder.consistency(since: known, to: checkpoint),
        checkpoint: checkpoint)
    }
    try folder.publish(cosigned)
    let evaluation = try policy.evaluate(cosigned)
    var lines = outcomes.map { outcome in
      outcome.isCosigned
        ? Localized(zh: "联署  \(outcome.witness)", en: "cosigned  \(outcome.witness)")
        : Localized(
          zh: "没有  \(outcome.witness)  \(outcome.reason)",
          en: "refused   \(outcome.witness)  \(outcome.reason)")
    }
    lines += [
      Localized(zh: "名称  \(checkpoint.origin)", en: "origin  \(checkpoint.origin)"),
      Localized(zh: "条数  \(checkpoint.size)", en: "size    \(checkpoint.size)"),
      Localized(zh: "树根  \(checkpoint.root.base64)", en: "root    \(checkpoint.root.base64)"),
      evaluation.isQuorumMet
        ? Localized(zh: "达到法定数", en: "the quorum is met")
        : Localized(zh: "没有达到法定数", en: "the quorum is NOT met"),
    ]
    try StandardStream.output.writeFinding(lines.map { $0(context.language) + "\n" }.joined())
    if !evaluation.isQuorumMet { throw ExitCode(1) }
  }

  private func readPolicy() throws -> WitnessPolicy {
    let bytes = try AuditFile.read(policy)
    do throws(MerkleLogError) {
      return try WitnessPolicy(parsing: bytes)
    } catch {
      throw CommandFailure(
        code: "E-POLICY-FILE",
        reason: Localized(
          zh: "规则文件读不懂:\(SystemFault.chinese(error))", en: "the policy cannot be read: \(error)"),
        place: error.line.map { "\(policy):\($0)" } ?? policy)
    }
  }
}
