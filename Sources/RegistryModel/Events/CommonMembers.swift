// SPDX-License-Identifier: Apache-2.0

/// What a statement rests on: a registered document, or a paper that is described here.
public struct Basis: FieldGroup, Hashable {
  /// The registered document that the statement rests on.
  public var document: Slug?
  /// Where in the document, as it numbers itself: 三(二)5.
  public var section: String?
  /// The literal words.
  public var anchor: String?
  /// What the paper is, where it is not a registered document.
  public var kind: BasisKind?
  /// The paper's number; of an official document it must have the form 锡政办发〔2018〕90号.
  public var number: String?
  /// The paper's printed title.
  public var title: String?

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
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
  /// The body whose statement it is.
  public var organization = Slug.blank
  /// The role in which that body speaks; the role matrix is asked about it.
  public var role = Role.blank

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("organization", &organization)
    try v.required("role", &role)
  }
}

/// A file that supports a statement, named by its content.
public struct Evidence: FieldGroup, Hashable {
  /// The file's name as it came in.
  public var name = ""
  /// The file's media type (RFC 6838), such as `application/pdf`.
  public var mediaType = ""
  /// Bytes.
  public var size = 0
  /// The digest of the file's bytes; the file itself is kept outside the log.
  public var sha256 = Digest.blank

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("mediaType", &mediaType)
    try v.required("size", &size)
    try v.required("sha256", &sha256)
  }
}

/// What every event may carry after its own fields.
public struct CommonMembers: FieldGroup, Hashable {
  /// The document or paper that the statement rests on.
  public var basis: Basis?
  /// The body whose statement the secretariat records (代录); it then counts as reported.
  public var `for`: OnBehalf?
  /// A remark of the recorder, which no rule looks at.
  public var note: String?
  /// The files that support the statement.
  public var evidence: [Evidence] = []
  /// How exactly the time is stated; a day where absent.
  public var precision: DatePrecision?
  /// Whether the time stands in the source or was inferred from it.
  public var dateBasis: DateBasis?

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("basis", &basis)
    try v.optional("for", &`for`)
    try v.optional("note", &note)
    try v.list("evidence", &evidence)
    try v.optional("precision", &precision)
    try v.optional("dateBasis", &dateBasis)
  }
}
