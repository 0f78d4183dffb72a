// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// Reads fields in their canonical order from one line.
public typealias FieldReader = JSONReader

extension JSONReader: FieldVisitor {
  /// Reads a member that must stand next.
  public mutating func required<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value
  ) throws(FieldError) {
    value = try member(key) { (reader) throws(FieldError) in try Value.read(&reader) }
  }

  /// Reads a member where it stands next, and otherwise leaves `value` absent.
  public mutating func optional<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?
  ) throws(FieldError) {
    guard try takes(key) else { return }
    value = try within(key) { (reader) throws(FieldError) in try Value.read(&reader) }
  }

  /// Reads a list where it stands next; an empty one is left out, so it is refused.
  public mutating func list<Value: FieldValue>(
    _ key: StaticString, _ value: inout [Value]
  ) throws(FieldError) {
    guard try takes(key) else { return }
    value = try within(key) { (reader) throws(FieldError) in
      let value = try [Value].read(&reader)
      if value.isEmpty {
        throw reader.fieldError(.notCanonical, found: "[]", expected: "no member “\(key)” at all")
      }
      return value
    }
  }

  /// Reads the member `key` with `body`.
  mutating func member<Value>(
    _ key: StaticString, _ body: (inout JSONReader) throws(FieldError) -> Value
  ) throws(FieldError) -> Value {
    guard try takes(key) else {
      var found = "}"
      if let other = try perform({ (json) throws(JSONError) in try json.nextKey()?.string }) {
        found = other
      }
      throw fieldError(.missing, found: found, expected: "the member “\(key)”")
    }
    return try within(key, body)
  }

  /// Reads an object whose members `body` visits; members that are left over are refused.
  mutating func group<Value>(
    _ body: (inout JSONReader) throws(FieldError) -> Value
  ) throws(FieldError) -> Value {
    try openObject()
    let value = try body(&self)
    try closeObject()
    return value
  }

  mutating func openObject() throws(FieldError) {
    try perform { (json) throws(JSONError) in try json.beginObject() }
  }

  mutating func closeObject() throws(FieldError) {
    let extra = try perform { (json) throws(JSONError) in try json.nextKey()?.string }
    if let extra { throw fieldError(.unexpectedMember, found: extra) }
  }

  mutating func array<Element>(
    _ body: (inout JSONReader) throws(FieldError) -> Element
  ) throws(FieldError) -> [Element] {
    try perform { (json) throws(JSONError) in try json.beginArray() }
    var elements: [Element] = []
    while try perform({ (json) throws(JSONError) in try json.nextElement() }) {
      elements.append(try body(&self))
    }
    return elements
  }

  mutating func readString() throws(FieldError) -> String {
    try perform { (json) throws(JSONError) in try json.string() }
  }

  /// Reads a string that can only be `text`.
  mutating func constant(_ text: StaticString) throws(FieldError) {
    let found = try perform { (json) throws(JSONError) -> String? in
      let found = try json.text()
      return found == text ? nil : found.string
    }
    if let found { throw fieldError(.invalidValue, found: found, expected: "\(text)") }
  }

  /// Reads a string in place; it may be used only as long as the line is read.
  mutating func readText() throws(FieldError) -> JSONText {
    try perform { (json) throws(JSONError) in try json.text() }
  }

  mutating func readInteger() throws(FieldError) -> Int64 {
    try perform { (json) throws(JSONError) in try json.integer() }
  }

  /// Reads an object whose members are looked at later.
  mutating func readObject() throws(FieldError) -> JSONValue {
    let value = try perform { (json) throws(JSONError) in try json.value() }
    guard case .object = value else {
      throw fieldError(.invalidValue, expected: "an object")
    }
    return value
  }

  mutating func readBool() throws(FieldError) -> Bool {
    try perform { (json) throws(JSONError) in try json.bool() }
  }

  mutating func finish() throws(FieldError) {
    try perform { (json) throws(JSONError) in try json.end() }
  }

  /// An error at the place that was read last.
  func fieldError(
    _ code: FieldError.Code, found: String = "", expected: String = ""
  ) -> FieldError {
    FieldError(code, found: found, expected: expected, offset: offset)
  }

  mutating func takes(_ key: StaticString) throws(FieldError) -> Bool {
    try perform { (json) throws(JSONError) in try json.nextKey(is: key) }
  }

  /// Adds the key to the path of an error on its way out, so that reading keeps no path.
  private mutating func within<Value>(
    _ key: StaticString, _ body: (inout JSONReader) throws(FieldError) -> Value
  ) throws(FieldError) -> Value {
    do throws(FieldError) {
      return try body(&self)
    } catch {
      var located = error
      located.path = error.path.isEmpty ? "\(key)" : "\(key).\(error.path)"
      throw located
    }
  }

  private mutating func perform<Value>(
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(FieldError) -> Value {
    do throws(JSONError) {
      return try body(&self)
    } catch {
      throw FieldError(.json(error.code), offset: error.offset)
    }
  }
}
