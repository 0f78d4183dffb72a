// SPDX-License-Identifier: Apache-2.0

/// The days that a plan covers.
public struct DocumentPeriod: FieldGroup, Hashable {
  /// The first day that the plan covers; absent where only an end is printed.
  public var from: CivilDay?
  /// The last day that the plan covers; absent where it has no end.
  public var to: CivilDay?

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("from", &from)
    try v.optional("to", &to)
  }
}

/// An official document: what it is, who issued it and where it was published.
public struct DocumentIssued: EventPayload {
  /// Stands in the log as `annals.document.issued.v1`.
  public static var name: EventName { "document.issued" }
  /// The title as printed, or one put together from the text.
  public var title = LocalizedName.blank
  /// Present and true where the title was put together from the text.
  public var nameComposed: Bool?
  /// The number of issue (文号), unique in the registry.
  public var number: DocumentNumber?
  /// Whether the number stands in the document or was found outside.
  public var numberBasis: DateBasis?
  /// The organisations that issued it, in printed order.
  public var issuers: [Slug] = []
  /// The date of issue as printed, to the precision that it has.
  public var issued: CalendarPeriod?
  /// The day on which it was made public.
  public var published: CivilDay?
  /// The days that it covers, where it is a plan.
  public var period: DocumentPeriod?
  /// The level of government at which it was issued.
  public var jurisdiction = Jurisdiction.blank
  /// The area for which it holds, as printed, such as 江苏省.
  public var region: String?
  /// Where the text was found.
  public var sourceURL: String?
  /// Of the text that the facts were taken from.
  public var sha256: Digest?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .documentIssued(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
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
  /// Stands in the log as `annals.document.cited.v1`.
  public static var name: EventName { "document.cited" }
  /// The citation's own id within the citing document.
  public var reference = Slug.blank
  /// Where the citing document names it.
  public var section = ""
  /// The title as cited, with its brackets.
  public var title = LocalizedName.blank
  /// The number as cited; its form is not checked.
  public var number: String?
  /// What the cited document is said to be, such as a plan still to be written.
  public var kind = CitedDocumentKind.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .documentCited(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
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
  /// Stands in the log as `annals.document.superseded.v1`.
  public static var name: EventName { "document.superseded" }
  /// The document that takes its place.
  public var by = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .documentSuperseded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("by", &by)
  }
}

/// The document is no longer in force.
public struct DocumentRepealed: EventPayload {
  /// Stands in the log as `annals.document.repealed.v1`.
  public static var name: EventName { "document.repealed" }

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .documentRepealed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {}
}
