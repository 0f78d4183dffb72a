// SPDX-License-Identifier: Apache-2.0

internal import MerkleLog

/// One slot of a signing memory: 8,192 bytes of text, then zero bytes.
///
///     annals-signing-memory/v1
///     sequence 7
///     origin register.example/zone
///     key 1a2b3c4d
///     note 189
///     <the signed note, 189 bytes; none before the first signature>
///     sha256 <64 hexadecimal digits over everything above>
///
/// Only this form is accepted: a slot is valid if it is, byte for byte, what writing it again gives.
struct SigningMemoryRecord: Equatable {
  static let slotByteCount = 8192
  /// The longest note a slot takes; with the longest origin, 255 bytes, there is still room.
  static let maximumNoteByteCount = 7168

  var sequence: UInt64
  var origin: String
  var keyID: UInt32
  var note: [UInt8]

  init(sequence: UInt64, origin: String, keyID: UInt32, note: [UInt8]) {
    self.sequence = sequence
    self.origin = origin
    self.keyID = keyID
    self.note = note
  }

  /// The slot's bytes, or nil where the note or the origin is too long.
  func slot() -> [UInt8]? {
    guard note.count <= Self.maximumNoteByteCount else { return nil }
    let digits = String(keyID, radix: 16)
    let key = String(repeating: "0", count: 8 - digits.utf8.count) + digits
    let head = """
      annals-signing-memory/v1
      sequence \(sequence)
      origin \(origin)
      key \(key)
      note \(note.count)\n
      """
    var bytes = Array(head.utf8) + note
    bytes += Array("sha256 \(TreeHash.sha256(bytes).hexadecimal)\n".utf8)
    guard bytes.count <= Self.slotByteCount else { return nil }
    bytes += [UInt8](repeating: 0, count: Self.slotByteCount - bytes.count)
    return bytes
  }

  /// Reads a slot; nil where it is unused, torn or damaged.
  init?(slot: ArraySlice<UInt8>) {
    guard slot.count == Self.slotByteCount else { return nil }
    var rest = slot
    func value(_ name: String) -> String? {
      guard let end = rest.firstIndex(of: 0x0A), let line = String(validating: rest[..<end]),
        line.hasPrefix(name)
      else { return nil }
      rest = rest[(end + 1)...]
      return String(line.dropFirst(name.count))
    }
    guard value("annals-signing-memory/v1") == "", let sequence = value("sequence "),
      let origin = value("origin "), let key = value("key "), let count = value("note "),
      let sequence = UInt64(sequence), let keyID = UInt32(key, radix: 16), let count = Int(count),
      0...Self.maximumNoteByteCount ~= count, rest.count >= count
    else { return nil }
    self.init(
      sequence: sequence, origin: origin, keyID: keyID, note: Array(rest.prefix(count)))
    guard let again = self.slot(), again[...] == slot else { return nil }
  }
}

extension String {
  /// The text of bytes that are valid UTF-8.
  fileprivate init?(validating bytes: ArraySlice<UInt8>) {
    self.init(validating: bytes, as: UTF8.self)
  }
}
