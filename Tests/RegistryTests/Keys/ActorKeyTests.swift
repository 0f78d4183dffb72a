// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@Suite struct ActorKeyTests {
  private func registry() async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    _ = try await registry.record([registry.organization("before", "之前")], by: "sec")
    return registry
  }

  private func rotate(
    _ registry: TemporaryRegistry, to key: ActorKey, by actor: Slug
  ) async throws {
    var event = ActorKeyRotated()
    event.publicKey = key.publicKey
    event.proof = try key.provePossession(in: registry.origin)
    _ = try await registry.record(
      [
        Draft(
          subject: Subject(.actor, "sec"), time: registry.clock.now, event: .actorKeyRotated(event))
      ],
      by: actor)
  }

  private func findings(_ registry: TemporaryRegistry) throws -> [Finding] {
    let key = try KeySource.folder(registry.keys).noteSigner(registry.origin).verifierKey
    return try registry.ledger.verify(Verification(keys: [key])).findings
  }

  @Test func `from the rotation on the new key signs, and what the old one signed stays good`()
    async throws
  {
    let registry = try await registry()
    let old = try registry.statements([registry.organization("late", "迟")], by: "sec")
    let key = try registry.keys.nextActorKey(registry.origin, "sec")
    try await rotate(registry, to: key, by: "sec")
    try registry.keys.promoteActorKey(registry.origin, "sec")
    let writer = try registry.writer()
    let error = await #expect(throws: LedgerError.self) { try await writer.append(old) }
    #expect(error?.code == "E-SIGNATURE")
    _ = try await registry.record([registry.organization("after", "之后")], by: "sec")
    #expect(try findings(registry) == [])
  }

  @Test func `a batch that brings a new key is signed with it from the next statement on`()
    async throws
  {
    let registry = try await registry()
    let old = try registry.keys.actorKey(registry.origin, "sec")
    let key = try registry.keys.nextActorKey(registry.origin, "sec")
    var event = ActorKeyRotated()
    event.publicKey = key.publicKey
    event.proof = try key.provePossession(in: registry.origin)
    let rotation = Draft(
      subject: Subject(.actor, "sec"), time: registry.clock.now, event: .actorKeyRotated(event))
    let now = registry.clock.now
    func signed(_ drafts: [Draft], with key: ActorKey) throws -> [SignedStatement] {
      try StatementFactory(origin: registry.origin, offset: .china, key: key, clock: { now })
        .sign(drafts)
    }
    let first = try signed([registry.organization("first", "甲"), rotation], with: old)
    let late = try signed([registry.organization("late", "乙")], with: old)
    let next = try signed([registry.organization("next", "丙")], with: key)
    let writer = try registry.writer()
    let error = await #expect(throws: LedgerError.self) { try await writer.append(first + late) }
    #expect(error?.code == "E-SIGNATURE")
    #expect(error?.position == 2)
    let early = await #expect(throws: LedgerError.self) { try await writer.append(next + first) }
    #expect(early?.code == "E-SIGNATURE")
    #expect(early?.position == 0)
    #expect(try registry.view().size == 3)
    #expect(try await writer.append(first + next).map(\.index) == [3, 4, 5])
    #expect(try findings(registry) == [])
  }

  @Test func `an administrator replaces a key, nobody brings one that another actor has`()
    async throws
  {
    let registry = try await registry()
    try await rotate(registry, to: ActorKey(newFor: "sec"), by: "admin")
    let admin = try registry.keys.actorKey(registry.origin, "admin")
    var event = ActorKeyRotated()
    event.publicKey = admin.publicKey
    event.proof = try admin.provePossession(in: registry.origin)
    let draft = Draft(
      subject: Subject(.actor, "sec"), time: registry.clock.now, event: .actorKeyRotated(event))
    let error = await #expect(throws: LedgerError.self) {
      try await registry.record([draft], by: "admin")
    }
    #expect(error.map { ["E-KEY-PROOF", "E-KEY-REUSED"].contains($0.code) } == true)
    #expect(try findings(registry) == [])
  }

  @Test func `a compromised key signs nothing more, and what it signed before is never undone`()
    async throws
  {
    let registry = try await registry()
    var event = ActorKeyCompromised()
    event.since = registry.clock.now.day(at: .china)
    event.reason = "电脑失窃"
    _ = try await registry.record(
      [
        Draft(
          subject: Subject(.actor, "sec"), time: registry.clock.now,
          event: .actorKeyCompromised(event))
      ], by: "admin")
    let error = await #expect(throws: LedgerError.self) {
      try await registry.record([registry.organization("thief", "小偷")], by: "sec")
    }
    #expect(error?.code == "E-KEY-COMPROMISED")
    let view = try registry.view()
    #expect(view.state.organizations["before"] != nil)
    let entry = try #require(view.entry(at: 2))
    let actor = try #require(view.state.actors["sec"]?.state)
    #expect(actor.disputes(entry.index, recorded: entry.recorded.day(at: .china)))
    let key = try registry.keys.nextActorKey(registry.origin, "sec")
    try await rotate(registry, to: key, by: "admin")
    try registry.keys.promoteActorKey(registry.origin, "sec")
    _ = try await registry.record([registry.organization("after", "之后")], by: "sec")
    #expect(try findings(registry) == [])
    let after = try registry.view().state
    #expect(after.actors["sec"]?.state.isKeyCompromised == false)
    #expect(after.actors["sec"]?.state.disputes(4, recorded: event.since) == false)
  }
}
