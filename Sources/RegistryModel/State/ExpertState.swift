// SPDX-License-Identifier: Apache-2.0

/// An expert with the interests that were declared.
public struct ExpertState: Aggregate {
  /// A declared interest.
  public struct Conflict: FieldGroup {
    /// In what, and which.
    public var declared = DeclaredConflict()
    /// The entry that declared it.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    init(_ declared: DeclaredConflict, _ mark: FactMark) {
      self.declared = declared
      self.mark = mark
    }
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("declared", &declared)
      try v.required("mark", &mark)
    }
  }

  /// Who the expert is, and in what; absent before admission to the register.
  public var registered: ExpertRegistered?
  /// The entry that admitted the expert.
  public var mark: FactMark?
  /// The declared interests, confirmed or only reported, in the order of their times.
  public var conflicts: [Conflict] = []

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about experts fold into this state.
  public static var kind: SubjectKind { .expert }

  /// Whether the expert was admitted to the register.
  public var isRegistered: Bool { registered != nil }

  /// An expert is called as the person is, whose name may be sealed.
  public var title: LocalizedName? { nil }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("registered", &registered)
    try v.optional("mark", &mark)
    try v.list("conflicts", &conflicts)
  }

  /// Takes admission and declared interests.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .expertRegistered(let event):
      registered = event
      mark = entry.mark
      conflicts += event.conflicts.map { Conflict($0, entry.mark) }
    case .conflictDeclared(let event):
      var declared = DeclaredConflict()
      declared.with = event.with
      declared.reason = event.reason
      conflicts.append(Conflict(declared, entry.mark))
    default: break
    }
  }

  /// Refuses an unknown person, one who is an expert already, and interests declared twice.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    switch entry.data.event {
    case .expertRegistered(let event):
      try context.requirePerson(event.person, on: entry.time, field: "person")
      let holders = context.registry.holders(of: .expertise(event.person))
      if let other = holders.first(where: { $0 != id }) {
        throw Rejection(
          .duplicate, zh: "“\(event.person)”已经是 expert/\(other)",
          en: "\(event.person) is expert/\(other) already", field: "person")
      }
      guard !event.fields.isEmpty else {
        throw Rejection(
          .expertField, zh: "专家至少要有一个领域", en: "an expert has at least one field",
          field: "fields")
      }
      try Self.judgeFields(event.fields)
      var standing = conflicts
      for conflict in event.conflicts {
        try Self.judge(conflict.with, standing, entry, context, field: "conflicts")
        standing.append(Conflict(conflict, entry.mark))
      }
    case .conflictDeclared(let event):
      try Self.judge(event.with, conflicts, entry, context, field: "with")
    default: break
    }
  }

  /// Refuses a field that stands twice.
  static func judgeFields(_ fields: [ExpertField]) throws(Rejection) {
    var seen: Set<ExpertField> = []
    for field in fields where !seen.insert(field).inserted {
      throw Rejection(
        .expertField, zh: "领域“\(field.label.zh)”写了两次",
        en: "the field \(field.rawValue) stands twice", field: "fields")
    }
  }

  private static func judge(
    _ subject: Subject, _ standing: [Conflict], _ entry: TimelineEntry, _ context: RuleContext,
    field: String
  ) throws(Rejection) {
    if let conflict = standing.first(where: { $0.declared.with == subject }) {
      throw Rejection(
        .conflictDeclared, zh: "与“\(subject)”的利益关系已经申报",
        en: "the interest in \(subject) is declared already", field: field,
        conflicting: conflict.mark == entry.mark ? nil : conflict.mark.index)
    }
    try context.requireSubject(subject, on: entry.time, field: field)
  }
}
