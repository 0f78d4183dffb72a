// SPDX-License-Identifier: Apache-2.0

import Crypto
import MerkleLog
import Testing

@Suite struct NoteKeyTests {
  static let logKey =
    "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"

  /// Every text with one character removed, replaced or put in.
  private func manglings(of text: String) -> [String] {
    let characters = Array(text)
    let others: [Character] = ["A", "a", "0", "1", "+", "/", "=", " ", "\n", "é"]
    var manglings: [String] = []
    for index in characters.indices {
      let (head, tail) = (String(characters[..<index]), String(characters[(index + 1)...]))
      manglings.append(head + tail)
      manglings += others.filter { $0 != characters[index] }.map { head + String($0) + tail }
      manglings += others.map { head + String($0) + String(characters[index]) + tail }
    }
    return manglings + others.map { text + String($0) }
  }

  @Test(arguments: [SignedNoteTests.verifierKey, logKey, CosignatureTests.witnessKey])
  func `every mangled verifier key is refused`(text: String) throws {
    #expect(try NoteVerifierKey(text).description == text)
    for mangled in manglings(of: text) where mangled != text {
      #expect(throws: MerkleLogError.self, "\(mangled)") { try NoteVerifierKey(mangled) }
    }
  }

  @Test func `a verifier key whose base64 holds plus signs is read`() throws {
    #expect(Self.logKey.split(separator: "+").count == 4)
    #expect(try NoteVerifierKey(Self.logKey).name == "example.com/log/testdata")
  }

  @Test(arguments: [0x02, 0x05, 0x06, 0xFF] as [UInt8])
  func `another algorithm is refused by its name`(algorithm: UInt8) {
    let payload = [algorithm] + [UInt8](repeating: 7, count: 32)
    let id = TreeHash.sha256(Array("witness.example".utf8) + [0x0A] + payload)
    let text =
      "witness.example+\(id.hexadecimalPrefix(8))+\(CanonicalBase64.encode(payload))"
    #expect(throws: MerkleLogError(.keyAlgorithmUnsupported, name: "witness.example")) {
      try NoteVerifierKey(text)
    }
  }

  @Test(arguments: ["", "a b", "a+b", "a\nb", "a\u{3000}b", String(repeating: "a", count: 256)])
  func `a key cannot bear a name that notes refuse`(name: String) {
    let bytes = [UInt8](repeating: 1, count: 32)
    #expect(throws: MerkleLogError(.keyNameInvalid)) {
      try NoteVerifierKey(name: name, publicKey: bytes)
    }
  }

  @Test(arguments: [0, 31, 33])
  func `a public key has 32 bytes`(count: Int) {
    let bytes = [UInt8](repeating: 1, count: count)
    #expect(throws: MerkleLogError(.keyMalformed, name: "log")) {
      try NoteVerifierKey(name: "log", publicKey: bytes)
    }
  }

  @Test func `a private key's text gives the key back, and every mangled one is refused`() throws {
    let seed = [UInt8](1...32)
    let signer = try Ed25519NoteSigner(
      name: "log.example", privateKey: .init(rawRepresentation: seed))
    let text = signer.privateKeyText
    let read = try Ed25519NoteSigner(privateKeyText: text)
    #expect(read.verifierKey == signer.verifierKey)
    #expect(read.privateKeyText == text)
    let note = try SignedNote(signing: Array("text\n".utf8), by: [read])
    try signer.verifierKey.verify(note)
    for mangled in manglings(of: text) where mangled != text {
      #expect(throws: MerkleLogError.self) { try Ed25519NoteSigner(privateKeyText: mangled) }
    }
  }

  @Test func `a signer's description does not hold its secret`() throws {
    let signer = try Ed25519NoteSigner(name: "log", privateKey: .init())
    let secret = try #require(signer.privateKeyText.split(separator: "+", maxSplits: 4).last)
    #expect(!"\(signer)".contains(secret))
    #expect("\(signer)".contains("\(signer.verifierKey)"))
  }
}
