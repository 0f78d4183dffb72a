// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// The shape of a field, from which JSON Schema and reference pages are made.
public indirect enum FieldSchema: Equatable, Sendable {
  /// Text with an optional format name and an optional regular expression.
  case string(format: String?, pattern: String?)
  /// One of a list of codes.
  case code(list: String, codes: [Code])
  /// A whole number within bounds.
  case integer(minimum: Int64, maximum: Int64)
  /// True or false.
  case boolean
  /// Exactly one of several shapes.
  case either([FieldSchema])
  /// A list.
  case array(FieldSchema)
  /// An object whose members are those of a type that is known elsewhere.
  case anyObject
  /// An object with members in canonical order.
  case object([Member])

  /// A code with what people read.
  public struct Code: Equatable, Sendable {
    /// The code.
    public var code: String
    /// The label.
    public var label: LocalizedName
  }

  /// A member of an object.
  public struct Member: Equatable, Sendable {
    /// The JSON key.
    public var key: String
    /// Whether the member must be present.
    public var isRequired: Bool
    /// The shape of its value.
    public var schema: FieldSchema
  }

  /// Any text.
  public static let text = FieldSchema.string(format: nil, pattern: nil)

  /// The schema as JSON Schema 2020-12.
  public var jsonSchema: JSONValue {
    switch self {
    case .string(let format, let pattern):
      var members: [(String, JSONValue)] = [("type", .string("string"))]
      if let format { members.append(("format", .string(format))) }
      if let pattern { members.append(("pattern", .string(pattern))) }
      return Self.json(members)
    case .code(_, let codes):
      return Self.json([
        ("type", .string("string")), ("enum", .array(codes.map { .string($0.code) })),
      ])
    case .integer(let minimum, let maximum):
      return Self.json([
        ("type", .string("integer")), ("minimum", .number("\(minimum)")),
        ("maximum", .number("\(maximum)")),
      ])
    case .boolean:
      return Self.json([("type", .string("boolean"))])
    case .anyObject:
      return Self.json([("type", .string("object"))])
    case .either(let shapes):
      return Self.json([("oneOf", .array(shapes.map(\.jsonSchema)))])
    case .array(let element):
      return Self.json([("type", .string("array")), ("items", element.jsonSchema)])
    case .object(let members):
      return Self.json([
        ("type", .string("object")),
        ("properties", Self.json(members.map { ($0.key, $0.schema.jsonSchema) })),
        ("required", .array(members.filter(\.isRequired).map { .string($0.key) })),
        ("additionalProperties", .bool(false)),
      ])
    }
  }

  private static func json(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONValue.Member(key: $0.0, value: $0.1) })
  }
}

/// Collects the members of a group.
struct FieldSchemaBuilder: FieldVisitor {
  var members: [FieldSchema.Member] = []

  mutating func required<Value: FieldValue>(_ key: StaticString, _ value: inout Value) {
    members.append(.init(key: "\(key)", isRequired: true, schema: Value.schema))
  }

  mutating func optional<Value: FieldValue>(_ key: StaticString, _ value: inout Value?) {
    members.append(.init(key: "\(key)", isRequired: false, schema: Value.schema))
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ value: inout [Value]) {
    members.append(.init(key: "\(key)", isRequired: false, schema: [Value].schema))
  }
}
