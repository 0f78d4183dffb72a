// SPDX-License-Identifier: Apache-2.0

/// Turns random bytes into edits of a good example, so that what lies behind headers and lengths is
/// reached as well.
public enum EditedExample {
  /// Applies edits of four bytes each: two for the place, one for what to do, one byte to put.
  ///
  /// - Parameters:
  ///   - example: Bytes that the parser accepts.
  ///   - edits: The edits; a rest of less than four bytes is left out.
  /// - Returns: The bytes after the edits.
  public static func edited(_ example: [UInt8], by edits: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = example
    var rest = edits
    while rest.count >= 4 {
      let edit = Array(rest.prefix(4))
      rest = rest.dropFirst(4)
      let place = (Int(edit[0]) << 8 | Int(edit[1])) % (bytes.count + 1)
      switch edit[2] % 4 {
      case 0: bytes.insert(edit[3], at: place)
      case 1 where place < bytes.count: bytes[place] = edit[3]
      case 2 where place < bytes.count: bytes.remove(at: place)
      default: bytes.insert(contentsOf: bytes[place...].prefix(Int(edit[3])), at: place)
      }
    }
    return bytes
  }
}
