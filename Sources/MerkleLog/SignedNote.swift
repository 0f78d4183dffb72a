// SPDX-License-Identifier: Apache-2.0

/// A text with the signatures under it, in the signed-note form of the C2SP.
///
/// Reading accepts exactly what ``bytes`` writes: reading and writing give the same bytes. A note
/// that was read is not yet verified: see ``verified(by:)``.
public struct SignedNote: Hashable, Sendable {
  /// The most bytes a note may have: 1 MB (1,000,000 bytes).
  public static let maximumByteCount = 1_000_000

  /// The most signature lines a note may have. The format demands that 16 be accepted.
  public static let maximumSignatureCount = 100

  /// What is signed; ends in LF.
  public let text: [UInt8]

  /// The signature lines in their order, those by unknown keys included; at least one.
  public let signatures: [NoteSignature]

  /// Puts signatures under a text, without verifying them.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8 that ends in LF and has no other byte below 0x20.
  ///   - signatures: 1 to ``maximumSignatureCount`` signatures.
  /// - Throws: ``MerkleLogError`` for a text or a number of signatures that no reader accepts.
  public init(text: [UInt8], signatures: [NoteSignature]) throws(MerkleLogError) {
    try Self.checkCharacters(text[...])
    guard text.last == UInt8(ascii: "\n") else { throw MerkleLogError(.noteTextUnterminated) }
    guard !signatures.isEmpty else { throw MerkleLogError(.noteWithoutSignatures) }
    guard signatures.count <= Self.maximumSignatureCount else {
      throw MerkleLogError(.tooManySignatures)
    }
    self.text = text
    self.signatures = signatures
    guard bytes.count <= Self.maximumByteCount else { throw MerkleLogError(.noteTooLarge) }
  }

  /// Reads a note.
  ///
  /// The text ends at the **last** blank line, so that a text may hold blank lines itself.
  ///
  /// - Parameter bytes: the whole note.
  /// - Throws: ``MerkleLogError`` with the line of the first fault.
  public init(parsing bytes: some Collection<UInt8>) throws(MerkleLogError) {
    guard bytes.count <= Self.maximumByteCount else { throw MerkleLogError(.noteTooLarge) }
    let bytes = Array(bytes)
    try Self.checkCharacters(bytes[...])
    let lineFeed = UInt8(ascii: "\n")
    guard
      let blank = bytes.indices.dropFirst().last(where: {
        bytes[$0] == lineFeed && bytes[$0 - 1] == lineFeed
      }), blank + 1 < bytes.count, bytes.last == lineFeed
    else { throw MerkleLogError(.noteWithoutSignatures) }
    let text = Array(bytes[..<blank])
    var line = text.count { $0 == lineFeed } + 1
    var signatures: [NoteSignature] = []
    var rest = bytes[(blank + 1)...]
    while let end = rest.firstIndex(of: lineFeed) {
      line += 1
      guard signatures.count < Self.maximumSignatureCount else {
        throw MerkleLogError(.tooManySignatures, line: line)
      }
      guard let signature = NoteSignature(line: rest[..<end]) else {
        throw MerkleLogError(.signatureLineMalformed, line: line)
      }
      signatures.append(signature)
      rest = rest[(end + 1)...]
    }
    self.text = text
    self.signatures = signatures
  }

  /// Signs a text.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8 that ends in LF and has no other byte below 0x20.
  ///   - signers: who signs, in the order of the signature lines.
  /// - Throws: ``MerkleLogError`` for a text that is no note, or what a signer throws.
  public init(signing text: [UInt8], by signers: [any NoteSigner]) throws {
    try Self.checkCharacters(text[...])
    try self.init(text: text, signatures: signers.map { signer in try signer.sign(text) })
  }

  /// The note as it is written and read: the text, a blank line, the signature lines.
  public var bytes: [UInt8] {
    text + [UInt8(ascii: "\n")] + signatures.flatMap(\.line)
  }

  /// The same text with one more signature line at the end.
  ///
  /// - Parameter signature: the signature to add; it is not verified.
  /// - Returns: the longer note.
  /// - Throws: ``MerkleLogError`` `tooManySignatures` or `noteTooLarge`.
  public func adding(_ signature: NoteSignature) throws(MerkleLogError) -> SignedNote {
    try SignedNote(text: text, signatures: signatures + [signature])
  }

  private static func checkCharacters(_ bytes: ArraySlice<UInt8>) throws(MerkleLogError) {
    var line = 1
    for byte in bytes where byte < 0x20 {
      guard byte == UInt8(ascii: "\n") else { throw MerkleLogError(.noteControlByte, line: line) }
      line += 1
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw MerkleLogError(.noteNotUTF8)
    }
  }
}
