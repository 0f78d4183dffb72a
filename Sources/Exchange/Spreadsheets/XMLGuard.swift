// SPDX-License-Identifier: Apache-2.0

/// What is looked at before XML is given to its parser, which builds the whole tree in memory, and by
/// recursion: that there are no declarations of entities, not too many tags, and not too deep ones.
enum XMLGuard {
  /// Real parts of workbooks nest about ten deep.
  private static let depth = 64

  /// Refuses XML that is not for a parser.
  ///
  /// - Throws: ``TableError`` `bomb`, `damaged` or `large`, naming the part.
  static func check(_ bytes: [UInt8], _ part: String, limits: TableLimits) throws(TableError) {
    // Parts are UTF-8; in another encoding a declaration could hide.
    guard !bytes.contains(0), !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE])
    else { throw TableError(.damaged, found: part) }
    var (tags, open) = (0, 0)
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[start...]
      if rest.starts(with: "<!--".utf8) {
        index = end(of: "-->", in: bytes, after: start + 4)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        index = end(of: "]]>", in: bytes, after: start + 9)
      } else if rest.starts(with: "<?".utf8) {
        let next = end(of: "?>", in: bytes, after: start + 2)
        let declaration = bytes[start..<next].map { $0 | 0x20 }
        guard !contains(declaration, "encoding") || contains(declaration, "utf-8") else {
          throw TableError(.damaged, found: part)
        }
        index = next
      } else if rest.starts(with: "<!".utf8) {
        throw TableError(.bomb, found: "\(part): <!DOCTYPE")
      } else {
        let next = endOfTag(bytes, from: start + 1)
        tags += 1
        if rest.starts(with: "</".utf8) {
          open -= 1
        } else if next < 2 || bytes[next - 2] != UInt8(ascii: "/") {
          open += 1
        }
        guard tags <= limits.tags else { throw TableError(.large, found: part, limit: limits.tags) }
        guard open <= depth else { throw TableError(.bomb, found: part) }
        index = next
      }
    }
  }

  private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: word.utf8) }
  }

  private static func end(of mark: String, in bytes: [UInt8], after start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index...].starts(with: mark.utf8) { return index + mark.utf8.count }
      index += 1
    }
    return bytes.count
  }

  /// A `>` within quotation marks does not end a tag.
  private static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return bytes.count
  }
}
