// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@Suite struct VerificationTests {
  private func registry() async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    for (id, name) in [("a", "甲"), ("b", "乙"), ("c", "丙")] {
      let id = try #require(Slug(id))
      _ = try await registry.record([registry.organization(id, name)], by: "sec")
    }
    return registry
  }

  private func logKey(_ registry: TemporaryRegistry) throws -> NoteVerifierKey {
    try KeySource.folder(registry.keys).noteSigner(registry.origin).verifierKey
  }

  @Test func `a whole log has no findings, and a key from outside authenticates it`() async throws {
    let registry = try await registry()
    let report = try registry.ledger.verify(Verification(keys: [logKey(registry)]))
    #expect(report.findings == [])
    #expect(report.isAuthenticated)
    #expect(report.validSignatures == 5)
    #expect(try registry.ledger.verify(Verification(keys: [])).isAuthenticated == false)
  }

  @Test func `an altered line is named by the signature that no longer fits`() async throws {
    let registry = try await registry()
    let path = registry.directory + "/Events/000000000000.ndjson"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("乙", with: "丁").write(toFile: path, atomically: true, encoding: .utf8)
    let report = try registry.ledger.verify(Verification(keys: [logKey(registry)]))
    #expect(report.findings.map(\.code).sorted() == ["E-LOG-ROOT", "E-SIGNATURE"])
    #expect(report.findings.contains { $0.place == "Events/000000000000.ndjson:4" })
  }
}
