// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Registry
import RegistryModel
import Testing

@Suite struct ReceiptTests {
  @Test func `every entry of every size has a receipt that holds offline`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let key = try KeySource.folder(registry.keys).noteSigner(registry.origin).verifierKey
    for number in 0..<7 {
      _ = try await registry.record(
        [registry.organization(try require(Slug("o\(number)")), "单位\(number)")], by: "sec")
      let size = number + 3
      let proofs = try registry.ledger.proofs(of: Array(0..<size))
      #expect(proofs.map { Int($0.proof.index) } == Array(0..<size))
      for proof in proofs {
        let file = try ProofFile(parsing: proof.proof.bytes)
        #expect(file.checkpoint.size == UInt64(size))
        #expect(throws: Never.self) { try file.verify(entry: proof.entry, keys: [key]) }
      }
    }
  }

  @Test func `a repeated statement's receipt is under the newest checkpoint, at its old index`()
    async throws
  {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let batch = try registry.statements([registry.organization("a", "甲")], by: "sec")
    _ = try await registry.writer().append(batch)
    _ = try await registry.record([registry.organization("b", "乙")], by: "sec")
    let again = try await registry.writer().append(batch)
    let proof = try #require(try registry.ledger.proofs(of: again.map(\.index)).first)
    #expect(proof.proof.index == 2)
    #expect(proof.proof.checkpoint.size == 4)
  }

  @Test func `each consistency proof leads from its size to the newest checkpoint`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    var kept = [try registry.ledger.checkpoint()]
    for number in 0..<6 {
      _ = try await registry.record(
        [registry.organization(try require(Slug("o\(number)")), "单位\(number)")], by: "sec")
      kept.append(try registry.ledger.checkpoint())
    }
    for old in kept {
      let request = try registry.ledger.consistency(since: Int(old.size))
      #expect(
        request.proof.isValid(
          oldSize: old.size, oldRoot: old.root, newSize: request.checkpoint.size,
          newRoot: request.checkpoint.root))
    }
  }
}
