// SPDX-License-Identifier: Apache-2.0

extension [UInt8] {
  /// Appends a string in quotation marks, with the escapes of ``JSONWriter``.
  mutating func appendJSONString(_ string: String) {
    var string = string
    string.withUTF8 { appendJSONString($0) }
  }

  /// Appends a string in quotation marks, with the escapes of ``JSONWriter``.
  mutating func appendJSONString(_ string: StaticString) {
    string.withUTF8Buffer { appendJSONString($0) }
  }

  private mutating func appendJSONString(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    let bytes = UnsafeRawBufferPointer(text)
    while index < text.count {
      if index &+ 8 <= text.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        let stops = ByteOperations.stopsOrDelete(in: word)
        guard stops != 0 else {
          index &+= 8
          continue
        }
        index &+= stops.trailingZeroBitCount &>> 3
      }
      let escape = Self.escape(in: text, at: index)
      guard escape.byteCount > 0 else {
        index &+= 1
        continue
      }
      append(contentsOf: text[start..<index])
      append(UInt8(ascii: "\\"))
      appendEscape(of: escape.scalar)
      index &+= escape.byteCount
      start = index
    }
    append(contentsOf: text[start...])
    append(UInt8(ascii: "\""))
  }

  /// The character to escape that begins at an offset, and its bytes in UTF-8: 0 where there is none.
  @inline(__always)
  private static func escape(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt16, byteCount: Int) {
    let byte = text[index]
    switch byte {
    case 0x00..<0x20, 0x22, 0x5C, 0x7F:
      return (UInt16(byte), 1)
    case 0xC2 where index &+ 1 < text.count && text[index &+ 1] < 0xA0:
      return (UInt16(text[index &+ 1]), 2)
    case 0xE2 where index &+ 2 < text.count && text[index &+ 1] == 0x80:
      let last = text[index &+ 2]
      return last == 0xA8 || last == 0xA9 ? (0x2000 | UInt16(last & 0x3F), 3) : (0, 0)
    default:
      return (0, 0)
    }
  }

  /// Appends what follows the backslash.
  private mutating func appendEscape(of scalar: UInt16) {
    switch scalar {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0x22, 0x5C: append(UInt8(scalar))
    default:
      append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8((scalar >> shift) & 0xF)
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  /// Appends an integer in decimal digits.
  mutating func append(decimal value: Int64) {
    if value < 0 {
      append(UInt8(ascii: "-"))
    }
    let start = count
    var rest = value.magnitude
    repeat {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      append(UInt8(ascii: "0") + UInt8(remainder))
      rest = quotient
    } while rest > 0
    self[start...].reverse()
  }
}

extension NumberToken {
  /// Whether a text is one number and nothing else.
  static func isNumber(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { buffer in
      guard let first = buffer.first, JSONKind(firstByte: first) == .number,
        case .success(let token) = scan(UnsafeRawBufferPointer(buffer), from: 0)
      else { return false }
      return token.end == buffer.count
    }
  }
}
