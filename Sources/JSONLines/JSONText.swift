// SPDX-License-Identifier: Apache-2.0

/// A string of a line, read in place: it can be compared without a copy, escaped or not.
///
/// Comparisons are by code point: unlike two values of `String`, a composed and a decomposed
/// character differ.
///
/// It points into the line: it MUST NOT be used after the closure that got its ``JSONReader`` returns.
public struct JSONText {
  /// The bytes between the quotation marks, already checked.
  let content: UnsafeRawBufferPointer

  /// Whether the line spells it with an escape.
  public let hasEscapes: Bool

  init(content: UnsafeRawBufferPointer, hasEscapes: Bool) {
    self.content = content
    self.hasEscapes = hasEscapes
  }

  /// The unescaped text, copied.
  public var string: String {
    guard hasEscapes else { return String(decoding: content, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: content.count) { buffer in
      unescape(into: buffer)
    }
  }

  /// A hash of the text, the same in every run; nil where the line spells it with an escape.
  ///
  /// It chooses what to compare with and settles nothing.
  public var hash: UInt32? { hasEscapes ? nil : ByteOperations.hash(content) }

  /// How many bytes stand between the quotation marks, escapes as they are spelt.
  public var count: Int { content.count }

  /// A byte between the quotation marks, escapes as they are spelt.
  ///
  /// - Precondition: `position` is in `0..<count`.
  public subscript(position: Int) -> UInt8 {
    precondition((0..<content.count).contains(position), "a byte of the text")
    return content[position]
  }

  /// Whether the unescaped text is the same, code point for code point.
  public static func == (text: JSONText, other: StaticString) -> Bool {
    // A static string of one scalar may have no pointer.
    other.withUTF8Buffer { text.equals(UnsafeRawBufferPointer($0)) }
  }

  /// Whether the unescaped text is the same, code point for code point.
  public static func == (text: JSONText, other: String) -> Bool {
    // No string of this program lacks contiguous bytes, so that this copies nothing.
    if let isSame = other.utf8.withContiguousStorageIfAvailable({
      text.equals(UnsafeRawBufferPointer($0))
    }) {
      return isSame
    }
    return text.equals(other.utf8)
  }

  /// Whether the unescaped text differs.
  public static func != (text: JSONText, other: StaticString) -> Bool {
    !(text == other)
  }

  /// Whether the unescaped text differs.
  public static func != (text: JSONText, other: String) -> Bool {
    !(text == other)
  }

  /// Lets a `switch` list texts as cases.
  public static func ~= (pattern: StaticString, text: JSONText) -> Bool {
    text == pattern
  }

  /// Calls a closure with the unescaped UTF-8 bytes; they are copied only where there are escapes.
  public func withUTF8<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard hasEscapes else { return try body(content) }
    return try unescapedBytes.withUnsafeBufferPointer { (buffer) throws(Failure) -> Result in
      try body(UnsafeRawBufferPointer(buffer))
    }
  }
}

/// A key of an object, read in place.
public typealias JSONKey = JSONText

extension JSONText {
  private func equals(_ other: String.UTF8View) -> Bool {
    withUTF8 { $0.elementsEqual(other) }
  }

  /// Whether the unescaped text has exactly these UTF-8 bytes.
  func equals(_ other: UnsafeRawBufferPointer) -> Bool {
    guard !hasEscapes else { return unescapedBytes.elementsEqual(other) }
    guard content.count == other.count else { return false }
    guard let left = content.baseAddress, let right = other.baseAddress else { return true }
    return ByteOperations.areEqual(left, right, count: content.count)
  }

  var unescapedBytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: content.count) { buffer, count in
      count = unescape(into: buffer)
    }
  }

  /// Writes the unescaped bytes, never more than there are escaped, and returns their number.
  private func unescape(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var source = 0
    var target = 0
    while source < content.count {
      guard content[source] == UInt8(ascii: "\\"),
        case .success(let escape) = EscapeSequence.scan(content, from: source)
      else {
        buffer[target] = content[source]
        source &+= 1
        target &+= 1
        continue
      }
      for byte in UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter {
        buffer[target] = byte
        target &+= 1
      }
      source &+= escape.byteCount
    }
    return target
  }
}

extension JSONText {
  /// The number that eight hexadecimal digits in lower case make: four that begin at one place
  /// between the quotation marks, and four that begin at another.
  ///
  /// - Precondition: Eight bytes stand there.
  /// - Returns: The number; nil where another byte is among them.
  public func hexadecimal(_ first: Int, _ second: Int) -> UInt32? {
    precondition(
      first >= 0 && second >= 0 && max(first, second) <= content.count - 4, "bytes of the text")
    let low = content.loadUnaligned(fromByteOffset: first, as: UInt32.self).littleEndian
    let high = content.loadUnaligned(fromByteOffset: second, as: UInt32.self).littleEndian
    return ByteOperations.hexadecimal(UInt64(low) | UInt64(high) &<< 32)
  }
}
