// SPDX-License-Identifier: Apache-2.0

/// A value of JSON as a tree, with its members in order and its numbers as they are spelt.
///
/// Where the fields are known, ``JSONReader`` is the faster way.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number as it is spelt, such as `1.50`; it MUST be in the grammar of RFC 8259 section 6.
  case number(String)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object: its members in order, no key twice.
  case object([Member])

  /// One member of an object.
  public struct Member: Sendable {
    /// The key, unescaped.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Reads one good line.
  ///
  /// - Throws: ``JSONError``, the first fault.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    try self.init(parsing: bytes[...])
  }

  /// Reads one good line.
  ///
  /// - Throws: ``JSONError``, the first fault; its offset counts from the slice's first byte.
  public init(parsing bytes: ArraySlice<UInt8>) throws(JSONError) {
    self = try JSONReader.withBytes(bytes) { (reader) throws(JSONError) in
      let value = try reader.value()
      try reader.end()
      return value
    }
  }

  /// Reads one value that the program wrote itself, however long it is.
  ///
  /// - Throws: ``JSONError``, the first fault; a key that comes twice is none.
  public init(parsingAnyLength bytes: ArraySlice<UInt8>) throws(JSONError) {
    self = try JSONReader.withBytes(ofAnyLength: bytes) { (reader) throws(JSONError) in
      let value = try reader.value()
      try reader.end()
      return value
    }
  }

  /// Writes the value.
  ///
  /// - Parameter writer: Where to; a value MUST be able to stand there.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .number(let text): writer.number(text)
    case .string(let value): writer.string(value)
    case .array(let elements):
      writer.beginArray()
      for element in elements {
        element.write(to: &writer)
      }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.key)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }

  /// The bytes that ``write(to:)`` writes.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The value of the member with a key, or nil where there is none or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }
}

extension JSONReader {
  /// Reads a value of any kind as a tree.
  ///
  /// - Throws: The first fault of the value.
  public mutating func value() throws(JSONError) -> JSONValue {
    switch try peek() {
    case .null:
      try null()
      return .null
    case .bool: return .bool(try bool())
    case .number: return .number(try number())
    case .string: return .string(try string())
    case .array:
      var elements: [JSONValue] = []
      try beginArray()
      while try nextElement() {
        elements.append(try value())
      }
      return .array(elements)
    case .object:
      var members: [JSONValue.Member] = []
      try beginObject()
      while let key = try nextKey() {
        members.append(JSONValue.Member(key: key.string, value: try value()))
      }
      return .object(members)
    }
  }
}

// Values of `String` are equal where they are canonically equivalent, which is too much here: a line
// with a composed character and one with a decomposed character are two lines.

extension JSONValue: Equatable {
  /// Whether two values are the same: order of members, spelling of numbers, code points of strings.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left.utf8.elementsEqual(right.utf8)
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension JSONValue.Member: Equatable {
  /// Whether two members have the same key, code point for code point, and the same value.
  public static func == (left: Self, right: Self) -> Bool {
    left.key.utf8.elementsEqual(right.key.utf8) && left.value == right.value
  }
}
