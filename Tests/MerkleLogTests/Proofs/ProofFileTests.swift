// SPDX-License-Identifier: Apache-2.0

import Crypto
import MerkleLog
import Testing

@Suite struct ProofFileTests {
  static let hash = TreeHash.leaf([1]).base64
  static let checkpoint = CheckpointTests.published

  /// A log of so many entries, whose entry i is the two bytes of i, little endian.
  private func receipt(
    _ index: UInt64, of size: UInt64, signer: Ed25519NoteSigner, extra: [UInt8] = []
  ) throws -> ProofFile {
    let leaves = ProofTests.Leaves(Int(size))
    let checkpoint = try Checkpoint(
      origin: signer.verifierKey.name, size: size, root: ProofTests.Leaves.root(leaves.hashes[...]))
    return try ProofFile(
      inclusion: #require(try InclusionProof(index: index, size: size, from: leaves)),
      checkpoint: SignedCheckpoint(signing: checkpoint, by: [signer]), extra: extra)
  }

  private func signer() throws -> Ed25519NoteSigner {
    try Ed25519NoteSigner(
      name: "log.example", privateKey: .init(rawRepresentation: [UInt8](1...32)))
  }

  private func code(of text: String) -> MerkleLogError? {
    do throws(MerkleLogError) {
      _ = try ProofFile(parsing: text.utf8)
      return nil
    } catch { return error }
  }

