// SPDX-License-Identifier: Apache-2.0

import Crypto
import MerkleLog
import Testing

@Suite struct SignedNoteTests {
  static let verifierKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
  static let signature =
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="
  static let note = "This is an example message.\n\n— example.com/foo \(signature)\n"

  private func signer(_ name: String, seed: UInt8 = 1) throws -> Ed25519NoteSigner {
    let seed = [UInt8](repeating: seed, count: 32)
    return try Ed25519NoteSigner(name: name, privateKey: .init(rawRepresentation: seed))
  }

  private func code(of note: [UInt8]) -> MerkleLogError.Code? {
    do throws(MerkleLogError) {
      _ = try SignedNote(parsing: note)
      return nil
    } catch { return error.code }
  }

  @Test func `the published note is verified by its published key`() throws {
    let note = try SignedNote(parsing: Self.note.utf8)
    let key = try NoteVerifierKey(Self.verifierKey)
    #expect(note.text == Array("This is an example message.\n".utf8))
    #expect(try note.verified(by: [key]) == [key])
    #expect(note.bytes == Array(Self.note.utf8))
    #expect(key.description == Self.verifierKey)
  }

  @Test func `every single flipped bit of a note is refused`() throws {
    let key = try NoteVerifierKey(Self.verifierKey)
    let bytes = Array(Self.note.utf8)
    for bit in 0..<(bytes.count * 8) {
      var bent = bytes
      bent[bit / 8] ^= 1 << (bit % 8)
      #expect(throws: MerkleLogError.self, "bit \(bit)") {
        try SignedNote(parsing: bent).verified(by: [key])
      }
    }
  }

  @Test func `every shortened note is refused`() throws {
    let key = try NoteVerifierKey(Self.verifierKey)
    let bytes = Array(Self.note.utf8)
    for count in bytes.indices {
      #expect(throws: MerkleLogError.self) {
        try SignedNote(parsing: bytes[..<count]).verified(by: [key])
      }
    }
  }

  @Test(
    arguments: [
      ("", MerkleLogError.Code.noteWithoutSignatures),
      ("text\n", .noteWithoutSignatures),
      ("text\n\n", .noteWithoutSignatures),
      ("text\n\n— a AAAAAAA=", .noteWithoutSignatures),
      ("text\r\n\n— a AAAAAAA=\n", .noteControlByte),
      ("te\txt\n\n— a AAAAAAA=\n", .noteControlByte),
      ("text\n\n- a AAAAAAA=\n", .signatureLineMalformed),
      ("text\n\n— a+b AAAAAAA=\n", .signatureLineMalformed),
      ("text\n\n—  AAAAAAA=\n", .signatureLineMalformed),
      ("text\n\n— a\u{A0}b AAAAAAA=\n", .signatureLineMalformed),
      ("text\n\n— a  AAAAAAA=\n", .signatureLineMalformed),
      ("text\n\n— a AAAAAAA= \n", .signatureLineMalformed),
      ("text\n\n— a AAAAAAB=\n", .signatureLineMalformed),
      ("text\n\n— a AAAAAA==\n", .signatureLineMalformed),
      ("text\n\n— a\n", .signatureLineMalformed),
    ])
  func `a note in another form is refused`(note: String, expected: MerkleLogError.Code) {
    #expect(code(of: Array(note.utf8)) == expected)
  }

  @Test func `a note that is not UTF-8 is refused`() {
    #expect(code(of: [0xFF, 0x0A, 0x0A] + Array("— a AAAAAAA=\n".utf8)) == .noteNotUTF8)
  }

  @Test func `a text may hold blank lines: the last one ends it`() throws {
    let note = try SignedNote(parsing: "one\n\n— a AAAAAAA=\n\n— b AAAAAAA=\n".utf8)
    #expect(note.text == Array("one\n\n— a AAAAAAA=\n".utf8))
    #expect(note.signatures.map(\.name) == ["b"])
  }

  @Test func `a fault names its line`() {
    #expect(throws: MerkleLogError(.signatureLineMalformed, line: 5)) {
      try SignedNote(parsing: "one\ntwo\n\n— a AAAAAAA=\n— b\n".utf8)
    }
  }

  @Test(arguments: [(1, true), (16, true), (100, true), (101, false)])
  func `up to 100 signatures are read`(count: Int, isAccepted: Bool) {
    let note = "text\n\n" + String(repeating: "— a AAAAAAA=\n", count: count)
    #expect(code(of: Array(note.utf8)) == (isAccepted ? nil : .tooManySignatures))
  }

  @Test func `a note of 1 MB is read and a longer one is not`() {
    let end = "\n\n— a AAAAAAA=\n".utf8
    let text = [UInt8](repeating: UInt8(ascii: "t"), count: SignedNote.maximumByteCount)
    #expect(code(of: text.dropLast(end.count) + end) == nil)
    #expect(code(of: text.dropLast(end.count - 1) + end) == .noteTooLarge)
  }

  @Test func `signatures by unknown keys say nothing, a bad one by a known key refuses`() throws {
    let text = Array("text\n".utf8)
    let (old, new) = (try signer("log", seed: 1), try signer("log", seed: 2))
    let note = try SignedNote(signing: text, by: [old, new])
    #expect(try note.verified(by: [new.verifierKey]) == [new.verifierKey])
    #expect(
      try note.verified(by: [new.verifierKey, old.verifierKey])
        == [old.verifierKey, new.verifierKey])
    #expect(throws: MerkleLogError(.signatureMissing)) {
      try note.verified(by: [try signer("other").verifierKey])
    }
    #expect(throws: MerkleLogError(.signatureMissing)) { try note.verified(by: []) }
    let forged = try NoteSignature(
      name: "log", keyID: old.verifierKey.keyID, signature: new.sign(text).signature)
    let mixed = try SignedNote(text: text, signatures: [new.sign(text), forged])
    #expect(throws: MerkleLogError(.signatureInvalid, name: "log")) {
      try mixed.verified(by: [new.verifierKey, old.verifierKey])
    }
    #expect(try mixed.verified(by: [new.verifierKey]) == [new.verifierKey])
    #expect(throws: MerkleLogError(.signatureInvalid, name: "log")) {
      try note.adding(forged).verified(by: [old.verifierKey])
    }
  }

  @Test(arguments: ["", "text", "te\u{1}xt\n"])
  func `what no reader accepts is not signed`(text: String) throws {
    let signer = try signer("log")
    #expect(throws: MerkleLogError.self) {
      try SignedNote(signing: Array(text.utf8), by: [signer])
    }
    #expect(throws: MerkleLogError.self) { try SignedNote(text: Array("t\n".utf8), signatures: []) }
  }
}
