// SPDX-License-Identifier: Apache-2.0

/// An indicator with its targets and readings.
public struct IndicatorState: Aggregate {
  /// A target with what became of its value.
  public struct Target: FieldGroup {
    /// The target with its standing value.
    public var set = TargetSet()
    /// The entry that set it.
    public var mark = FactMark()
    /// How often its value was revised.
    public var revisions = 0
    /// The entry that gave it the standing value.
    public var newest = FactMark()
    /// What the target rests on.
    public var basis: Basis?
    /// The recorder's remark when it was set.
    public var note: String?
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("set", &set)
      try v.required("mark", &mark)
      try v.required("revisions", &revisions)
      try v.required("newest", &newest)
      try v.optional("basis", &basis)
      try v.optional("note", &note)
    }
  }

  /// A reading.
  public struct Observation: FieldGroup {
    /// What was measured, where and when.
    public var reading = ObservationRecorded()
    /// The entry that recorded it, and whether it is confirmed.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("reading", &reading)
      try v.required("mark", &mark)
    }
  }

  /// What is measured; absent before the definition.
  public var defined: IndicatorDefined?
  /// The entry that defined it.
  public var mark: FactMark?
  /// The recorder's remark at the definition.
  public var note: String?
  /// Its targets in the order of their times.
  public var targets: [Target] = []
  /// How many there are to be, for each period.
  public var quotas: [Recorded<QuotaSet>] = []
  /// The standing reading of each scope and period, confirmed and reported ones apart.
  public var observations: [Observation] = []

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about indicators fold into this state.
  public static var kind: SubjectKind { .indicator }

  /// Whether the indicator was defined.
  public var isRegistered: Bool { defined != nil }

  /// The name of the indicator, where it is registered.
  public var title: LocalizedName? { defined?.name }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("defined", &defined)
    try v.optional("mark", &mark)
    try v.optional("note", &note)
    try v.list("targets", &targets)
    try v.list("observations", &observations)
    try v.list("quotas", &quotas)
  }

  /// Takes the definition, targets and readings.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .indicatorDefined(let event):
      defined = event
      mark = entry.mark
      note = entry.data.common.note
    case .targetSet(let event):
      var target = Target()
      target.set = event
      target.mark = entry.mark
      target.newest = entry.mark
      target.basis = entry.data.common.basis
      target.note = entry.data.common.note
      targets.append(target)
    case .targetRevised(let event):
      guard let position = targets.firstIndex(where: { $0.set.target == event.target }) else {
        return
      }
      targets[position].set.comparator = event.comparator
      targets[position].set.word = event.word
      targets[position].set.value = event.value
      targets[position].set.amount = event.amount
      targets[position].set.printed = event.printed
      targets[position].revisions += 1
      targets[position].newest = entry.mark
    case .quotaSet(let event):
      quotas.removeAll { $0.fact.period == event.period }
      quotas.append(Recorded(event, entry))
    case .observationRecorded(let event):
      observations.removeAll {
        $0.reading.scope == event.scope && $0.reading.period == event.period
          && $0.mark.standing == entry.standing
      }
      var observation = Observation()
      observation.reading = event
      observation.mark = entry.mark
      observations.append(observation)
    default: break
    }
  }

  /// Refuses unknown units, targets set twice, and values that could not be compared.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    switch entry.data.event {
    case .indicatorDefined(let event):
      if isRegistered {
        throw Rejection(
          .subjectExists, zh: "指标“\(id)”已经定义", en: "indicator \(id) is defined already",
          conflicting: mark?.index)
      }
      if let unit = event.unit, UnitList.unit(unit) == nil {
        throw Rejection(
          .unit, zh: "计量单位“\(unit)”不在编码表中", en: "unit \(unit) is not in the list of units",
          field: "unit")
      }
      if let parent = event.parent {
        guard parent != id, context.registry.indicators[parent]?.state.isRegistered == true else {
          throw Rejection(
            .reference, zh: "上级指标“\(parent)”没有定义", en: "parent indicator \(parent) is not defined",
            field: "parent")
        }
      }
      if let rollUp = event.rollsUpTo {
        try context.requireTarget(rollUp.target, field: "rollsUpTo")
      }
    case .targetSet(let event): try judgeTarget(event, entry, context)
    case .targetRevised(let event):
      guard let target = targets.first(where: { $0.set.target == event.target }) else {
        throw Rejection(
          .targetUnknown, zh: "指标“\(id)”没有目标“\(event.target)”",
          en: "indicator \(id) has no target \(event.target)", field: "target")
      }
      try judgeValue(event.value, event.amount, event.comparator)
      try judgeLowering(target, event, entry, context)
    case .quotaSet(let event): try judgePeriod(event.period)
    case .observationRecorded(let event):
      guard event.scope.subject != nil || event.scope.name != nil else {
        throw Rejection(
          .reference, zh: "读数要写明范围", en: "a reading needs its scope", field: "scope")
      }
      if let subject = event.scope.subject {
        try context.requireSubject(subject, on: entry.time, field: "scope")
      }
    default: break
    }
  }

  private func judgeTarget(
    _ event: TargetSet, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    if let owner = context.indicator(ofTarget: event.target) {
      throw Rejection(
        .targetExists, zh: "目标“\(event.target)”已经登记在指标“\(owner)”下",
        en: "target \(event.target) is recorded under indicator \(owner)", field: "target")
    }
    guard event.scope.subject != nil || event.scope.name != nil else {
      throw Rejection(.reference, zh: "目标要写明范围", en: "a target needs its scope", field: "scope")
    }
    if let subject = event.scope.subject {
      try context.requireSubject(subject, on: entry.time, field: "scope")
    }
    if let project = event.project {
      try context.requireProject(project, on: entry.time, field: "project")
    }
    if let document = event.document {
      try context.requireDocument(document, on: entry.time, field: "document")
    }
    if let original = event.repeats { try context.requireTarget(original, field: "repeats") }
    if let period = event.period { try judgePeriod(period) }
    try judgeValue(event.value, event.amount, event.comparator)
  }

  private func judgePeriod(_ period: TargetPeriod) throws(Rejection) {
    guard period.year != nil || period.kind == .eachYear else {
      throw Rejection(
        .targetPeriod, zh: "期间“\(period.kind.label.zh)”要写年份",
        en: "a period of kind \(period.kind.rawValue) needs a year", field: "period")
    }
  }

  private func judgeValue(
    _ value: DecimalText?, _ amount: Money?, _ comparator: Comparator?
  ) throws(Rejection) {
    if value != nil, amount != nil {
      throw Rejection(
        .targetValue, zh: "目标值不能既是数又是金额",
        en: "a target has a number or an amount of money, not both", field: "value")
    }
    if value == nil, amount == nil, comparator != nil {
      throw Rejection(
        .targetValue, zh: "没有目标值就没有比较方式", en: "a comparator needs a value",
        field: "comparator")
    }
  }
}
