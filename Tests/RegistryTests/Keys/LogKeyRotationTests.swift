// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@Suite struct LogKeyRotationTests {
  private func registry() async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    return registry
  }

  private func rotation(_ registry: TemporaryRegistry) -> LogKeyRotation {
    LogKeyRotation(registry.ledger, origin: registry.origin, keys: registry.keys)
  }

  private func record(_ registry: TemporaryRegistry, _ stage: KeyRotationStage) async throws {
    let event = try rotation(registry).event(stage)
    _ = try await registry.record(
      [Draft(subject: .registry, time: registry.clock.now, event: .logKeyRotated(event))],
      by: "admin")
  }

  private func key(_ registry: TemporaryRegistry) throws -> NoteVerifierKey {
    try KeySource.folder(registry.keys).noteSigner(registry.origin).verifierKey
  }

  private func codes(
    _ registry: TemporaryRegistry, _ keys: [NoteVerifierKey],
    kept: [SignedCheckpoint] = []
  ) throws -> [String] {
    var verification = Verification(keys: keys)
    verification.kept = kept.map { .init(name: "kept", checkpoint: $0) }
    return try registry.ledger.verify(verification).findings.map(\.code)
  }

  @Test func `both keys sign while one follows the other, then the new one alone`() async throws {
    let registry = try await registry()
    let old = try key(registry)
    let kept = try registry.ledger.checkpoint()
    try registry.ledger.takeSnapshot(
      signer: KeySource.folder(registry.keys).noteSigner(registry.origin))
    try await record(registry, .overlap)
    let new = try NoteVerifierKey(rotation(registry).event(.complete).logKey)
    let overlap = try registry.ledger.checkpoint()
    #expect(Set(try overlap.verified(by: [old, new])) == [old, new])
    #expect(try codes(registry, [old], kept: [kept]) == [])
    #expect(try codes(registry, [new], kept: [kept]) == [])

    try await record(registry, .complete)
    try rotation(registry).retireOldKey()
    #expect(try key(registry) == new)
    #expect(!registry.keys.hasNextLogKey(registry.origin))
    _ = try await registry.record([registry.organization("a", "甲")], by: "sec")
    let after = try registry.ledger.checkpoint()
    #expect(after.note.signatures.count == 1)
    #expect(try after.verified(by: [new]) == [new])
    // What the old key signed before stays good: checkpoints that were kept, and the snapshot.
    #expect(try codes(registry, [new], kept: [kept, overlap]) == [])
    let report = try registry.ledger.verify(Verification(keys: [old]))
    #expect(report.findings.map(\.code) == ["E-CHECKPOINT-KEY"])
    #expect(report.currentKeys == ["\(new)"])
  }

  @Test func `the old key alone signs nothing that is accepted after the rotation`() async throws {
    let registry = try await registry()
    let old = try KeySource.folder(registry.keys).noteSigner(registry.origin)
    try await record(registry, .overlap)
    try await record(registry, .complete)
    try rotation(registry).retireOldKey()
    let forged = try SignedCheckpoint(
      signing: try registry.ledger.checkpoint().checkpoint, by: [old])
    try Data(forged.bytes).write(
      to: URL(filePath: registry.ledger.eventsDirectory + "/checkpoint"))
    let error = #expect(throws: LedgerError.self) { _ = try registry.view() }
    #expect(error?.code == "E-CHECKPOINT-SIGNATURE")
  }

  @Test func `stages out of order, and a key used before, are refused`() async throws {
    let registry = try await registry()
    var error = #expect(throws: LedgerError.self) { _ = try rotation(registry).event(.complete) }
    #expect(error?.code == "E-KEY-ROTATION")
    try await record(registry, .overlap)
    error = await #expect(throws: LedgerError.self) { try await record(registry, .overlap) }
    #expect(error?.code == "E-KEY-ROTATION")
    try await record(registry, .complete)
    error = await #expect(throws: LedgerError.self) { try await record(registry, .overlap) }
    #expect(error?.code == "E-KEY-REUSED")
  }

  @Test func `a key without proof, or of another name, is refused`() async throws {
    let registry = try await registry()
    var event = try rotation(registry).event(.overlap)
    func refusal(_ event: LogKeyRotated) async -> String? {
      do {
        _ = try await registry.record(
          [Draft(subject: .registry, time: registry.clock.now, event: .logKeyRotated(event))],
          by: "admin")
        return nil
      } catch {
        return (error as? LedgerError)?.code
      }
    }
    let other = try Ed25519NoteSigner(name: registry.origin.description, privateKey: .init())
    let good = event
    event.logKey = other.verifierKey.description
    #expect(await refusal(event) == "E-KEY-PROOF")
    event = good
    event.logKey = event.logKey.replacing(registry.origin.description, with: "other.example/log")
    #expect(await refusal(event) != nil)
    #expect(try registry.view().size == 2)
  }

  /// What an interruption may leave, after the completion is recorded.
  enum Interruption: CaseIterable {
    case beforeAnything
    case memoryMoved
    case oldKeyMoved
    case keysMoved
  }

  @Test(arguments: Interruption.allCases)
  func `retiring the old key goes on after an interruption`(_ point: Interruption) async throws {
    let registry = try await registry()
    try await record(registry, .overlap)
    try await record(registry, .complete)
    let keys = registry.keys
    let folder = keys.folder(for: registry.origin)
    let files = FileManager.default
    if point != .beforeAnything { try files.removeItem(atPath: folder + "/log.memory") }
    if point == .oldKeyMoved || point == .keysMoved {
      try files.removeItem(atPath: folder + "/log.pem")
    }
    if point == .keysMoved {
      try files.moveItem(atPath: folder + "/next-log.pem", toPath: folder + "/log.pem")
    }
    let ring = try registry.view().state.logKeys
    #expect(try rotation(registry).isInterrupted(ring))
    try rotation(registry).retireOldKey()
    #expect(try !rotation(registry).isInterrupted(ring))
    _ = try await registry.record([registry.organization("a", "甲")], by: "sec")
    #expect(try codes(registry, [key(registry)]) == [])
  }

  @Test func `no rotation brings a sample key into a registry that is none`() async throws {
    let registry = try await registry()
    let sample = SampleKeys.actor(registry.origin, "sec")
    var actor = ActorKeyRotated()
    actor.publicKey = sample.publicKey
    actor.proof = try sample.provePossession(in: registry.origin)
    let error = await #expect(throws: LedgerError.self) {
      try await registry.record(
        [
          Draft(
            subject: Subject(.actor, "sec"), time: registry.clock.now,
            event: .actorKeyRotated(actor))
        ], by: "sec")
    }
    #expect(error?.code == "E-SAMPLE-KEY")
  }
}
