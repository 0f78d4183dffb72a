// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// Reads fields in their canonical order from one line.
public struct FieldReader: FieldVisitor {
  /// The reader of the bytes.
  public var json: JSONReader
  private var pendingKey: JSONKey?
  /// The closing brace of the object that is open has been read.
  private var isExhausted = false
  private var path: [String] = []

  /// Continues reading where `json` stands.
  public init(_ json: JSONReader) { self.json = json }

  public mutating func required<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value
  ) throws(FieldError) {
    value = try member(key) { (reader) throws(FieldError) in try Value.read(&reader) }
  }

  public mutating func optional<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?
  ) throws(FieldError) {
    guard try takes(key) else { return }
    path.append("\(key)")
    value = try Value.read(&self)
    path.removeLast()
  }

  public mutating func list<Value: FieldValue>(
    _ key: StaticString, _ value: inout [Value]
  ) throws(FieldError) {
    guard try takes(key) else { return }
    path.append("\(key)")
    value = try [Value].read(&self)
    if value.isEmpty { throw error(.notCanonical, found: "[]", expected: "no member at all") }
    path.removeLast()
  }

  /// Reads the member `key` with `body`.
  mutating func member<Value>(
    _ key: StaticString, _ body: (inout FieldReader) throws(FieldError) -> Value
  ) throws(FieldError) -> Value {
    guard try takes(key) else {
      throw error(.missing, found: pendingKey.map(\.string) ?? "}", expected: "\"\(key)\"")
    }
    path.append("\(key)")
    let value = try body(&self)
    path.removeLast()
    return value
  }

  mutating func openObject() throws(FieldError) {
    pendingKey = nil
    isExhausted = false
    try perform { (json) throws(JSONError) in try json.beginObject() }
  }

  /// Refuses members that are left over.
  mutating func closeObject() throws(FieldError) {
    if pendingKey == nil, !isExhausted {
      pendingKey = try perform { (json) throws(JSONError) in try json.nextKey() }
    }
    if let extra = pendingKey { throw error(.unexpectedMember, found: extra.string) }
    // The member or element that holds this object was taken before; the outer object goes on.
    isExhausted = false
  }

  /// Reads an object whose members `body` visits; members that are left over are refused.
  mutating func group<Value>(
    _ body: (inout FieldReader) throws(FieldError) -> Value
  ) throws(FieldError) -> Value {
    try openObject()
    let value = try body(&self)
    try closeObject()
    return value
  }

  mutating func array<Element>(
    _ body: (inout FieldReader) throws(FieldError) -> Element
  ) throws(FieldError) -> [Element] {
    try perform { (json) throws(JSONError) in try json.beginArray() }
    var elements: [Element] = []
    while try perform({ (json) throws(JSONError) in try json.nextElement() }) {
      elements.append(try body(&self))
    }
    return elements
  }

  mutating func string() throws(FieldError) -> String {
    try perform { (json) throws(JSONError) in try json.string() }
  }

  mutating func integer() throws(FieldError) -> Int64 {
    try perform { (json) throws(JSONError) in try json.integer() }
  }

  mutating func bool() throws(FieldError) -> Bool {
    try perform { (json) throws(JSONError) in try json.bool() }
  }

  /// An error at the place that was read last.
  func error(
    _ code: FieldError.Code, found: String = "", expected: String = ""
  ) -> FieldError {
    FieldError(
      code, path: path.joined(separator: "."), found: found, expected: expected,
      offset: json.offset)
  }

  private mutating func takes(_ key: StaticString) throws(FieldError) -> Bool {
    if pendingKey == nil, !isExhausted {
      pendingKey = try perform { (json) throws(JSONError) in try json.nextKey() }
      isExhausted = pendingKey == nil
    }
    guard let next = pendingKey, next == key else { return false }
    pendingKey = nil
    return true
  }

  private mutating func perform<Value>(
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(FieldError) -> Value {
    do throws(JSONError) {
      return try body(&json)
    } catch {
      throw FieldError(
        .json(error.code), path: path.joined(separator: "."), offset: error.offset)
    }
  }
}
