// SPDX-License-Identifier: Apache-2.0

import Crypto
import MerkleLog
import Testing

@Suite struct WitnessedStateTests {
  private let log: Ed25519NoteSigner
  private let leaves = ProofTests.Leaves(70)

  init() throws {
    log = try Ed25519NoteSigner(
      name: "log.example", privateKey: .init(rawRepresentation: [UInt8](1...32)))
  }

  private var keys: [NoteVerifierKey] { [log.verifierKey] }

  private func root(_ size: Int) -> TreeHash { ProofTests.Leaves.root(leaves.hashes[..<size]) }

  private func signed(_ size: Int, root: TreeHash? = nil) throws -> SignedCheckpoint {
    try SignedCheckpoint(
      signing: Checkpoint(
        origin: "log.example", size: UInt64(size), root: root ?? self.root(size)), by: [log])
  }

  private func remembering(_ size: Int) throws -> WitnessedState {
    WitnessedState(remembering: try signed(size).checkpoint)
  }

  private func proof(_ old: Int, _ size: Int) throws -> ConsistencyProof {
    try #require(try ConsistencyProof(from: UInt64(old), to: UInt64(size), in: leaves))
  }

  @Test func `whatever extends the remembered tree is cosigned, and whatever does not is refused`()
    throws
  {
    for size in 0...40 {
      let offered = try signed(size)
      for old in 0...40 {
        let state = old == 0 ? WitnessedState(origin: "log.example") : try remembering(old)
        if old > size {
          let decision = state.decide(
            on: offered, proof: ConsistencyProof(hashes: []), logKeys: keys)
          #expect(decision == .refuse(.rollback(remembered: UInt64(old))))
          continue
        }
        let proof = try proof(old, size)
        #expect(
          state.decide(on: offered, proof: proof, logKeys: keys)
            == .cosign(WitnessedState(remembering: offered.checkpoint)))
        for position in proof.hashes.indices {
          var hashes = proof.hashes
          hashes[position] = .leaf(hashes[position].bytes)
          #expect(
            state.decide(on: offered, proof: ConsistencyProof(hashes: hashes), logKeys: keys)
              == .refuse(.proofInvalid))
        }
        let longer = ConsistencyProof(hashes: proof.hashes + [.leaf([])])
        #expect(state.decide(on: offered, proof: longer, logKeys: keys) == .refuse(.proofInvalid))
        guard old > 0, old < size else { continue }
        let forked = try signed(size, root: .leaf([UInt8(size)]))
        #expect(state.decide(on: forked, proof: proof, logKeys: keys) == .refuse(.proofInvalid))
      }
    }
  }

  @Test func `another root of the same size is a fork, whatever its proof`() throws {
    let state = try remembering(5)
    let forked = try signed(5, root: .leaf([]))
    for hashes in [[], [root(5)], try proof(3, 5).hashes] {
      #expect(
        state.decide(on: forked, proof: ConsistencyProof(hashes: hashes), logKeys: keys)
          == .refuse(.fork(remembered: root(5))))
    }
  }

  @Test func `of a log that is not known the first checkpoint is taken`() throws {
    let state = WitnessedState(origin: "log.example")
    #expect(state.size == 0)
    #expect(state.root == .emptyTree)
    #expect(
      state.decide(on: try signed(7), proof: ConsistencyProof(hashes: []), logKeys: keys)
        == .cosign(try remembering(7)))
  }

  @Test func `another log, another key and a bad signature are refused before anything else`()
    throws
  {
    let state = try remembering(5)
    let none = ConsistencyProof(hashes: [])
    let foreign = try Ed25519NoteSigner(name: "other.example", privateKey: .init())
    let other = try SignedCheckpoint(
      signing: Checkpoint(origin: "other.example", size: 5, root: root(5)), by: [foreign])
    #expect(
      state.decide(on: other, proof: none, logKeys: keys + [foreign.verifierKey])
        == .refuse(.otherOrigin))
    let posing = try Ed25519NoteSigner(name: "log.example", privateKey: .init())
    let posed = try SignedCheckpoint(signing: signed(1).checkpoint, by: [posing])
    #expect(
      state.decide(on: posed, proof: none, logKeys: keys)
        == .refuse(.untrusted(.signatureMissing)))
    let bad = try SignedCheckpoint(
      SignedNote(text: signed(6).note.text, signatures: signed(5).note.signatures))
    #expect(
      state.decide(on: bad, proof: none, logKeys: keys) == .refuse(.untrusted(.signatureInvalid)))
  }

  @Test(
    arguments: [
      (3, 3, 8, 422), (3, 5, 5, 200), (3, 5, 8, 200), (5, 5, 5, 200), (5, 5, 4, 400),
      (5, 3, 8, 409), (5, 3, 4, 409), (5, 8, 8, 409), (5, 9, 8, 400), (5, 0, 8, 409),
      (0, 0, 8, 200), (0, 1, 8, 409),
    ] as [(Int, Int, Int, Int)])
  func `a request is answered as the protocol says`(
    remembered: Int, old: Int, size: Int, status: Int
  ) throws {
    // The first row sends the proof of another size; the next ones remember what they say they do.
    let isBent = status == 422
    let state =
      remembered == 0
      ? WitnessedState(origin: "log.example")
      : try remembering(status == 200 ? old : remembered)
    let proof =
      isBent ? try proof(2, size) : old <= size ? try proof(old, size) : .init(hashes: [])
    let request = try AddCheckpointRequest(
      oldSize: UInt64(old), proof: proof, checkpoint: signed(size))
    switch state.decide(on: request, logKeys: keys) {
    case .cosign(let next):
      #expect(status == 200)
      #expect(next.size == UInt64(size))
    case .refuse(let refusal):
      #expect(refusal.response.status == status)
      if status == 409 { #expect(refusal.response == .otherSize(UInt64(remembered))) }
    }
  }

  @Test func `a proof from size 0 that is not empty is refused`() throws {
    let request = try AddCheckpointRequest(
      oldSize: 0, proof: proof(1, 8), checkpoint: signed(8))
    let decision = WitnessedState(origin: "log.example").decide(on: request, logKeys: keys)
    #expect(decision == .refuse(.proofInvalid))
  }
}
