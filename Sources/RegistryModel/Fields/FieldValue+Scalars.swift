// SPDX-License-Identifier: Apache-2.0

public import JSONLines

extension String: FieldValue {
  /// No text; what is read is never empty.
  public static var blank: String { "" }

  /// Reads text that is not empty and stands in Normalization Form C.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> String {
    let text = try reader.readString()
    if text.isEmpty { throw reader.fieldError(.invalidValue, expected: "text that is not empty") }
    guard CanonicalText.isCanonical(text) else {
      throw reader.fieldError(
        .notCanonical, found: text, expected: "Unicode Normalization Form C")
    }
    return text
  }

  /// Writes the text in Normalization Form C.
  public func write(_ writer: inout FieldWriter) {
    writer.json.string(CanonicalText.canonical(self))
  }

  /// Text of any kind.
  public static var schema: FieldSchema { .text }
}

extension Bool: FieldValue {
  /// False, until a reader overwrites it.
  public static var blank: Bool { false }

  /// Reads `true` or `false`.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> Bool {
    try reader.readBool()
  }

  /// Writes `true` or `false`.
  public func write(_ writer: inout FieldWriter) { writer.json.bool(self) }

  /// `true` or `false`.
  public static var schema: FieldSchema { .boolean }
}

extension Int: FieldValue {
  /// Zero, until a reader overwrites it.
  public static var blank: Int { 0 }

  /// Reads a whole number of at most 2^53−1 either way, which every JSON reader keeps exact.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> Int {
    let number = try reader.readInteger()
    guard number.magnitude <= 9_007_199_254_740_991 else {
      throw reader.fieldError(.invalidValue, found: "\(number)", expected: "at most 2^53−1")
    }
    return Int(number)
  }

  /// Writes the number in decimal.
  public func write(_ writer: inout FieldWriter) { writer.json.integer(Int64(self)) }

  /// A whole number of at most 2^53−1 either way.
  public static var schema: FieldSchema {
    .integer(minimum: -9_007_199_254_740_991, maximum: 9_007_199_254_740_991)
  }
}

/// A value that is written as a JSON string and has one canonical text.
public protocol TextValue: FieldValue, Hashable, CustomStringConvertible, LosslessStringConvertible
{
  /// What the text must look like, for error messages: a format or an example.
  static var expectation: String { get }
  /// A regular expression for JSON Schema, where one exists.
  static var pattern: String? { get }
  /// Whether no two texts make the same value, so that a text that was taken is the canonical one.
  static var hasOneSpelling: Bool { get }
}

extension TextValue {
  /// No regular expression.
  public static var pattern: String? { nil }
  /// Several texts may make one value.
  public static var hasOneSpelling: Bool { false }

  /// Reads a string in its one canonical text.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> Self {
    try read(try reader.readString(), by: reader)
  }

  /// The value of a text that a reader has just read.
  static func read(_ text: String, by reader: borrowing FieldReader) throws(FieldError) -> Self {
    guard let value = Self(text) else {
      throw reader.fieldError(.invalidValue, found: text, expected: expectation)
    }
    guard hasOneSpelling || value.description == text else {
      throw reader.fieldError(.notCanonical, found: text, expected: value.description)
    }
    return value
  }

  /// Writes the canonical text.
  public func write(_ writer: inout FieldWriter) { writer.json.string(description) }

  /// A string, with its pattern where one exists.
  public static var schema: FieldSchema { .string(format: nil, pattern: pattern) }
}
