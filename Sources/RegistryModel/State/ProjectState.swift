// SPDX-License-Identifier: Apache-2.0

/// A platform or project.
public struct ProjectState: Aggregate {
  public var registered: ProjectRegistered?
  public var mark: FactMark?
  public var precision: DatePrecision?
  public var basis: Basis?
  public var note: String?
  public var aliases: [Alias] = []
  public var parties: [Party] = []
  public var relations: [Relation] = []
  public var dismissed: [Slug] = []
  public var mentions: [Mention] = []
  public var statusChanges: [StatusStep] = []
  public var designations: [Designation] = []
  public var listings: [ListName] = []
  public var milestones: [MilestoneState] = []
  public var money = MoneyLedger()
  /// The newest fact of any kind.
  public var newest: FactMark?
  /// The newest fact that is not taken from a document's plan: a report of progress.
  public var newestProgress: FactMark?

  public init() {}

  /// Another name, and how it was matched.
  public struct Alias: FieldGroup {
    public var name = LocalizedName()
    public var mark = FactMark()
    public var note: String?
    public init() {}
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("name", &name)
      try v.required("mark", &mark)
      try v.optional("note", &note)
    }
  }

  /// An organisation that takes part.
  public struct Party: FieldGroup {
    public var organization = Slug.blank
    public var role = PartyRole.participant
    public var share: DecimalText?
    public var mark = FactMark()
    public init() {}
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("organization", &organization)
      try v.required("role", &role)
      try v.optional("share", &share)
      try v.required("mark", &mark)
    }
  }

  /// A link to another project.
  public struct Relation: FieldGroup {
    public var other = Slug.blank
    public var relation = ProjectRelation.related
    public var mark = FactMark()
    public var note: String?
    public init() {}
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("other", &other)
      try v.required("relation", &relation)
      try v.required("mark", &mark)
      try v.optional("note", &note)
    }
  }

  /// A place in a document that speaks of the project.
  public struct Mention: FieldGroup {
    public var report = StatusReported()
    public var mark = FactMark()
    public var precision: DatePrecision?
    public var dateBasis: DateBasis?
    public init() {}
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("report", &report)
      try v.required("mark", &mark)
      try v.optional("precision", &precision)
      try v.optional("dateBasis", &dateBasis)
    }
  }

  /// A change of the controlled status.
  public struct StatusStep: FieldGroup {
    public var to = ProjectStatus.planned
    public var reason = ""
    public var mark = FactMark()
    public var basis: Basis?
    public init() {}
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("to", &to)
      try v.required("reason", &reason)
      try v.required("mark", &mark)
      try v.optional("basis", &basis)
    }
  }

  /// A title that is sought, granted or refused.
  public struct Designation: FieldGroup {
    public var designation = ""
    public var level: DesignationLevel?
    public var stage = Stage.sought
    public var mark = FactMark()
    public init() {}

    /// How far a bid for a title has come.
    public enum Stage: String, Codelist {
      case sought, granted, refused
      public static var list: String { "designation-stage" }
      public var label: LocalizedName {
        switch self {
        case .sought: LocalizedName(zh: "争创", en: "sought")
        case .granted: LocalizedName(zh: "获批", en: "granted")
        case .refused: LocalizedName(zh: "未获批", en: "refused")
        }
      }
    }

    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("designation", &designation)
      try v.optional("level", &level)
      try v.required("stage", &stage)
      try v.required("mark", &mark)
    }
  }

  public static var kind: SubjectKind { .project }

  public var isRegistered: Bool { registered != nil }

  /// The name now.
  public var name: LocalizedName { registered?.name ?? LocalizedName() }

  /// The controlled status; absent until somebody sets it.
  public var status: ProjectStatus? { statusChanges.last { $0.mark.standing == .confirmed }?.to }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("registered", &registered)
    try v.optional("mark", &mark)
    try v.optional("precision", &precision)
    try v.optional("basis", &basis)
    try v.optional("note", &note)
    try v.list("aliases", &aliases)
    try v.list("parties", &parties)
    try v.list("relations", &relations)
    try v.list("dismissed", &dismissed)
    try v.list("mentions", &mentions)
    try v.list("statusChanges", &statusChanges)
    try v.list("designations", &designations)
    try v.list("listings", &listings)
    try v.list("milestones", &milestones)
    try v.required("money", &money)
    try v.optional("newest", &newest)
    try v.optional("newestProgress", &newestProgress)
  }
}
