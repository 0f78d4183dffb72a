// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// An actor signs with another key from here on.
struct ActorRotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "rotate", "换登记人的密钥", "change an actor's key",
    examples: [
      "actor rotate zhang-san",
      "actor rotate wuxi-clerk --public-key <公钥> --proof <证明> --actor admin",
    ],
    notes: helpText(
      "不写 --public-key 就在本机造一把;旧密钥收进 retired/。自己换,或由管理员换。",
      "Without --public-key a key is made on this machine; the old one goes to retired/. Actors change "
        + "their own; administrators change any."))

  @Argument(help: help("登记人的编号", "the actor's id"), completion: subjects(.actor)) var id: String
  @Option(
    name: .customLong("public-key"),
    help: help("对方用 annals key show 给出的公钥", "the public key they gave"))
  var publicKey: String?
  @Option(name: .long, help: help("对方给出的持有证明", "their proof of possession"))
  var proof: String?
  @OptionGroup var recording: RecordingOptions

  func run() async throws {
    let session = RecordingSession(recording)
    try await session.perform { () async throws(LedgerError) in
      let desk = try session.desk()
      let subject = try desk.subject(id, .actor)
      guard (publicKey == nil) == (proof == nil) else {
        throw LedgerError(
          "E-USAGE", zh: "--public-key 和 --proof 要一起写",
          en: "--public-key and --proof go together")
      }
      var event = ActorKeyRotated()
      if let publicKey, let proof {
        event.publicKey = try desk.value(publicKey, "--public-key") ?? .blank
        event.proof = try desk.value(proof, "--proof") ?? .blank
        return try await session.record(
          try desk.drafts(subject, .actorKeyRotated(event)), at: desk)
      }
      return try await rotateHere(subject, session, desk)
    }
  }

  /// Makes the new key here; after an interrupted run the key that waits is taken.
  private func rotateHere(
    _ subject: Subject, _ session: RecordingSession, _ desk: RecordingDesk
  ) async throws(LedgerError) -> RecordingAnswer {
    try desk.refuseSampleKeys()
    let origin = desk.view.origin
    let keys = try KeyFolder(environment: session.environment.variables)
    let key =
      recording.dryRun
      ? ActorKey(newFor: subject.id) : try keys.nextActorKey(origin, subject.id)
    var answer = RecordingAnswer([])
    if desk.state.actors[subject.id]?.state.publicKey != key.publicKey {
      var event = ActorKeyRotated()
      event.publicKey = key.publicKey
      event.proof = try key.provePossession(in: origin)
      answer = try await session.record(
        try desk.drafts(subject, .actorKeyRotated(event)), at: desk)
      guard !recording.dryRun else { return answer }
    }
    answer.afterwards { () throws(LedgerError) in
      try keys.promoteActorKey(origin, subject.id)
      let path = keys.actorKeyPath(origin, subject.id)
      return [Localized(zh: "新密钥在 \(path),请备份", en: "the new key is in \(path); back it up")]
    }
    return answer
  }
}

/// Marks an actor's key as compromised.
struct ActorCompromise: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "compromise", "密钥泄露:标为有争议,什么也不作废", "mark a key as compromised; nothing becomes void",
    examples: ["actor compromise zhang-san --since 2026-11-01 --reason 电脑失窃"])

  @Argument(help: help("登记人的编号", "the actor's id"), completion: subjects(.actor)) var id: String
  @Option(help: help("从哪天起可能在别人手里", "the first day on which others may have had it"))
  var since: String
  @Option(help: help("出了什么事", "what happened")) var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(id, .actor)
    var event = ActorKeyCompromised()
    event.since = try desk.day(since, "--since") ?? desk.today
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(subject, .actorKeyCompromised(event))
  }
}
