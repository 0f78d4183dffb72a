// SPDX-License-Identifier: Apache-2.0

/// Writes one value of JSON in the one form that this registry uses.
///
/// Commas are set by the writer. There is no white space. In strings only these are escaped: `\"`,
/// `\\`, `\b`, `\t`, `\n`, `\f`, `\r`, and as `\u` with four lower-case hexadecimal digits the other
/// characters of U+0000–001F, U+007F–009F, U+2028 and U+2029. Everything else, `/` included, stands
/// as it is, in UTF-8.
///
/// The calls follow the text from left to right:
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.key("size")
///     writer.integer(612)
///     writer.endObject()
///     // writer.bytes is {"size":612}
///
/// A call that cannot stand where it is made, such as a value without a key in an object, is a
/// mistake of the program and stops it. Keys are not compared: an object MUST NOT be given one twice.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private enum Expectation {
    case value, firstKey, key, firstElement, element, nothing
  }

  private var expectation = Expectation.value
  private var depth = 0
  // Bit n is set where the open bracket of level n + 1 is that of an object.
  private var objectLevels: UInt64 = 0

  /// Makes a writer with room for a number of bytes.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Whether one whole value is written.
  public var isComplete: Bool {
    expectation == .nothing
  }

  /// Forgets what was written, so that the storage serves the next line.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    expectation = .value
    depth = 0
  }

  /// Begins an object.
  public mutating func beginObject() {
    open(UInt8(ascii: "{"), isObject: true)
  }

  /// Ends the innermost object.
  public mutating func endObject() {
    precondition(
      expectation == .firstKey || expectation == .key, "No object can end here in the JSON")
    close(UInt8(ascii: "}"))
  }

  /// Begins an array.
  public mutating func beginArray() {
    open(UInt8(ascii: "["), isObject: false)
  }

  /// Ends the innermost array.
  public mutating func endArray() {
    precondition(
      expectation == .firstElement || expectation == .element, "No array can end here in the JSON")
    close(UInt8(ascii: "]"))
  }

  /// Writes the key of the next member, and its colon.
  public mutating func key(_ key: String) {
    beginKey()
    bytes.appendJSONString(key)
    endKey()
  }

  /// Writes the key of the next member, and its colon.
  public mutating func key(_ key: StaticString) {
    beginKey()
    bytes.appendJSONString(key)
    endKey()
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    beginValue()
    bytes.appendJSONString(value)
    endValue()
  }

  /// Writes an integer.
  public mutating func integer(_ value: Int64) {
    beginValue()
    bytes.append(decimal: value)
    endValue()
  }

  /// Writes a number as it is spelt.
  ///
  /// - Parameter text: The number; it MUST be in the grammar of RFC 8259 section 6.
  public mutating func number(_ text: String) {
    precondition(NumberToken.isNumber(text), "Not a number of JSON")
    beginValue()
    bytes.append(contentsOf: text.utf8)
    endValue()
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    beginValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    endValue()
  }

  /// Writes `null`.
  public mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
    endValue()
  }

  /// Writes the bytes of a value that was written or read before.
  ///
  /// - Parameter value: The bytes; they MUST be one good value. They are not looked at.
  public mutating func raw(_ value: ArraySlice<UInt8>) {
    beginValue()
    bytes.append(contentsOf: value)
    endValue()
  }

  /// Writes the bytes of a value that was written or read before.
  ///
  /// - Parameter value: The bytes; they MUST be one good value. They are not looked at.
  public mutating func raw(_ value: [UInt8]) {
    raw(value[...])
  }

  private mutating func beginKey() {
    precondition(
      expectation == .firstKey || expectation == .key, "No key can stand here in the JSON")
    if expectation == .key {
      bytes.append(UInt8(ascii: ","))
    }
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    expectation = .value
  }

  private mutating func beginValue() {
    precondition(
      expectation == .value || expectation == .firstElement || expectation == .element,
      "No value can stand here in the JSON")
    if expectation == .element {
      bytes.append(UInt8(ascii: ","))
    }
  }

  private mutating func endValue() {
    if depth == 0 {
      expectation = .nothing
    } else {
      let isInObject = (objectLevels >> UInt64(depth - 1)) & 1 == 1
      expectation = isInObject ? .key : .element
    }
  }

  private mutating func open(_ bracket: UInt8, isObject: Bool) {
    precondition(depth < JSONReader.maximumDepth, "Too many levels of JSON")
    beginValue()
    bytes.append(bracket)
    let bit = UInt64(1) << UInt64(depth)
    objectLevels = isObject ? objectLevels | bit : objectLevels & ~bit
    depth += 1
    expectation = isObject ? .firstKey : .firstElement
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    depth -= 1
    endValue()
  }
}
