// SPDX-License-Identifier: Apache-2.0

/// Why a line was refused, and at which byte.
///
/// The error carries no text of the line: a line may hold personal data, and an error travels further
/// than the line does.
public struct JSONError: Error, Equatable, Sendable {
  /// The reason.
  public let code: Code

  /// The offset of the offending byte, counted from the first byte that the reader was given.
  ///
  /// Each code says which byte that is. It equals the number of bytes where the line ends too early.
  public let offset: Int

  /// Makes an error of one reason at one byte.
  public init(code: Code, offset: Int) {
    self.code = code
    self.offset = offset
  }

  /// Every reason for which a line, or a read of it, is refused.
  ///
  /// The raw values are stable: they may be stored and matched.
  public enum Code: String, CaseIterable, Equatable, Sendable {
    /// More than ``JSONReader/maximumByteCount`` bytes; the offset is that of the first byte too many.
    case lineTooLong
    /// More than ``JSONReader/maximumDepth`` levels; the offset is that of the bracket.
    case tooDeep
    /// The line ends inside a value; the offset is the number of bytes.
    case unexpectedEnd
    /// The line begins with the byte order mark, which RFC 8259 section 8.1 forbids to add.
    case byteOrderMark
    /// No value begins with this byte.
    case expectedValue
    /// An object's member must begin here, with a quotation mark.
    case expectedKey
    /// A colon must stand here.
    case expectedColon
    /// A comma or the closing bracket must stand here.
    case expectedCommaOrEnd
    /// Something other than white space follows the value.
    case trailingContent
    /// Not `true`, `false` or `null`; the offset is that of the first byte that differs.
    case invalidLiteral
    /// Not the grammar of RFC 8259 section 6; the offset is that of the first byte that differs.
    case invalidNumber
    /// A character below U+0020 stands in a string without an escape.
    case controlCharacter
    /// Not one of the escapes of RFC 8259 section 7; the offset is that of the backslash.
    case invalidEscape
    /// Half of a surrogate pair without the other; the offset is that of its backslash.
    case loneSurrogate
    /// Not UTF-8 (RFC 3629); the offset is that of the first byte of the ill-formed sequence.
    case invalidUTF8
    /// The object has this key already; the offset is that of the key's opening quotation mark.
    case duplicateKey
    /// The value is well begun but is not an object.
    case notAnObject
    /// The value is well begun but is not an array.
    case notAnArray
    /// The value is well begun but is not a string.
    case notAString
    /// The value is well begun but is not a number.
    case notANumber
    /// The value is well begun but is neither `true` nor `false`.
    case notABool
    /// The value is well begun but is not `null`.
    case notNull
    /// The number has a fraction or an exponent, or is `-0`; the offset is that of its first byte.
    case notAnInteger
    /// The integer does not fit 64 bits; the offset is that of its first byte.
    case integerOutOfRange
    /// The caller asked for something that cannot stand here, such as a key while a value is unread.
    case misplacedRead
  }
}

extension JSONError: CustomStringConvertible {
  /// The code and the offset, such as `duplicateKey at byte 12`.
  public var description: String {
    "\(code.rawValue) at byte \(offset)"
  }
}
