// SPDX-License-Identifier: Apache-2.0

/// An official document.
public struct DocumentState: Aggregate {
  /// What the document is; absent before its registration.
  public var issued: DocumentIssued?
  /// The entry that registered it.
  public var mark: FactMark?
  /// How exactly its time is stated; a day where absent.
  public var precision: DatePrecision?
  /// Whether its time stands in the text or was inferred.
  public var dateBasis: DateBasis?
  /// The recorder's remark at its registration.
  public var note: String?
  /// What it cites or promises, in the order of their times.
  public var citations: [DocumentCited] = []
  /// The document that took its place.
  public var supersededBy: Slug?
  /// Whether it is no longer in force.
  public var isRepealed = false

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about documents fold into this state.
  public static var kind: SubjectKind { .document }

  /// Whether the document was registered with its issue.
  public var isRegistered: Bool { issued != nil }

  /// The title of the document, where it is registered.
  public var title: LocalizedName? { issued?.title }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("issued", &issued)
    try v.optional("mark", &mark)
    try v.optional("precision", &precision)
    try v.optional("dateBasis", &dateBasis)
    try v.optional("note", &note)
    try v.list("citations", &citations)
    try v.optional("supersededBy", &supersededBy)
    try v.required("isRepealed", &isRepealed)
  }

  /// Takes the issue, citations, and what ends the document's force.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .documentIssued(let event):
      issued = event
      mark = entry.mark
      precision = entry.data.common.precision
      dateBasis = entry.data.common.dateBasis
      note = entry.data.common.note
    case .documentCited(let event): citations.append(event)
    case .documentSuperseded(let event): supersededBy = event.by
    case .documentRepealed: isRepealed = true
    default: break
    }
  }

  /// Refuses unknown issuers, a number of another document and rings of superseded ones.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    switch entry.data.event {
    case .documentIssued(let event):
      if let from = event.period?.from, let to = event.period?.to, to < from {
        throw Rejection(
          .range, zh: "规划期的终止日 \(to) 早于起始日 \(from)",
          en: "the period ends on \(to), before it begins on \(from)", field: "period")
      }
      for issuer in event.issuers {
        try context.requireOrganization(issuer, on: entry.time, field: "issuers")
      }
      if let number = event.number,
        let other = context.registry.holders(of: .documentNumber(number)).first(where: { $0 != id })
      {
        throw Rejection(
          .documentNumber, zh: "文号 \(number) 已经是 document/\(other)",
          en: "number \(number) already belongs to document/\(other)", field: "number",
          conflicting: context.registry.documents[other]?.state.mark?.index)
      }
    case .documentCited(let event):
      if citations.contains(where: { $0.reference == event.reference }) {
        throw Rejection(
          .repeated, zh: "引用“\(event.reference)”已经登记",
          en: "citation \(event.reference) is recorded already", field: "reference")
      }
    case .documentSuperseded(let event):
      guard event.by != id, context.registry.documents[event.by]?.state.isRegistered == true else {
        throw Rejection(
          .reference, zh: "文件“\(event.by)”没有登记", en: "document \(event.by) is not registered",
          field: "by")
      }
      let documents = context.registry.documents
      if Ring.closes(id, to: event.by, next: { documents[$0]?.state.supersededBy }) {
        throw Rejection(
          .circular, zh: "“\(event.by)”本身已被“\(id)”取代",
          en: "\(event.by) itself is superseded by \(id)", field: "by")
      }
    case .documentRepealed:
      if isRepealed {
        throw Rejection(.repeated, zh: "这份文件已经废止", en: "the document is repealed already")
      }
    default: break
    }
  }
}
