// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// Holds values against shapes, by the rules of JSON Schema 2020-12 for the keywords that
/// ``FieldSchema/jsonSchema`` writes: type, enum, pattern, minimum, maximum, oneOf, items,
/// properties, required, additionalProperties. A format is an annotation.
///
/// A reader is stricter: it asks for one order, one spelling and the meaning of texts. This is what
/// somebody sees who has only the published schema.
public struct SchemaValidator {
  /// Where a value does not have its shape.
  public struct Fault: Equatable, Sendable {
    /// The members to the value, joined by dots; empty for the whole.
    public var path: String
    /// What the shape asks for.
    public var expected: String
  }

  private var patterns: [String: Regex<AnyRegexOutput>] = [:]

  /// A validator; it keeps the patterns that it has read.
  public init() {}

  /// The first place at which a value does not have a shape.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - schema: The shape.
  /// - Returns: The place; nil where the value is valid.
  public mutating func fault(in value: JSONValue, _ schema: FieldSchema) -> Fault? {
    switch (schema, value) {
    case (.string(_, let pattern), .string(let text)):
      guard let pattern, !matches(text, pattern) else { return nil }
      return Fault(path: "", expected: pattern)
    case (.code(let list, let codes), .string(let text)):
      let isListed = codes.contains { $0.code.utf8.elementsEqual(text.utf8) }
      return isListed ? nil : Fault(path: "", expected: "a code of \(list)")
    case (.integer(let minimum, let maximum), .number(let text)):
      let isWithin = Int64(text).map { (minimum...maximum).contains($0) } ?? false
      return isWithin ? nil : Fault(path: "", expected: "an integer from \(minimum) to \(maximum)")
    case (.boolean, .bool), (.anyObject, .object): return nil
    case (.either(let shapes), _): return fault(in: value, oneOf: shapes)
    case (.array(let element), .array(let values)):
      for (position, value) in values.enumerated() {
        if let fault = fault(in: value, element) { return fault.below("\(position)") }
      }
      return nil
    case (.object(let fields), .object(let members)): return fault(in: members, fields)
    default: return Fault(path: "", expected: schema.kind)
    }
  }

  private mutating func fault(
    in value: JSONValue, oneOf shapes: [FieldSchema]
  ) -> Fault? {
    var fitting = 0
    for shape in shapes where fault(in: value, shape) == nil { fitting += 1 }
    guard fitting != 1 else { return nil }
    return Fault(path: "", expected: "exactly one of \(shapes.count) shapes, not \(fitting)")
  }

  private mutating func fault(
    in members: [JSONValue.Member], _ fields: [FieldSchema.Member]
  ) -> Fault? {
    for field in fields {
      guard let member = members.first(where: { $0.key == field.key }) else {
        guard field.isRequired else { continue }
        return Fault(path: field.key, expected: "a member")
      }
      if let fault = fault(in: member.value, field.schema) { return fault.below(field.key) }
    }
    let extra = members.first { member in !fields.contains { $0.key == member.key } }
    return extra.map { Fault(path: $0.key, expected: "no such member") }
  }

  private mutating func matches(_ text: String, _ pattern: String) -> Bool {
    if let known = patterns[pattern] { return text.firstMatch(of: known) != nil }
    // The patterns are the program's own; one that cannot be read matches nothing, and a test says so.
    guard let read = try? Regex(pattern) else { return false }
    let regex = read.asciiOnlyDigits().matchingSemantics(.unicodeScalar)
    patterns[pattern] = regex
    return text.firstMatch(of: regex) != nil
  }
}

extension SchemaValidator.Fault {
  fileprivate func below(_ key: String) -> Self {
    Self(path: path.isEmpty ? key : "\(key).\(path)", expected: expected)
  }
}

extension FieldSchema {
  /// The type of JSON that the shape asks for.
  fileprivate var kind: String {
    switch self {
    case .string, .code: "a string"
    case .integer: "an integer"
    case .boolean: "true or false"
    case .either: "one of several shapes"
    case .array: "an array"
    case .anyObject, .object: "an object"
    }
  }
}
