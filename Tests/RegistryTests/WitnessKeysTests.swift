// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@Suite struct WitnessKeysTests {
  private func witness(_ registry: TemporaryRegistry) throws -> WitnessKeys {
    try WitnessKeys(environment: [
      "XDG_CONFIG_HOME": registry.directory + "/witness-config",
      "XDG_STATE_HOME": registry.directory + "/witness-state",
    ])
  }

  private func cosign(
    _ registry: TemporaryRegistry, _ checkpoint: SignedCheckpoint? = nil
  ) throws -> SignedCheckpoint {
    try witness(registry).cosign(
      try checkpoint ?? registry.ledger.checkpoint(), as: "auditor.example/zhang",
      logKeys: [try KeySource.folder(registry.keys).noteSigner(registry.origin).verifierKey],
      time: 1_800_000_000
    ) { try registry.ledger.consistency(since: Int($0)).proof }
  }

  private func founded() async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    _ = try witness(registry).create("auditor.example/zhang")
    return registry
  }

  @Test func `a log is cosigned as it grows, and each cosignature is the witness's own`()
    async throws
  {
    let registry = try await founded()
    let first = try cosign(registry)
    for id in ["a", "b", "c"] as [Slug] {
      _ = try await registry.record([registry.organization(id, "单位\(id)")], by: "sec")
    }
    let second = try cosign(registry)
    let key = try witness(registry).signer("auditor.example/zhang").verifierKey
    for checkpoint in [first, second] {
      #expect(try checkpoint.note.verified(by: [key]) == [key])
    }
    #expect(second.size == first.size + 3)
  }

  @Test func `an older checkpoint is not cosigned once a newer one was`() async throws {
    let registry = try await founded()
    let old = try registry.ledger.checkpoint()
    _ = try await registry.record([registry.organization("a", "甲")], by: "sec")
    _ = try cosign(registry)
    let error = #expect(throws: LedgerError.self) { try cosign(registry, old) }
    #expect(error?.code == "E-WITNESS-ROLLBACK")
  }

  @Test func `another history of the same size is a fork, and stays refused`() async throws {
    let registry = try await founded()
    _ = try await registry.record([registry.organization("a", "甲")], by: "sec")
    let honest = try registry.ledger.checkpoint()
    _ = try cosign(registry)
    let signer = try KeySource.folder(registry.keys).noteSigner(registry.origin)
    let forged = try SignedCheckpoint(
      signing: try Checkpoint(
        origin: honest.origin, size: honest.size, root: .leaf(Array("another".utf8))),
      by: [signer])
    for _ in 0..<2 {
      let error = #expect(throws: LedgerError.self) { try cosign(registry, forged) }
      #expect(error?.code == "E-WITNESS-FORK")
    }
    #expect(try cosign(registry).checkpoint == honest.checkpoint)
  }

  @Test func `a checkpoint that a stranger signed is not cosigned`() async throws {
    let registry = try await founded()
    let honest = try registry.ledger.checkpoint()
    let stranger = try Ed25519NoteSigner(name: honest.origin, privateKey: .init())
    let forged = try SignedCheckpoint(signing: honest.checkpoint, by: [stranger])
    let error = #expect(throws: LedgerError.self) { try cosign(registry, forged) }
    #expect(error?.code == "E-WITNESS-UNTRUSTED")
  }

  @Test(arguments: ["", "with space", "plus+sign"])
  func `a name that no note can hold makes no key`(name: String) async throws {
    let registry = try TemporaryRegistry()
    let error = #expect(throws: LedgerError.self) { try witness(registry).create(name) }
    #expect(error?.code == "E-WITNESS-NAME")
    #expect(try witness(registry).names == [])
  }

  @Test func `a key is never overwritten`() async throws {
    let registry = try await founded()
    let error = #expect(throws: LedgerError.self) {
      try witness(registry).create("auditor.example/zhang")
    }
    #expect(error?.code == "E-KEY-EXISTS")
    #expect(try witness(registry).names == ["auditor.example/zhang"])
  }
}
