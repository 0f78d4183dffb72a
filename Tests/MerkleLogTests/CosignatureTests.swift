// SPDX-License-Identifier: Apache-2.0

import Crypto
import MerkleLog
import Testing

@Suite struct CosignatureTests {
  static let witnessKey =
    "witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN"
  static let text =
    "rome2026h1.example.org\n300\nlCkHUpkmVBEms2r2T1K6Og69+wUuuN3MIEW1/ezu2v0=\n"
  static let line =
    "— witness.example.org uKLPIAAAAABpVGeAhm2bOvKc3LaB9PFN1ruG19Y5yqslmcAAbhftnn1Zznmo0LXFZq4L"
    + "GvqKqLX8jWlwLKasxEGTLIqAVusneCBmBw==\n"

  private let log: Ed25519NoteSigner
  private let witness: CosignatureNoteSigner
  private let checkpoint: SignedCheckpoint

  init() throws {
    log = try Ed25519NoteSigner(name: "log", privateKey: .init(rawRepresentation: [UInt8](1...32)))
    witness = try CosignatureNoteSigner(
      name: "witness", privateKey: .init(rawRepresentation: [UInt8](2...33)))
    checkpoint = try SignedCheckpoint(
      signing: Checkpoint(origin: "log", size: 1, root: .leaf([1])), by: [log])
  }

  @Test func `the published cosignature is verified by its published key`() throws {
    let key = try NoteVerifierKey(Self.witnessKey)
    #expect(key.description == Self.witnessKey)
    #expect(key.algorithm == .ed25519Cosignature)
    let signed = try SignedCheckpoint(parsing: "\(Self.text)\n\(Self.line)".utf8)
    try key.verify(signed.note)
    // 2025-12-31T00:00:00Z
    #expect(try signed.cosignatures(by: [key]).map(\.time) == [1_767_139_200])
    #expect(throws: MerkleLogError(.originNotSigned, name: "rome2026h1.example.org")) {
      try signed.verified(by: [key])
    }
  }

  @Test func `every flipped bit of a cosignature, its time included, is refused`() throws {
    let key = try NoteVerifierKey(Self.witnessKey)
    let note = try SignedNote(parsing: "\(Self.text)\n\(Self.line)".utf8)
    let line = note.signatures[0]
    #expect(key.isValid(line, for: note.text))
    for bit in 0..<(72 * 8) {
      var bytes = line.signature
      bytes[bit / 8] ^= 1 << (bit % 8)
      let bent = try NoteSignature(name: line.name, keyID: line.keyID, signature: bytes)
      #expect(!key.isValid(bent, for: note.text))
    }
    for count in [1, 8, 64, 71] {
      let short = try NoteSignature(
        name: line.name, keyID: line.keyID, signature: Array(line.signature.prefix(count)))
      #expect(!key.isValid(short, for: note.text))
    }
    #expect(!key.isValid(line, for: note.text + [0x0A]))
  }

  @Test func `what a cosigner signs, its key verifies, with the time it was given`() throws {
    for time in [1, 1_763_000_000, Cosignature.maximumTime] {
      let line = try witness.sign(checkpoint.checkpoint, time: time)
      let both = try checkpoint.adding([line], by: [witness.verifierKey])
      let keys = [log.verifierKey, witness.verifierKey]
      #expect(try both.verified(by: keys) == keys)
      #expect(try both.cosignatures(by: keys).map(\.time) == [time])
      #expect(try both.cosignatures(by: [log.verifierKey]).isEmpty)
      #expect(try SignedCheckpoint(parsing: both.bytes) == both)
    }
  }

  @Test(arguments: [0, UInt64(1) << 63, .max])
  func `a time that no cosignature may have is not signed`(time: UInt64) {
    #expect(throws: MerkleLogError(.cosignatureTimeInvalid, name: "witness")) {
      try witness.sign(checkpoint.checkpoint, time: time)
    }
  }

  @Test func `a time above 2^63 - 1 is refused although its signature is right`() throws {
    let key = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](2...33))
    let message = Cosignature.message(checkpoint.note.text, time: 1 << 63)
    let line = try NoteSignature(
      name: "witness", keyID: witness.verifierKey.keyID,
      signature: [0x80, 0, 0, 0, 0, 0, 0, 0] + key.signature(for: message))
    #expect(!witness.verifierKey.isValid(line, for: checkpoint.note.text))
  }

  @Test func `a witness that is named like the log does not speak for it`() throws {
    let twin = try CosignatureNoteSigner(name: "log", privateKey: .init())
    let note = try SignedNote(
      text: checkpoint.note.text, signatures: [twin.sign(checkpoint.checkpoint, time: 9)])
    #expect(throws: MerkleLogError(.originNotSigned, name: "log")) {
      try SignedCheckpoint(note).verified(by: [twin.verifierKey])
    }
  }

  @Test func `one private key has different IDs as a log's key and as a cosigner's`() throws {
    let key = log.verifierKey
    let other = try NoteVerifierKey(
      name: key.name, publicKey: key.publicKey, algorithm: .ed25519Cosignature)
    #expect(other.keyID != key.keyID)
    #expect(try NoteVerifierKey(other.description) == other)
  }

  @Test func `of a witness's answer only good lines by known cosigners are kept, once`() throws {
    let line = try witness.sign(checkpoint.checkpoint, time: 5)
    let stranger = try CosignatureNoteSigner(name: "stranger", privateKey: .init())
      .sign(checkpoint.checkpoint, time: 5)
    let keys = [witness.verifierKey]
    let both = try checkpoint.adding([stranger, line, line], by: keys)
    #expect(both.note.signatures == checkpoint.note.signatures + [line])
    #expect(try both.adding([line], by: keys) == both)
    #expect(throws: MerkleLogError(.signatureMissing)) {
      try checkpoint.adding([stranger], by: keys)
    }
    #expect(throws: MerkleLogError(.signatureMissing)) { try checkpoint.adding([], by: keys) }
    let other = try witness.sign(
      Checkpoint(origin: "log", size: 2, root: .leaf([1])), time: 5)
    #expect(throws: MerkleLogError(.signatureInvalid, name: "witness")) {
      try checkpoint.adding([line, other], by: keys)
    }
    let bad = try SignedCheckpoint(checkpoint.note.adding(other))
    #expect(throws: MerkleLogError(.signatureInvalid, name: "witness")) {
      try bad.cosignatures(by: keys)
    }
    let untimed = try NoteSignature(
      name: "witness", keyID: witness.verifierKey.keyID,
      signature: [UInt8](repeating: 0, count: 8)
        + Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](2...33))
        .signature(for: Cosignature.message(checkpoint.note.text, time: 0)))
    #expect(throws: MerkleLogError(.cosignatureTimeInvalid, name: "witness")) {
      try checkpoint.adding([untimed], by: keys)
    }
  }
}
