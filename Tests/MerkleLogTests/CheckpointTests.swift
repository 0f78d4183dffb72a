// SPDX-License-Identifier: Apache-2.0

import Crypto
import MerkleLog
import Testing

@Suite struct CheckpointTests {
  static let root = "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs="
  static let published = """
    example.com/log/testdata
    15
    \(root)

    — example.com/log/testdata \
    M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=

    """

  private func code(of text: String) -> MerkleLogError.Code? {
    do throws(MerkleLogError) {
      _ = try Checkpoint(parsing: text.utf8)
      return nil
    } catch { return error.code }
  }

  @Test func `the published checkpoint of size 15 is verified by its published key`() throws {
    let key = try NoteVerifierKey(NoteKeyTests.logKey)
    let signed = try SignedCheckpoint(parsing: Self.published.utf8, verifiedBy: [key])
    #expect(signed.origin == "example.com/log/testdata")
    #expect(signed.size == 15)
    #expect(signed.root.base64 == Self.root)
    #expect(signed.bytes == Array(Self.published.utf8))
    #expect(signed.checkpoint.text == signed.note.text)
  }

  @Test(
    arguments: [
      ("log\n1\n\(root)\n", nil),
      ("log\n18446744073709551615\n\(root)\n", nil),
      ("log\n0\n\(TreeHash.emptyTree.base64)\n", nil),
      ("log\n0\n\(root)\n", .emptyTreeRootWrong),
      ("log\n18446744073709551616\n\(root)\n", .sizeInvalid),
      ("log\n01\n\(root)\n", .sizeInvalid),
      ("log\n+1\n\(root)\n", .sizeInvalid),
      ("log\n-1\n\(root)\n", .sizeInvalid),
      ("log\n1 \n\(root)\n", .sizeInvalid),
      ("log\n\n\(root)\n", .sizeInvalid),
      ("\n1\n\(root)\n", .originInvalid),
      ("a log\n1\n\(root)\n", .originInvalid),
      ("a+log\n1\n\(root)\n", .originInvalid),
      ("log\n1\n\(root)=\n", .rootInvalid),
      ("log\n1\nAAAA\n", .rootInvalid),
      ("log\n1\n\(root.dropLast(2))t=\n", .rootInvalid),
      ("log\n1\n\(root)", .checkpointMalformed),
      ("log\n1\n", .checkpointMalformed),
      ("", .checkpointMalformed),
      ("log\n1\n\(root)\nextension\n", .checkpointExtended),
      ("log\n1\n\(root)\n\n", .checkpointExtended),
    ] as [(String, MerkleLogError.Code?)])
  func `only three canonical lines are a checkpoint`(
    text: String, expected: MerkleLogError.Code?
  ) throws {
    #expect(code(of: text) == expected)
    if expected == nil {
      #expect(try Checkpoint(parsing: text.utf8).text == Array(text.utf8))
    }
  }

  @Test(arguments: [(255, true), (256, false)])
  func `an origin has at most 255 bytes`(count: Int, isAccepted: Bool) {
    let origin = String(repeating: "o", count: count)
    #expect(code(of: "\(origin)\n1\n\(Self.root)\n") == (isAccepted ? nil : .originInvalid))
  }

  @Test func `a witness's signature does not stand in for the log's`() throws {
    let log = try Ed25519NoteSigner(name: "log", privateKey: .init())
    let witness = try Ed25519NoteSigner(name: "witness", privateKey: .init())
    let checkpoint = try Checkpoint(origin: "log", size: 1, root: .leaf([1]))
    let both = try SignedCheckpoint(signing: checkpoint, by: [log, witness])
    let keys = [log.verifierKey, witness.verifierKey]
    #expect(try both.verified(by: keys) == keys)
    #expect(throws: MerkleLogError(.originNotSigned, name: "log")) {
      try both.verified(by: [witness.verifierKey])
    }
  }

  @Test func `a signed note that is no checkpoint is refused`() {
    #expect(throws: MerkleLogError(.checkpointMalformed)) {
      try SignedCheckpoint(parsing: SignedNoteTests.note.utf8)
    }
  }
}
