// SPDX-License-Identifier: Apache-2.0

/// One signature line of a note: who claims to have signed, and the signature.
///
/// The line is `— name base64(keyID ‖ signature)`, with the key ID as 4 bytes, big endian. A
/// signature by an unknown key is kept as it is, so that rotation and cosigning lose nothing.
public struct NoteSignature: Hashable, Sendable {
  /// The key's name.
  public let name: String

  /// The first 4 bytes of the key's hash; a hint to find the key, never a proof.
  public let keyID: UInt32

  /// The signature, in the form of the key's algorithm; never empty.
  public let signature: [UInt8]

  /// Makes a signature line from its parts.
  ///
  /// - Parameters:
  ///   - name: the key's name: non-empty, without Unicode spaces and plus signs.
  ///   - keyID: the key's ID.
  ///   - signature: the signature's bytes, without the key ID.
  /// - Throws: ``MerkleLogError`` `keyNameInvalid`, or `signatureLineMalformed` where the
  ///   signature is empty.
  public init(name: String, keyID: UInt32, signature: [UInt8]) throws(MerkleLogError) {
    guard KeyName.isValid(name) else { throw MerkleLogError(.keyNameInvalid) }
    guard !signature.isEmpty else { throw MerkleLogError(.signatureLineMalformed, name: name) }
    self.name = name
    self.keyID = keyID
    self.signature = signature
  }

  /// Reads one line, without its LF; `nil` unless it is canonical.
  ///
  /// - Parameter line: valid UTF-8.
  init?(line: ArraySlice<UInt8>) {
    guard line.starts(with: Self.marker) else { return nil }
    let parts = line.dropFirst(Self.marker.count)
    guard let space = parts.firstIndex(of: UInt8(ascii: " ")),
      let name = String(validating: parts[..<space], as: UTF8.self),
      let payload = CanonicalBase64.decode(parts[(space + 1)...]), payload.count > 4,
      let signature = try? NoteSignature(
        name: name, keyID: payload.prefix(4).reduce(0) { $0 << 8 | UInt32($1) },
        signature: Array(payload.dropFirst(4)))
    else { return nil }
    self = signature
  }

  /// The line with its LF.
  var line: [UInt8] {
    let id = (0..<4).map { UInt8(truncatingIfNeeded: keyID >> (24 - 8 * UInt32($0))) }
    return Self.marker + name.utf8 + [UInt8(ascii: " ")]
      + CanonicalBase64.encode(id + signature).utf8 + [UInt8(ascii: "\n")]
  }

  /// An em dash (U+2014) and a space.
  private static let marker: [UInt8] = [0xE2, 0x80, 0x94, 0x20]
}
