// SPDX-License-Identifier: Apache-2.0

/// A fund or another money mechanism.
public struct FundState: Aggregate {
  /// How a plan names the mechanism; absent where none does.
  public var registered: FundRegistered?
  /// The fund as founded; absent while it is only named.
  public var established: FundEstablished?
  /// The entry of the plan that names it, or else the one that established it.
  public var mark: FactMark?
  /// What its naming rests on.
  public var basis: Basis?
  /// The recorder's remark at its naming.
  public var note: String?
  /// Its other names.
  public var aliases: [LocalizedName] = []
  /// Its money by source and year.
  public var money = MoneyLedger()
  /// What was advised, put forward, asked for and decided.
  public var deliberation = Deliberation()
  /// The failures that are tolerated.
  public var exemptions: [Recorded<ExemptionGranted>] = []

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about funds fold into this state.
  public static var kind: SubjectKind { .fund }

  /// Whether a plan named the mechanism or the fund was established.
  public var isRegistered: Bool { registered != nil || established != nil }

  /// The name of the fund, where it is registered.
  public var title: LocalizedName? { isRegistered ? name : nil }

  /// The name now.
  public var name: LocalizedName { established?.name ?? registered?.name ?? LocalizedName() }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("registered", &registered)
    try v.optional("established", &established)
    try v.optional("mark", &mark)
    try v.optional("basis", &basis)
    try v.optional("note", &note)
    try v.list("aliases", &aliases)
    try v.required("money", &money)
    try v.required("deliberation", &deliberation)
    try v.list("exemptions", &exemptions)
  }

  /// Takes a fact into the fund and its money.
  public mutating func evolve(_ entry: TimelineEntry) {
    money.evolve(entry)
    deliberation.evolve(entry)
    switch entry.data.event {
    case .fundRegistered(let event):
      registered = event
      mark = entry.mark
      basis = entry.data.common.basis
      note = entry.data.common.note
    case .fundEstablished(let event):
      established = event
      mark = mark ?? entry.mark
    case .exemptionGranted(let event): exemptions.append(Recorded(event, entry))
    case .aliasAdded(let event): aliases.append(event.name)
    case .aliasRemoved(let event): aliases.removeAll { $0.zh == event.name.zh }
    default: break
    }
  }

  /// Refuses a second founding, unknown references, rings of parents and broken money rules.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    try context.requireLoanParties(entry)
    try money.judge(entry) { deliberation.allowances(for: entry, in: context) }
    try deliberation.judge(entry, of: Subject(.fund, id), in: context)
    switch entry.data.event {
    case .fundRegistered(let event):
      if registered != nil {
        throw Rejection(
          .subjectExists, zh: "基金“\(id)”已经登记", en: "fund \(id) is registered already",
          conflicting: mark?.index)
      }
      if let project = event.project {
        try context.requireProject(project, on: entry.time, field: "project")
      }
      if let target = event.target { try context.requireTarget(target, field: "target") }
    case .fundEstablished(let event):
      if established != nil {
        throw Rejection(
          .subjectExists, zh: "基金“\(id)”已经设立", en: "fund \(id) is established already",
          conflicting: mark?.index)
      }
      if let manager = event.manager {
        try context.requireOrganization(manager, on: entry.time, field: "manager")
      }
      if let parent = event.parent {
        guard parent != id, context.registry.funds[parent]?.state.isRegistered == true else {
          throw Rejection(
            .reference, zh: "母基金“\(parent)”没有登记", en: "parent fund \(parent) is not registered",
            field: "parent")
        }
        let funds = context.registry.funds
        if Ring.closes(id, to: parent, next: { funds[$0]?.state.established?.parent }) {
          throw Rejection(
            .circular, zh: "“\(parent)”本身是“\(id)”的子基金",
            en: "\(parent) itself is a part of the fund \(id)", field: "parent")
        }
      }
    case .exemptionGranted(let event): try ExemptionRule.judge(event, entry, context)
    case .aliasAdded(let event): try AliasRules.judgeAdding(event.name, [name] + aliases)
    case .aliasRemoved(let event): try AliasRules.judgeRemoving(event.name, aliases)
    default: break
    }
  }
}