  @Test func `every entry of every log up to 20 has a receipt that its bytes give back`() throws {
    let signer = try signer()
    for size in UInt64(1)...20 {
      for index in 0..<size {
        let file = try receipt(index, of: size, signer: signer, extra: index == 3 ? [0, 0xFF] : [])
        let read = try ProofFile(parsing: file.bytes)
        #expect(read == file)
        #expect(read.bytes == file.bytes)
        #expect(
          try read.verify(entry: [UInt8(index), 0], keys: [signer.verifierKey])
            == [signer.verifierKey])
      }
    }
  }

  @Test func `a receipt has the published form`() throws {
    let file = try receipt(2, of: 3, signer: try signer(), extra: Array("extra information".utf8))
    let left = TreeHash.node(.leaf([0, 0]), .leaf([1, 0])).base64
    let head = """
      c2sp.org/tlog-proof@v1
      extra ZXh0cmEgaW5mb3JtYXRpb24=
      index 2
      \(left)


      """
    #expect(file.bytes == Array(head.utf8) + file.checkpoint.bytes)
  }

  @Test func `every flipped hash, other index, other entry and other key is refused`() throws {
    let signer = try signer()
    let file = try receipt(11, of: 21, signer: signer)
    let keys = [signer.verifierKey]
    let refused = MerkleLogError(.inclusionProofInvalid, name: "log.example")
    for position in file.inclusion.hashes.indices {
      for bit in 0..<256 {
        var hashes = file.inclusion.hashes
        var bytes = hashes[position].bytes
        bytes[bit / 8] ^= 1 << (bit % 8)
        hashes[position] = try #require(TreeHash(bytes: bytes))
        let bent = try ProofFile(
          inclusion: InclusionProof(index: 11, hashes: hashes), checkpoint: file.checkpoint)
        #expect(
          !bent.inclusion.isValid(leaf: .leaf([11, 0]), size: 21, root: file.checkpoint.root))
      }
    }
    let moved = try ProofFile(
      inclusion: InclusionProof(index: 10, hashes: file.inclusion.hashes),
      checkpoint: file.checkpoint)
    #expect(throws: refused) { try moved.verify(entry: [11, 0], keys: keys) }
    #expect(throws: refused) { try file.verify(entry: [12, 0], keys: keys) }
    let other = try Ed25519NoteSigner(name: "log.example", privateKey: .init())
    #expect(throws: MerkleLogError(.signatureMissing)) {
      try file.verify(entry: [11, 0], keys: [other.verifierKey])
    }
    let witness = try Ed25519NoteSigner(name: "witness", privateKey: .init())
    let both = try ProofFile(
      inclusion: file.inclusion,
      checkpoint: SignedCheckpoint(signing: file.checkpoint.checkpoint, by: [signer, witness]))
    #expect(throws: MerkleLogError(.originNotSigned, name: "log.example")) {
      try both.verify(entry: [11, 0], keys: [witness.verifierKey])
    }
  }

  @Test func `a size that another checkpoint states is not the proof's`() throws {
    let signer = try signer()
    let file = try receipt(5, of: 8, signer: signer)
    let lie = try Checkpoint(origin: "log.example", size: 16, root: file.checkpoint.root)
    let bent = try ProofFile(
      inclusion: file.inclusion, checkpoint: SignedCheckpoint(signing: lie, by: [signer]))
    #expect(throws: MerkleLogError.self) {
      try bent.verify(entry: [5, 0], keys: [signer.verifierKey])
    }
  }

  @Test(
    arguments: [
      ("c2sp.org/tlog-proof@v1\nindex 0\n\n\(checkpoint)", nil),
      ("c2sp.org/tlog-proof@v1\nindex 18446744073709551615\n\(hash)\n\n\(checkpoint)", nil),
      ("c2sp.org/tlog-proof@v1\nextra AA==\nindex 0\n\n\(checkpoint)", nil),
      ("", .init(.proofHeaderMissing, line: 1)),
      ("c2sp.org/tlog-proof@v1", .init(.proofHeaderMissing, line: 1)),
      ("c2sp.org/tlog-proof@v2\nindex 0\n\n\(checkpoint)", .init(.proofHeaderMissing, line: 1)),
      ("c2sp.org/tlog-proof@v1\r\nindex 0\n\n", .init(.proofHeaderMissing, line: 1)),
      ("c2sp.org/tlog-proof@v1\n", .init(.indexInvalid, line: 2)),
      ("c2sp.org/tlog-proof@v1\n\nindex 0\n\n", .init(.indexInvalid, line: 2)),
      ("c2sp.org/tlog-proof@v1\nindex 00\n\n\(checkpoint)", .init(.indexInvalid, line: 2)),
      ("c2sp.org/tlog-proof@v1\nindex -1\n\n\(checkpoint)", .init(.indexInvalid, line: 2)),
      ("c2sp.org/tlog-proof@v1\nindex  1\n\n\(checkpoint)", .init(.indexInvalid, line: 2)),
      ("c2sp.org/tlog-proof@v1\nindex 1 \n\n\(checkpoint)", .init(.indexInvalid, line: 2)),
      ("c2sp.org/tlog-proof@v1\nindex \n\n\(checkpoint)", .init(.indexInvalid, line: 2)),
      (
        "c2sp.org/tlog-proof@v1\nindex 18446744073709551616\n\n\(checkpoint)",
        .init(.indexInvalid, line: 2)
      ),
      (
        "c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\n\(checkpoint)",
        .init(.hashLineInvalid, line: 3)
      ),
      (
        "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\n\(checkpoint)", .init(.extraInvalid, line: 2)
      ),
      (
        "c2sp.org/tlog-proof@v1\nextra AB==\nindex 0\n\n\(checkpoint)",
        .init(.extraInvalid, line: 2)
      ),
      (
        "c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 0\n\n\(checkpoint)",
        .init(.indexInvalid, line: 3)
      ),
      (
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n\(checkpoint)", .init(.hashLineInvalid, line: 3)
      ),
      (
        "c2sp.org/tlog-proof@v1\nindex 0\n\(hash) \n\n\(checkpoint)",
        .init(.hashLineInvalid, line: 3)
      ),
      ("c2sp.org/tlog-proof@v1\nindex 0\n\(hash)\n", .init(.blankLineMissing, line: 4)),
      ("c2sp.org/tlog-proof@v1\nindex 0\n\(hash)", .init(.blankLineMissing, line: 3)),
      (
        "c2sp.org/tlog-proof@v1\nindex 0\n\(checkpoint)", .init(.hashLineInvalid, line: 3)
      ),
      ("c2sp.org/tlog-proof@v1\nindex 0\n\n", .init(.noteWithoutSignatures)),
      (
        "c2sp.org/tlog-proof@v1\nindex 0\n\n\(checkpoint)trailing\n",
        .init(.signatureLineMalformed, line: 9)
      ),
      ("c2sp.org/tlog-proof@v1\nindex 0\n\n\(checkpoint)\n", .init(.noteWithoutSignatures)),
      (
        "c2sp.org/tlog-proof@v1\nindex 0\n\n\n\(checkpoint)", .init(.checkpointExtended, line: 7)
      ),
    ] as [(String, MerkleLogError?)])
  func `only the canonical form is a proof file`(text: String, expected: MerkleLogError?) throws {
    #expect(code(of: text) == expected)
    if expected == nil {
      #expect(try ProofFile(parsing: text.utf8).bytes == Array(text.utf8))
    }
  }

  @Test(arguments: [(64, nil), (65, .tooManyHashes)] as [(Int, MerkleLogError.Code?)])
  func `a proof has at most 64 hashes`(count: Int, expected: MerkleLogError.Code?) throws {
    let hashes = String(repeating: "\(Self.hash)\n", count: count)
    #expect(
      code(of: "\(ProofFile.header)\nindex 0\n\(hashes)\n\(Self.checkpoint)")?.code == expected)
  }
}
