// SPDX-License-Identifier: Apache-2.0

/// The encodings in which text files are read.
public enum TextEncoding: String, Sendable {
  /// UTF-8.
  case utf8 = "UTF-8"
  /// UTF-8 that begins with U+FEFF, as spreadsheet programs write it.
  case utf8WithMark = "UTF-8 BOM"
  /// UTF-16, as spreadsheet programs write “Unicode text”.
  case utf16 = "UTF-16"
  /// GB 18030, of which GBK and GB 2312 are parts.
  case gb18030 = "GB 18030"

  /// Reads text whose encoding nobody states: a mark decides, else zero bytes are those of UTF-16,
  /// else what is valid UTF-8 is UTF-8, else it must be GB 18030 throughout.
  ///
  /// - Throws: ``TableError`` `encoding`.
  public static func decode(_ bytes: [UInt8]) throws(TableError) -> (String, TextEncoding) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      guard let text = String(validating: bytes.dropFirst(3), as: UTF8.self) else {
        throw TableError(.encoding, found: TextEncoding.utf8WithMark.rawValue)
      }
      return (text, .utf8WithMark)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = utf16(bytes.dropFirst(2), isLittle: bytes[0] == 0xFF) else {
        throw TableError(.encoding, found: TextEncoding.utf16.rawValue)
      }
      return (text, .utf16)
    }
    if bytes.contains(0) {
      guard let text = unmarkedUTF16(bytes) else { throw TableError(.format) }
      return (text, .utf16)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
    return (try GB18030.decode(bytes), .gb18030)
  }

  /// Text in UTF-16 without a mark, where one order of the bytes, and no other, gives a text that could
  /// be a table: the separators of the other order are letters and unassigned characters.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> String? {
    let separators: Set<Unicode.Scalar> = ["\n", "\r", "\t", ",", ";"]
    let texts = [true, false].compactMap { utf16(bytes[...], isLittle: $0) }.filter { text in
      text.unicodeScalars.contains(where: separators.contains)
        && !text.unicodeScalars.contains { $0.value < 0x20 && !separators.contains($0) }
    }
    return texts.count == 1 ? texts[0] : nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    return String(validating: units, as: UTF16.self)
  }
}
