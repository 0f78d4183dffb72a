// SPDX-License-Identifier: Apache-2.0

/// The days that a plan covers.
public struct DocumentPeriod: FieldGroup, Hashable {
  public var from: CivilDay?
  public var to: CivilDay?

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("from", &from)
    try v.optional("to", &to)
  }
}

/// An official document: what it is, who issued it and where it was published.
public struct DocumentIssued: EventPayload {
  public static var name: EventName { "document.issued" }
  public var title = LocalizedName.blank
  /// Present and true where the title was put together from the text.
  public var nameComposed: Bool?
  public var number: DocumentNumber?
  /// Whether the number stands in the document or was found outside.
  public var numberBasis: DateBasis?
  public var issuers: [Slug] = []
  public var issued: CalendarPeriod?
  public var published: CivilDay?
  public var period: DocumentPeriod?
  public var jurisdiction = Jurisdiction.blank
  public var region: String?
  public var sourceURL: String?
  /// Of the text that the facts were taken from.
  public var sha256: Digest?

  public init() {}

  public var event: Event { .documentIssued(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("title", &title)
    try v.optional("nameComposed", &nameComposed)
    try v.optional("number", &number)
    try v.optional("numberBasis", &numberBasis)
    try v.list("issuers", &issuers)
    try v.optional("issued", &issued)
    try v.optional("published", &published)
    try v.optional("period", &period)
    try v.required("jurisdiction", &jurisdiction)
    try v.optional("region", &region)
    try v.optional("sourceURL", &sourceURL)
    try v.optional("sha256", &sha256)
  }
}

/// A document that this one cites or promises; nothing about it is checked.
public struct DocumentCited: EventPayload {
  public static var name: EventName { "document.cited" }
  public var reference = Slug.blank
  public var section = ""
  public var title = LocalizedName.blank
  public var number: String?
  public var kind = CitedDocumentKind.blank

  public init() {}

  public var event: Event { .documentCited(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("reference", &reference)
    try v.required("section", &section)
    try v.required("title", &title)
    try v.optional("number", &number)
    try v.required("kind", &kind)
  }
}

/// A later document takes the place of this one.
public struct DocumentSuperseded: EventPayload {
  public static var name: EventName { "document.superseded" }
  public var by = Slug.blank

  public init() {}

  public var event: Event { .documentSuperseded(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("by", &by)
  }
}

/// The document is no longer in force.
public struct DocumentRepealed: EventPayload {
  public static var name: EventName { "document.repealed" }

  public init() {}

  public var event: Event { .documentRepealed(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {}
}
