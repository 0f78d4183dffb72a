// SPDX-License-Identifier: Apache-2.0

/// A pull reader over the raw bytes of one line of JSON.
///
/// The caller asks for what it expects, in the order in which it stands, and gets it or an error:
///
///     try JSONReader.withBytes(line) { reader throws(JSONError) in
///       var id = ""
///       try reader.beginObject()
///       while let key = try reader.nextKey() {
///         switch key {
///         case "id": id = try reader.string()
///         default: try reader.skip()
///         }
///       }
///       try reader.end()
///       return id
///     }
///
/// The reader refuses what RFC 8259 refuses, and beyond it duplicate keys (compared after
/// unescaping, by code point), lone surrogates, a byte order mark, more than ``maximumDepth`` levels
/// and more than ``maximumByteCount`` bytes. All of that is checked in every byte that it passes,
/// also in values that the caller skips. A caller MUST call ``end()`` last: only then is the whole
/// line known to be good.
///
/// Nothing is allocated for what is not asked for. Offsets count from the first byte given.
///
/// A value of the wrong kind leaves the reader where it was, so that the caller may read it
/// otherwise. After any other error every further call throws that error again.
public struct JSONReader: ~Copyable {
  /// The most levels of objects and arrays: 64.
  public static let maximumDepth = 64

  /// The most bytes of one line, its line feed not counted: 65,535.
  ///
  /// A line must fit an entry bundle of a tiled log, which gives each entry's length in 16 bits
  /// (C2SP tlog-tiles, "Log entries").
  public static let maximumByteCount = 65_535

  /// What may come next at the place where the reader stands.
  enum Expectation {
    /// A value.
    case value
    /// The first member or element, or the closing bracket.
    case first
    /// A comma or the closing bracket; at depth 0, the end.
    case next
    /// Nothing: `failure` says why.
    case failed
  }

  // Every access to `bytes` is at an index below `bytes.count`; `position` never exceeds it. In a
  // release build the buffer does not check that itself.
  let bytes: UnsafeRawBufferPointer
  var position = 0
  var expectation = Expectation.value
  var depth = 0
  // Bit n is set where the open bracket of level n + 1 is that of an object.
  var objectLevels: UInt64 = 0
  var keys: KeyLedger
  /// Whether a key that comes twice is looked for: whoever wrote the bytes may be anybody.
  let checksKeys: Bool
  private var failure: JSONError?

  init(bytes: UnsafeRawBufferPointer, keyStorage: UnsafeMutableBufferPointer<UInt64>) {
    self.bytes = bytes
    keys = KeyLedger(storage: keyStorage)
    checksKeys = true
    if bytes.count > Self.maximumByteCount {
      expectation = .failed
      failure = JSONError(code: .lineTooLong, offset: Self.maximumByteCount)
    }
  }

  init(
    bytesOfAnyLength bytes: UnsafeRawBufferPointer, keyStorage: UnsafeMutableBufferPointer<UInt64>
  ) {
    self.bytes = bytes
    keys = KeyLedger(storage: keyStorage)
    checksKeys = false
  }

  /// The offset of the first byte that is not yet read.
  public var offset: Int {
    position
  }

  /// Reads the white space that may follow the value, and checks that nothing else does.
  ///
  /// - Throws: ``JSONError/Code/trailingContent``, or ``JSONError/Code/misplacedRead`` where the
  ///   value is not read to its end.
  public mutating func end() throws(JSONError) {
    guard expectation == .next, depth == 0 else { throw misplaced() }
    skipWhiteSpace()
    guard position == bytes.count else { throw fail(.trailingContent, at: position) }
  }
}

// MARK: - Positions and errors

extension JSONReader {
  /// Whether the innermost open bracket is that of an object.
  @inline(__always)
  var isInObject: Bool {
    depth > 0 && (objectLevels >> UInt64(truncatingIfNeeded: depth &- 1)) & 1 == 1
  }

  /// Moves to the next byte that is not white space (RFC 8259 section 2).
  @inline(__always)
  mutating func skipWhiteSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
        return
      }
      position &+= 1
    }
  }

  /// Moves to the next byte that is not white space and returns it without reading it.
  @inline(__always)
  mutating func nextByte() throws(JSONError) -> UInt8 {
    skipWhiteSpace()
    guard position < bytes.count else { throw fail(.unexpectedEnd, at: bytes.count) }
    return bytes[position]
  }

  /// Moves to the first byte of the value that must come next and returns it without reading it.
  @inline(__always)
  mutating func firstByteOfValue() throws(JSONError) -> UInt8 {
    guard expectation == .value else { throw misplaced() }
    return try nextByte()
  }

  /// Makes an error that this reader will throw from now on.
  @inline(never)
  mutating func fail(_ code: JSONError.Code, at offset: Int) -> JSONError {
    let error = JSONError(code: code, offset: offset)
    failure = error
    expectation = .failed
    return error
  }

  /// The error for a call that does not fit where the reader stands.
  @inline(never)
  func misplaced() -> JSONError {
    failure ?? JSONError(code: .misplacedRead, offset: position)
  }

  /// The error for a value of another kind, or for no value at all.
  @inline(never)
  mutating func mismatch(_ code: JSONError.Code) -> JSONError {
    if JSONKind(firstByte: bytes[position]) != nil {
      return JSONError(code: code, offset: position)
    }
    let isMarked = position == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return fail(isMarked ? .byteOrderMark : .expectedValue, at: position)
  }
}
