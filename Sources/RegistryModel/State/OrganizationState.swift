// SPDX-License-Identifier: Apache-2.0

/// An organisation, with the names of its days.
public struct OrganizationState: Aggregate {
  /// A name from a day on.
  public struct DatedName: FieldGroup {
    /// The official name.
    public var name = LocalizedName()
    /// The entry from whose time on it holds.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    init(name: LocalizedName, mark: FactMark) {
      self.name = name
      self.mark = mark
    }
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("name", &name)
      try v.required("mark", &mark)
    }
  }

  /// What the organisation is; absent before its registration.
  public var registered: OrganizationRegistered?
  /// The entry that registered it.
  public var mark: FactMark?
  /// Its official names in the order of their days.
  public var names: [DatedName] = []
  /// Other names under which it is found.
  public var aliases: [LocalizedName] = []
  /// The organisation that it became a part of.
  public var mergedInto: Slug?
  /// The recorder's remark at its registration.
  public var note: String?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about organisations fold into this state.
  public static var kind: SubjectKind { .organization }

  /// Whether the organisation was registered.
  public var isRegistered: Bool { registered != nil }

  /// The name now, where it is registered.
  public var title: LocalizedName? { isRegistered ? name : nil }

  /// The name now.
  public var name: LocalizedName { names.last?.name ?? LocalizedName() }

  /// The name on a day: records keep the name of their day.
  public func name(at time: Timestamp) -> LocalizedName {
    names.last { $0.mark.time <= time }?.name ?? names.first?.name ?? LocalizedName()
  }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("registered", &registered)
    try v.optional("mark", &mark)
    try v.list("names", &names)
    try v.list("aliases", &aliases)
    try v.optional("mergedInto", &mergedInto)
    try v.optional("note", &note)
  }

  /// Takes registration, new names, aliases and mergers.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .organizationRegistered(let event):
      registered = event
      mark = entry.mark
      names.append(DatedName(name: event.name, mark: entry.mark))
      note = entry.data.common.note
    case .organizationRenamed(let event):
      names.append(DatedName(name: event.name, mark: entry.mark))
    case .organizationMerged(let event): mergedInto = event.into
    case .aliasAdded(let event): aliases.append(event.name)
    case .aliasRemoved(let event): aliases.removeAll { $0.zh == event.name.zh }
    default: break
    }
  }

  /// Refuses unknown divisions and parents, a code of another, and mergers in a ring.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    if let mergedInto, entry.data.event.payload as? AliasAdded == nil {
      throw Rejection(
        .reference, zh: "“\(id)”已并入“\(mergedInto)”", en: "\(id) was merged into \(mergedInto)")
    }
    switch entry.data.event {
    case .organizationRegistered(let event):
      if let division = event.division {
        try context.requireDivision(division, for: entry, field: "division")
      }
      if let parent = event.parent {
        try context.requireOrganization(parent, on: entry.time, field: "parent")
      }
      if let uscc = event.uscc,
        let other = context.registry.holders(of: .creditCode(uscc)).first(where: { $0 != id })
      {
        throw Rejection(
          .duplicate, zh: "统一社会信用代码 \(uscc) 已经是 organization/\(other)",
          en: "code \(uscc) already belongs to organization/\(other)", field: "uscc")
      }
    case .organizationRenamed(let event):
      if event.name == name {
        throw Rejection(.nothingAmended, zh: "名称没有变化", en: "the name is the same", field: "name")
      }
    case .organizationMerged(let event):
      guard event.into != id else {
        throw Rejection(.circular, zh: "不能并入自己", en: "cannot merge into itself", field: "into")
      }
      try context.requireOrganization(event.into, on: entry.time, field: "into")
      let organizations = context.registry.organizations
      if Ring.closes(id, to: event.into, next: { organizations[$0]?.state.mergedInto }) {
        throw Rejection(
          .circular, zh: "“\(event.into)”本身已并入“\(id)”",
          en: "\(event.into) itself was merged into \(id)", field: "into")
      }
    case .aliasAdded(let event): try AliasRules.judgeAdding(event.name, names.map(\.name) + aliases)
    case .aliasRemoved(let event): try AliasRules.judgeRemoving(event.name, aliases)
    default: break
    }
  }
}

/// The rules of other names.
enum AliasRules {
  static func judgeAdding(
    _ name: LocalizedName, _ standing: [LocalizedName]
  ) throws(Rejection) {
    if standing.contains(where: { $0.zh == name.zh }) {
      throw Rejection(
        .alias, zh: "“\(name.zh)”已经是它的名称", en: "“\(name.zh)” already is a name of it",
        field: "name")
    }
  }

  static func judgeRemoving(
    _ name: LocalizedName, _ aliases: [LocalizedName]
  ) throws(Rejection) {
    guard aliases.contains(where: { $0.zh == name.zh }) else {
      throw Rejection(
        .alias, zh: "没有又名“\(name.zh)”", en: "“\(name.zh)” is not an alias of it", field: "name")
    }
  }
}
