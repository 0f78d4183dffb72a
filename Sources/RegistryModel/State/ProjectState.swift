// SPDX-License-Identifier: Apache-2.0

/// A platform or project.
public struct ProjectState: Aggregate {
  /// What the project is, as amended since; absent before its registration.
  public var registered: ProjectRegistered?
  /// The entry that registered it.
  public var mark: FactMark?
  /// How exactly the time of its registration is stated; a day where absent.
  public var precision: DatePrecision?
  /// What its registration rests on.
  public var basis: Basis?
  /// The recorder's remark at its registration.
  public var note: String?
  /// Other names under which it is found.
  public var aliases: [Alias] = []
  /// The organisations that take part now.
  public var parties: [Party] = []
  /// How it stands to other projects, one relation for each of them.
  public var relations: [Relation] = []
  /// The projects of the same name or code that are known to be different ones.
  public var dismissed: [Slug] = []
  /// The places in documents that speak of it, in the order of their times.
  public var mentions: [Mention] = []
  /// Every change of the controlled status, confirmed or only reported.
  public var statusChanges: [StatusStep] = []
  /// The titles that are sought, granted or refused.
  public var designations: [Designation] = []
  /// The lists on which it stands now.
  public var listings: [ListName] = []
  /// Its milestones in the order in which they were planned.
  public var milestones: [MilestoneState] = []
  /// Its money by source and year.
  public var money = MoneyLedger()
  /// What was advised, put forward, asked for and decided.
  public var deliberation = Deliberation()
  /// The plans against which it is measured; the first one stays for ever.
  public var baselines: [Baseline] = []
  /// The contracts about it, in the order of their times.
  public var contracts: [Recorded<ContractSigned>] = []
  /// The examinations at its end, confirmed or only reported.
  public var acceptances: [Examination] = []
  /// The adjustments that were filed.
  public var adjustments: [Recorded<PlanAdjusted>] = []
  /// The changes of its direction.
  public var directions: [Recorded<DirectionChanged>] = []
  /// How far the work had come, for each period, confirmed and reported ones apart.
  public var progress: [Recorded<ProgressObserved>] = []
  /// What people judged, in the order of their times.
  public var assessments: [Recorded<AssessmentRecorded>] = []
  /// What outsiders found.
  public var evaluations: [Recorded<EvaluationRecorded>] = []
  /// The failures that are tolerated.
  public var exemptions: [Recorded<ExemptionGranted>] = []
  /// The newest fact of any kind.
  public var newest: FactMark?
  /// The newest fact that is not taken from a document's plan: a report of progress.
  public var newestProgress: FactMark?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Another name, and how it was matched.
  public struct Alias: FieldGroup {
    /// The other name.
    public var name = LocalizedName()
    /// The entry that recorded it.
    public var mark = FactMark()
    /// How it was matched, in the recorder's words.
    public var note: String?
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("name", &name)
      try v.required("mark", &mark)
      try v.optional("note", &note)
    }
  }

  /// An organisation that takes part.
  public struct Party: FieldGroup {
    /// The organisation that takes part.
    public var organization = Slug.blank
    /// As what it takes part.
    public var role = PartyRole.participant
    /// Its share in per cent, from 0 to 100.
    public var share: DecimalText?
    /// The entry with which it joined.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("organization", &organization)
      try v.required("role", &role)
      try v.optional("share", &share)
      try v.required("mark", &mark)
    }
  }

  /// A link to another project.
  public struct Relation: FieldGroup {
    /// The project at the other end.
    public var other = Slug.blank
    /// How this project stands to the other.
    public var relation = ProjectRelation.related
    /// The entry that said so.
    public var mark = FactMark()
    /// Why, in the recorder's words.
    public var note: String?
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("other", &other)
      try v.required("relation", &relation)
      try v.required("mark", &mark)
      try v.optional("note", &note)
    }
  }

  /// A place in a document that speaks of the project.
  public struct Mention: FieldGroup {
    /// The place, the words and how they were read.
    public var report = StatusReported()
    /// The entry that recorded it.
    public var mark = FactMark()
    /// How exactly the document's time is stated; a day where absent.
    public var precision: DatePrecision?
    /// Whether the document's time is stated or inferred.
    public var dateBasis: DateBasis?
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("report", &report)
      try v.required("mark", &mark)
      try v.optional("precision", &precision)
      try v.optional("dateBasis", &dateBasis)
    }
  }

  /// A change of the controlled status.
  public struct StatusStep: FieldGroup {
    /// The status from then on.
    public var to = ProjectStatus.planned
    /// Why it changed.
    public var reason = ""
    /// The entry that changed it, and whether it is confirmed.
    public var mark = FactMark()
    /// What the change rests on.
    public var basis: Basis?
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("to", &to)
      try v.required("reason", &reason)
      try v.required("mark", &mark)
      try v.optional("basis", &basis)
    }
  }

  /// A title that is sought, granted or refused.
  public struct Designation: FieldGroup {
    /// The title in full.
    public var designation = ""
    /// Who confers it.
    public var level: DesignationLevel?
    /// How far the bid has come.
    public var stage = Stage.sought
    /// The entry that says so.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}

    /// How far a bid for a title has come.
    public enum Stage: String, Codelist {
      case sought, granted, refused
      /// Stands as `designation-stage` in schemas and on reference pages.
      public static var list: String { "designation-stage" }
      /// What people read, in Chinese and English.
      public var label: LocalizedName {
        switch self {
        case .sought: LocalizedName(zh: "争创", en: "sought")
        case .granted: LocalizedName(zh: "获批", en: "granted")
        case .refused: LocalizedName(zh: "未获批", en: "refused")
        }
      }
    }

    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("designation", &designation)
      try v.optional("level", &level)
      try v.required("stage", &stage)
      try v.required("mark", &mark)
    }
  }

  /// Statements about projects fold into this state.
  public static var kind: SubjectKind { .project }

  /// Whether the project was registered.
  public var isRegistered: Bool { registered != nil }

  /// The name now, where it is registered.
  public var title: LocalizedName? { registered?.name }

  /// The name now.
  public var name: LocalizedName { registered?.name ?? LocalizedName() }

  /// The controlled status; absent until somebody sets it.
  public var status: ProjectStatus? { statusChanges.last { $0.mark.standing == .confirmed }?.to }

  /// Lists what a snapshot keeps, in the order in which it writes it.
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
    try v.required("deliberation", &deliberation)
    try v.list("baselines", &baselines)
    try v.list("contracts", &contracts)
    try v.list("acceptances", &acceptances)
    try v.list("adjustments", &adjustments)
    try v.list("directions", &directions)
    try v.list("progress", &progress)
    try v.list("assessments", &assessments)
    try v.list("evaluations", &evaluations)
    try v.list("exemptions", &exemptions)
    try v.optional("newest", &newest)
    try v.optional("newestProgress", &newestProgress)
  }
}
