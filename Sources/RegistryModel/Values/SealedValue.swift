// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// A personal value as ciphertext, under a key of the person that is kept outside the log.
///
/// Nothing in the model opens it: states, snapshots and tokens cover the sealed form, so destroying
/// the key erases the value and every proof still holds. Its associated data, which binds it, is
/// the registry's origin, the statement's id and the path of the field.
public struct SealedValue: FieldGroup, Hashable {
  /// The person under whose key it is sealed.
  public var subject = Subject.blank
  /// How it is sealed.
  public var alg = SealAlgorithm.blank
  /// The nonce, 12 bytes.
  public var nonce = Base64Text.blank
  /// The ciphertext with its authentication tag of 16 bytes.
  public var box = Base64Text.blank

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("subject", &subject)
    try v.required("alg", &alg)
    try v.required("nonce", &nonce)
    try v.required("box", &box)
  }
}

/// A value in the clear, or `{"sealed":{…}}` in its place.
public enum Sealable<Value: FieldGroup>: FieldValue {
  /// Everybody who reads the log reads the value.
  case clear(Value)
  /// Only who holds the person's key can read the value.
  case sealed(SealedValue)

  /// A blank value in the clear, until a reader overwrites it.
  public static var blank: Sealable { .clear(.blank) }

  /// The value, where it is not sealed.
  public var clear: Value? {
    if case .clear(let value) = self { value } else { nil }
  }

  /// The sealed form, where the value is not in the clear.
  public var sealed: SealedValue? {
    if case .sealed(let value) = self { value } else { nil }
  }

  /// Reads either form; an object that begins with the member `sealed` is the sealed one.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> Sealable {
    try reader.group { (reader) throws(FieldError) -> Sealable in
      var sealed: SealedValue?
      try reader.optional("sealed", &sealed)
      if let sealed { return .sealed(sealed) }
      var value = Value()
      try value.visit(&reader)
      return .clear(value)
    }
  }

  /// Writes the form that it has.
  public func write(_ writer: inout FieldWriter) {
    switch self {
    case .clear(let value): value.write(&writer)
    case .sealed(var value):
      writer.json.beginObject()
      writer.required("sealed", &value)
      writer.json.endObject()
    }
  }

  /// What the value looks like in the clear, or an object with the one member `sealed`.
  public static var schema: FieldSchema {
    .either([
      Value.schema,
      .object([.init(key: "sealed", isRequired: true, schema: SealedValue.schema)]),
    ])
  }
}
