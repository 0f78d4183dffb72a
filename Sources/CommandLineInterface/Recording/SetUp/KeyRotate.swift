// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Gives the log another key, in two stages.
struct KeyRotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "rotate", "更换台账密钥:先并行,再完成", "change the key of the log: overlap first, then complete",
    examples: ["key rotate", "key rotate --complete"],
    notes: helpText(
      """
      第一步造一把新密钥,从这条登记起新旧两把都签检查点;把新密钥交给审计人和见证人。
      他们都信任了新密钥,再 --complete:以后只由新密钥签。登记人的密钥用 annals actor rotate 换。
      """,
      """
      The first stage makes a new key: from that entry on both keys sign each checkpoint. Give the new
      one to auditors and witnesses; when they trust it, --complete: from then on it signs alone.
      An actor's key is changed with annals actor rotate.
      """))

  @Flag(help: help("完成更换:旧密钥不再签", "complete it: the old key signs no longer"))
  var complete = false
  @OptionGroup var recording: RecordingOptions

  func run() async throws {
    let session = RecordingSession(recording)
    try await session.perform { () async throws(LedgerError) in
      let desk = try session.desk()
      try desk.refuseSampleKeys()
      let keys = try KeyFolder(environment: session.environment.variables)
      let rotation = LogKeyRotation(desk.ledger, origin: desk.view.origin, keys: keys)
      if complete, !recording.dryRun, try rotation.isInterrupted(desk.view.state.logKeys) {
        try rotation.retireOldKey()
        return RecordingAnswer([retired])
      }
      let event = try rotation.event(
        complete ? .complete : .overlap, isRehearsal: recording.dryRun)
      var answer = try await session.record(
        try desk.drafts(.registry, .logKeyRotated(event)), at: desk)
      guard !recording.dryRun else { return answer }
      answer.afterwards { () throws(LedgerError) in
        if complete { try rotation.retireOldKey() }
        return said(event).map(session.leading)
      }
      return answer
    }
  }

  private var retired: Localized {
    Localized(zh: "旧密钥不再签,已收进 retired/", en: "the old key signs no longer; it is in retired/")
  }

  private func said(_ event: LogKeyRotated) -> [Localized] {
    [
      Localized(zh: "新密钥 \(event.logKey)", en: "new key \(event.logKey)"),
      complete
        ? retired
        : Localized(
          zh: "两把都签。审计人信任了新的,再:annals key rotate --complete",
          en: "Both sign. When auditors trust the new one: annals key rotate --complete"),
    ]
  }
}

extension RecordingDesk {
  /// Refuses to change keys that everybody can derive.
  ///
  /// - Throws: ``LedgerError`` `E-SAMPLE`.
  func refuseSampleKeys() throws(LedgerError) {
    guard view.isSample else { return }
    throw LedgerError(
      "E-SAMPLE", zh: "样例的密钥是公开的,不更换", en: "the keys of a sample are public; they are not rotated")
  }
}
