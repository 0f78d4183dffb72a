// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// Writes fields in canonical form.
public struct FieldWriter: FieldVisitor {
  /// The writer of the bytes.
  public var json: JSONWriter

  /// Continues writing where `json` stands.
  public init(_ json: JSONWriter = JSONWriter()) { self.json = json }

  /// Writes a member with its value.
  public mutating func required<Value: FieldValue>(_ key: StaticString, _ value: inout Value) {
    json.key("\(key)")
    value.write(&self)
  }

  /// Writes a member where it has a value.
  public mutating func optional<Value: FieldValue>(_ key: StaticString, _ value: inout Value?) {
    guard let value else { return }
    json.key("\(key)")
    value.write(&self)
  }

  /// Writes a list that is not empty.
  public mutating func list<Value: FieldValue>(_ key: StaticString, _ value: inout [Value]) {
    guard !value.isEmpty else { return }
    json.key("\(key)")
    value.write(&self)
  }
}

extension FieldValue {
  /// The value in canonical form, as UTF-8.
  public var canonicalBytes: [UInt8] {
    var writer = FieldWriter()
    write(&writer)
    return writer.json.bytes
  }

  /// Reads a value that must fill `bytes` wholly.
  ///
  /// - Throws: ``FieldError``.
  public static func read(canonical bytes: [UInt8]) throws(FieldError) -> Self {
    try JSONReader.withBytes(bytes) { (reader) throws(FieldError) -> Self in
      let value = try Self.read(&reader)
      try reader.finish()
      return value
    }
  }

  /// Reads a value that the program wrote itself and that fills `bytes` wholly, however long it is.
  ///
  /// - Throws: ``FieldError``.
  public static func read(ownBytes bytes: ArraySlice<UInt8>) throws(FieldError) -> Self {
    try JSONReader.withBytes(ofAnyLength: bytes) { (reader) throws(FieldError) -> Self in
      let value = try Self.read(&reader)
      try reader.finish()
      return value
    }
  }
}
