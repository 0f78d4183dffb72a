// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
  /// The kind of the value that comes next; nothing is read but white space.
  ///
  /// - Throws: ``JSONError/Code/expectedValue``, or another fault of the line.
  public mutating func peek() throws(JSONError) -> JSONKind {
    guard let kind = JSONKind(firstByte: try firstByteOfValue()) else {
      throw mismatch(.expectedValue)
    }
    return kind
  }

  /// Reads a string.
  ///
  /// - Throws: ``JSONError/Code/notAString``, or a fault of the line.
  public mutating func string() throws(JSONError) -> String {
    try text().string
  }

  /// Reads a string in place, without a copy.
  ///
  /// - Throws: ``JSONError/Code/notAString``, or a fault of the line.
  public mutating func text() throws(JSONError) -> JSONText {
    guard try firstByteOfValue() == UInt8(ascii: "\"") else { throw mismatch(.notAString) }
    let token = try scanString()
    expectation = .next
    return JSONText(content: content(of: token), hasEscapes: token.hasEscapes)
  }

  /// Reads a string and says whether it is the one expected.
  ///
  /// - Parameter expected: The string, unescaped.
  /// - Returns: Whether the two are the same; the string is read either way.
  /// - Throws: ``JSONError/Code/notAString``, or a fault of the line.
  public mutating func stringEquals(_ expected: StaticString) throws(JSONError) -> Bool {
    try text() == expected
  }

  /// Reads a number as its text, exactly as it stands.
  ///
  /// - Throws: ``JSONError/Code/notANumber``, or a fault of the line.
  public mutating func number() throws(JSONError) -> String {
    let token = try scanNumber()
    return String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }

  /// Reads an exact integer of 64 bits.
  ///
  /// A number with a fraction or an exponent is refused even where its value is integral, and so is
  /// `-0`: an integer has one spelling. After such a refusal the number is still unread.
  ///
  /// - Throws: ``JSONError/Code/notAnInteger``, ``JSONError/Code/integerOutOfRange`` or
  ///   ``JSONError/Code/notANumber``, or a fault of the line.
  public mutating func integer() throws(JSONError) -> Int64 {
    let token = try scanNumber()
    switch token.integer(in: bytes) {
    case .success(let value):
      return value
    case .failure(let error):
      position = token.start
      expectation = .value
      throw error
    }
  }

  /// Reads `true` or `false`.
  ///
  /// - Throws: ``JSONError/Code/notABool``, or a fault of the line.
  public mutating func bool() throws(JSONError) -> Bool {
    switch try firstByteOfValue() {
    case UInt8(ascii: "t"):
      try scanLiteral("true")
      return true
    case UInt8(ascii: "f"):
      try scanLiteral("false")
      return false
    default:
      throw mismatch(.notABool)
    }
  }

  /// Reads `null`.
  ///
  /// - Throws: ``JSONError/Code/notNull``, or a fault of the line.
  public mutating func null() throws(JSONError) {
    guard try firstByteOfValue() == UInt8(ascii: "n") else { throw mismatch(.notNull) }
    try scanLiteral("null")
  }

  /// Reads one of the three names of RFC 8259 section 3.
  private mutating func scanLiteral(_ literal: StaticString) throws(JSONError) {
    for index in 0..<literal.utf8CodeUnitCount {
      let next = position &+ index
      guard next < bytes.count else { throw fail(.unexpectedEnd, at: bytes.count) }
      guard bytes[next] == literal.utf8Start[index] else { throw fail(.invalidLiteral, at: next) }
    }
    position &+= literal.utf8CodeUnitCount
    expectation = .next
  }

  /// Reads a number, leaving its value to the caller.
  mutating func scanNumber() throws(JSONError) -> NumberToken {
    let first = try firstByteOfValue()
    guard first == UInt8(ascii: "-") || (first &- UInt8(ascii: "0")) < 10 else {
      throw mismatch(.notANumber)
    }
    switch NumberToken.scan(bytes, from: position) {
    case .success(let token):
      position = token.end
      expectation = .next
      return token
    case .failure(let error):
      throw fail(error.code, at: error.offset)
    }
  }
}
