// SPDX-License-Identifier: Apache-2.0

/// What a statement rests on: a registered document, or a paper that is described here.
public struct Basis: FieldGroup, Hashable {
  public var document: Slug?
  public var section: String?
  /// The literal words.
  public var anchor: String?
  public var kind: BasisKind?
  public var number: String?
  public var title: String?

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("document", &document)
    try v.optional("section", &section)
    try v.optional("anchor", &anchor)
    try v.optional("kind", &kind)
    try v.optional("number", &number)
    try v.optional("title", &title)
  }
}

/// Whose statement it is, where the secretariat records for another (代录).
public struct OnBehalf: FieldGroup, Hashable {
  public var organization = Slug.blank
  public var role = Role.blank

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("organization", &organization)
    try v.required("role", &role)
  }
}

/// A file that supports a statement, named by its content.
public struct Evidence: FieldGroup, Hashable {
  public var name = ""
  public var mediaType = ""
  /// Bytes.
  public var size = 0
  public var sha256 = Digest.blank

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("mediaType", &mediaType)
    try v.required("size", &size)
    try v.required("sha256", &sha256)
  }
}

/// What every event may carry after its own fields.
public struct CommonMembers: FieldGroup, Hashable {
  public var basis: Basis?
  public var `for`: OnBehalf?
  public var note: String?
  public var evidence: [Evidence] = []
  /// How exactly the time is stated; a day where absent.
  public var precision: DatePrecision?
  public var dateBasis: DateBasis?

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("basis", &basis)
    try v.optional("for", &`for`)
    try v.optional("note", &note)
    try v.list("evidence", &evidence)
    try v.optional("precision", &precision)
    try v.optional("dateBasis", &dateBasis)
  }
}
