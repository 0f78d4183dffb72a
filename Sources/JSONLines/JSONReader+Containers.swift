// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
  /// Reads the opening bracket of an object.
  ///
  /// - Throws: ``JSONError/Code/notAnObject`` or ``JSONError/Code/tooDeep``, or a fault of the line.
  public mutating func beginObject() throws(JSONError) {
    guard try firstByteOfValue() == UInt8(ascii: "{") else { throw mismatch(.notAnObject) }
    try open(isObject: true)
  }

  /// Reads the opening bracket of an array.
  ///
  /// - Throws: ``JSONError/Code/notAnArray`` or ``JSONError/Code/tooDeep``, or a fault of the line.
  public mutating func beginArray() throws(JSONError) {
    guard try firstByteOfValue() == UInt8(ascii: "[") else { throw mismatch(.notAnArray) }
    try open(isObject: false)
  }

  /// Reads the next key of the innermost object and its colon, or the closing bracket.
  ///
  /// After a key the caller MUST read or skip its value.
  ///
  /// - Returns: The key, or nil where the object ended; the closing bracket is then read.
  /// - Throws: ``JSONError/Code/duplicateKey``, or another fault of the line.
  public mutating func nextKey() throws(JSONError) -> JSONKey? {
    guard let key = try scanKey() else { return nil }
    try take(key)
    return JSONKey(content: content(of: key), hasEscapes: key.hasEscapes)
  }

  /// Reads what ``nextKey()`` reads, and says only whether there is a key.
  mutating func passKey() throws(JSONError) -> Bool {
    guard let key = try scanKey() else { return false }
    try take(key)
    return true
  }

  /// Reads the next key of the innermost object and its colon, only where it is the one expected.
  ///
  /// Where the key is another, or the object ends, nothing is read.
  ///
  /// - Parameter expected: The key, unescaped.
  /// - Returns: Whether it was read; the caller MUST then read or skip its value.
  /// - Throws: ``JSONError/Code/duplicateKey``, or another fault of the line.
  public mutating func nextKey(is expected: StaticString) throws(JSONError) -> Bool {
    guard isInObject, expectation == .first || expectation == .next else { throw misplaced() }
    if let key = plainKey {
      guard JSONKey(content: content(of: key), hasEscapes: false) == expected else { return false }
      try take(key)
      return true
    }
    guard try nextByte() != UInt8(ascii: "}") else { return false }
    let (oldPosition, oldExpectation) = (position, expectation)
    guard let key = try scanKey(),
      JSONKey(content: content(of: key), hasEscapes: key.hasEscapes) == expected
    else {
      position = oldPosition
      expectation = oldExpectation
      return false
    }
    try take(key)
    return true
  }

  /// Moves to the next element of the innermost array, or reads the closing bracket.
  ///
  /// - Returns: Whether there is an element, which the caller MUST then read or skip.
  /// - Throws: A fault of the line.
  public mutating func nextElement() throws(JSONError) -> Bool {
    guard depth > 0, !isInObject, expectation == .first || expectation == .next else {
      throw misplaced()
    }
    let byte = try nextByte()
    if byte == UInt8(ascii: "]") {
      close()
      return false
    }
    if expectation == .next {
      guard byte == UInt8(ascii: ",") else { throw fail(.expectedCommaOrEnd, at: position) }
      position &+= 1
    }
    expectation = .value
    return true
  }
}

// MARK: - Brackets and keys

extension JSONReader {
  /// Whether the innermost object ends right here, without white space before its bracket.
  public var endsObject: Bool {
    isInObject && (expectation == .first || expectation == .next) && position < bytes.count
      && bytes[position] == UInt8(ascii: "}")
  }

  /// The key that stands next as programs write it: no white space before it or its colon, only
  /// plain ASCII in it. Nil where it is written otherwise, or where anything else comes.
  @inline(__always)
  private var plainKey: StringToken? {
    let count = bytes.count
    var start = position
    if expectation == .next {
      guard start < count, bytes[start] == UInt8(ascii: ",") else { return nil }
      start &+= 1
    }
    guard start < count, bytes[start] == UInt8(ascii: "\"") else { return nil }
    start &+= 1
    var end = start
    while end &+ 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self).littleEndian
      let stops = ByteOperations.stops(in: word)
      guard stops != 0 else {
        end &+= 8
        continue
      }
      end &+= stops.trailingZeroBitCount &>> 3
      guard bytes[end] == UInt8(ascii: "\""), end &+ 1 < count,
        bytes[end &+ 1] == UInt8(ascii: ":")
      else { return nil }
      return StringToken(start: start, end: end, hasEscapes: false)
    }
    return nil
  }

  /// Reads the opening bracket at the position.
  mutating func open(isObject: Bool) throws(JSONError) {
    guard depth < Self.maximumDepth else { throw fail(.tooDeep, at: position) }
    let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: depth)
    if isObject {
      objectLevels |= bit
      keys.beginObject()
    } else {
      objectLevels &= ~bit
    }
    depth &+= 1
    position &+= 1
    expectation = .first
  }

  /// Reads the closing bracket at the position.
  mutating func close() {
    if isInObject {
      keys.endObject()
    }
    depth &-= 1
    position &+= 1
    expectation = .next
  }

  /// Reads the comma where one must stand, and the next key but not its colon; or the closing bracket.
  @inline(__always)
  private mutating func scanKey() throws(JSONError) -> StringToken? {
    guard isInObject, expectation == .first || expectation == .next else { throw misplaced() }
    var byte = try nextByte()
    if byte == UInt8(ascii: "}") {
      close()
      return nil
    }
    if expectation == .next {
      guard byte == UInt8(ascii: ",") else { throw fail(.expectedCommaOrEnd, at: position) }
      position &+= 1
      byte = try nextByte()
    }
    guard byte == UInt8(ascii: "\"") else { throw fail(.expectedKey, at: position) }
    return try scanString()
  }

  /// Notes a key that was scanned, and reads its colon.
  @inline(__always)
  private mutating func take(_ key: StringToken) throws(JSONError) {
    guard !checksKeys || keys.insert(key, in: bytes) else {
      throw fail(.duplicateKey, at: key.start &- 1)
    }
    position = key.end &+ 1
    guard try nextByte() == UInt8(ascii: ":") else { throw fail(.expectedColon, at: position) }
    position &+= 1
    expectation = .value
  }

  /// The bytes between a string's quotation marks.
  @inline(__always)
  func content(of token: StringToken) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[token.start..<token.end])
  }
}
