// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// Goes through the fields of a value, in the order in which they are declared.
///
/// Every record names its fields once, in ``FieldGroup/visit(_:)``. Reading, writing, the published
/// JSON Schema and the reference pages are visitors over that one list, so they cannot disagree.
public protocol FieldVisitor: ~Copyable {
  /// What a visit may throw; `Never` for visitors that cannot fail.
  associatedtype Failure: Error

  /// A member that must be present.
  mutating func required<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value
  ) throws(Failure)

  /// A member that is left out when it has no value.
  mutating func optional<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?
  ) throws(Failure)

  /// A list that is left out when it is empty.
  mutating func list<Value: FieldValue>(
    _ key: StaticString, _ value: inout [Value]
  ) throws(Failure)
}

/// A value that can stand in a field.
public protocol FieldValue: Sendable, Equatable {
  /// A placeholder that a reader overwrites.
  static var blank: Self { get }

  /// Reads one value in canonical form.
  ///
  /// - Throws: ``FieldError`` with the path and the byte offset of what was refused.
  static func read(_ reader: inout FieldReader) throws(FieldError) -> Self

  /// Writes the value in canonical form.
  func write(_ writer: inout FieldWriter)

  /// The shape of the value, for JSON Schema and the reference pages.
  static var schema: FieldSchema { get }
}

/// A value with named fields: a JSON object.
public protocol FieldGroup: FieldValue {
  /// A value whose required fields are blank.
  init()

  /// Visits every field in declaration order; this order is the canonical one.
  mutating func visit<Visitor: FieldVisitor & ~Copyable>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure)
}

extension FieldGroup {
  /// A group whose required members are blank.
  public static var blank: Self { Self() }

  /// Reads the members in their order, and refuses any other.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> Self {
    try reader.group { (reader) throws(FieldError) -> Self in
      var value = Self()
      try value.visit(&reader)
      return value
    }
  }

  /// Writes the members in their order as an object without white space.
  public func write(_ writer: inout FieldWriter) {
    writer.json.beginObject()
    var copy = self
    copy.visit(&writer)
    writer.json.endObject()
  }

  /// An object with exactly these members.
  public static var schema: FieldSchema {
    var builder = FieldSchemaBuilder()
    var value = Self()
    value.visit(&builder)
    return .object(builder.members)
  }
}

extension Array: FieldValue where Element: FieldValue {
  /// An empty list.
  public static var blank: Self { [] }

  /// Reads the elements in their order.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> Self {
    try reader.array { (reader) throws(FieldError) -> Element in try Element.read(&reader) }
  }

  /// Writes the elements in their order.
  public func write(_ writer: inout FieldWriter) {
    writer.json.beginArray()
    for element in self { element.write(&writer) }
    writer.json.endArray()
  }

  /// An array of what the elements are.
  public static var schema: FieldSchema { .array(Element.schema) }
}
