// SPDX-License-Identifier: Apache-2.0

extension ProjectState {
  /// The plan against which the project is measured.
  public struct Baseline: FieldGroup {
    /// When work is to begin.
    public var start = CalendarPeriod.blank
    /// When it is to be done.
    public var end = CalendarPeriod.blank
    /// What it is to cost in all, in fen.
    public var cost = Money.zero
    /// The entry that set or revised it.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    init(_ start: CalendarPeriod, _ end: CalendarPeriod, _ cost: Money, _ mark: FactMark) {
      self.start = start
      self.end = end
      self.cost = cost
      self.mark = mark
    }
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("start", &start)
      try v.required("end", &end)
      try v.required("cost", &cost)
      try v.required("mark", &mark)
    }
  }

  /// An examination at the end of the work.
  public struct Examination: FieldGroup {
    /// How it came out.
    public var outcome = Outcome.passed
    /// The organisation that examined it.
    public var reviewer = Slug.blank
    /// The entry that said so, and whether it is confirmed.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    init(_ outcome: Outcome, _ reviewer: Slug, _ mark: FactMark) {
      self.outcome = outcome
      self.reviewer = reviewer
      self.mark = mark
    }

    /// How an acceptance may come out.
    public enum Outcome: String, Codelist {
      case passed, failed
      /// Stands as `acceptance-outcome` in schemas and on reference pages.
      public static var list: String { "acceptance-outcome" }
      /// What people read, in Chinese and English.
      public var label: LocalizedName {
        switch self {
        case .passed: LocalizedName(zh: "通过", en: "passed")
        case .failed: LocalizedName(zh: "未通过", en: "failed")
        }
      }
    }

    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("outcome", &outcome)
      try v.required("reviewer", &reviewer)
      try v.required("mark", &mark)
    }
  }

  /// The standing plan, where one was set.
  public var baseline: Baseline? { baselines.last }

  /// The direction now, where one was recorded.
  public var direction: String? { directions.last { $0.isConfirmed }?.fact.to }

  /// Takes what was contracted, done, adjusted and judged.
  mutating func evolveCourse(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .baselineSet(let event):
      baselines.append(Baseline(event.start, event.end, event.cost, entry.mark))
    case .baselineRevised(let event):
      baselines.append(Baseline(event.start, event.end, event.cost, entry.mark))
    case .contractSigned(let event): contracts.append(Recorded(event, entry))
    case .acceptancePassed(let event):
      acceptances.append(Examination(.passed, event.reviewer, entry.mark))
    case .acceptanceFailed(let event):
      acceptances.append(Examination(.failed, event.reviewer, entry.mark))
    case .planAdjusted(let event): adjustments.append(Recorded(event, entry))
    case .directionChanged(let event): directions.append(Recorded(event, entry))
    case .progressObserved(let event):
      progress.removeAll {
        $0.fact.period == event.period && $0.mark.standing == entry.standing
      }
      progress.append(Recorded(event, entry))
    case .assessmentRecorded(let event): assessments.append(Recorded(event, entry))
    case .evaluationRecorded(let event): evaluations.append(Recorded(event, entry))
    case .exemptionGranted(let event): exemptions.append(Recorded(event, entry))
    default: break
    }
  }

  /// Refuses what was not approved, changes that the council has to decide, and biased evaluators.
  func judgeCourse(_ entry: TimelineEntry, _ context: RuleContext) throws(Rejection) {
    switch entry.data.event {
    case .baselineSet(let event):
      if let baseline = baselines.first {
        throw Rejection(
          .baseline, zh: "已有基线,请用调整(baseline.revised)",
          en: "it has a baseline already; revise it", conflicting: baseline.mark.index)
      }
      try judgeBaseline(event.start, event.end, event.cost)
    case .baselineRevised(let event):
      guard let baseline else {
        throw Rejection(
          .baseline, zh: "还没有基线,无法调整", en: "there is no baseline to revise")
      }
      guard (baseline.start, baseline.end, baseline.cost) != (event.start, event.end, event.cost)
      else {
        throw Rejection(
          .baseline, zh: "与现行基线相同", en: "the standing baseline is the same",
          conflicting: baseline.mark.index)
      }
      try judgeBaseline(event.start, event.end, event.cost)
    case .contractSigned(let event):
      try judgeImplementation(entry)
      try context.requireOrganization(event.with, on: entry.time, field: "with")
      if let number = event.number,
        let other = contracts.first(where: { $0.fact.number == number })
      {
        throw Rejection(
          .repeated, zh: "合同 \(number) 已经登记", en: "contract \(number) is recorded already",
          field: "number", conflicting: other.mark.index)
      }
    case .acceptancePassed(let event):
      try judgeImplementation(entry)
      try context.requireOrganization(event.reviewer, on: entry.time, field: "reviewer")
    case .acceptanceFailed(let event):
      try judgeImplementation(entry)
      try context.requireOrganization(event.reviewer, on: entry.time, field: "reviewer")
    case .planAdjusted(let event):
      if let other = adjustments.first(where: { $0.fact.filing == event.filing }) {
        throw Rejection(
          .repeated, zh: "备案 \(event.filing) 已经登记",
          en: "filing \(event.filing) is recorded already", field: "filing",
          conflicting: other.mark.index)
      }
    case .directionChanged(let event): try judgeDirection(event, context)
    case .evaluationRecorded(let event):
      try context.requireOrganization(event.evaluator, on: entry.time, field: "evaluator")
      if isImplementer(event.evaluator) {
        throw Rejection(
          .evaluator, zh: "“\(event.evaluator)”承担这个项目,不能评估它",
          en: "\(event.evaluator) implements the project and cannot evaluate it",
          field: "evaluator")
      }
    case .exemptionGranted(let event): try ExemptionRule.judge(event, entry, context)
    default: break
    }
  }

  private func judgeBaseline(
    _ start: CalendarPeriod, _ end: CalendarPeriod, _ cost: Money
  ) throws(Rejection) {
    guard end.lastDay >= start.firstDay else {
      throw Rejection(
        .range, zh: "完成 \(end) 早于开始 \(start)",
        en: "it is done on \(end), before its start \(start)",
        field: "end")
    }
    guard cost.fen > 0 else {
      throw Rejection(
        .amountZero, zh: "基线要写投资额", en: "a baseline has a cost above zero", field: "cost")
    }
  }

  /// Rule 6: the direction changes from the one that stands, by a decision that was not used before.
  private func judgeDirection(
    _ event: DirectionChanged, _ context: RuleContext
  ) throws(Rejection) {
    let last = directions.last { $0.isConfirmed }
    guard event.from != event.to else {
      throw Rejection(.direction, zh: "方向没有变", en: "the direction stays as it is", field: "to")
    }
    if let last, last.fact.to != event.from {
      throw Rejection(
        .direction, zh: "现在的方向是“\(last.fact.to)”", en: "the direction now is “\(last.fact.to)”",
        field: "from", conflicting: last.mark.index)
    }
    guard deliberation.approval(on: .direction, after: last?.mark, in: context) != nil else {
      throw Rejection(
        .decisionMissing, zh: "没有理事会同意改变方向的决策",
        en: "no council decision to change the direction is recorded",
        remedy: DecisionRemedy.direction, field: "to")
    }
  }

  private func isImplementer(_ organization: Slug) -> Bool {
    registered?.lead == organization
      || contracts.contains { $0.fact.with == organization }
      || parties.contains { $0.organization == organization && $0.role.isImplementer }
  }
}

extension PartyRole {
  /// Whether the party carries the project out, rather than paying for it or overseeing it.
  var isImplementer: Bool {
    switch self {
    case .lead, .builder, .operator, .participant, .host: true
    case .funder, .supervisor: false
    }
  }
}

/// What to do where a decision is missing.
enum DecisionRemedy {
  static let direction = LocalizedName(
    zh: "先登记会议的“方向和目标调整”议题和决策:annals decision record",
    en: "record the meeting's item on direction and targets, and its decision: "
      + "annals decision record")
}

/// A failure is tolerated when every condition is met and the papers are there.
enum ExemptionRule {
  static func judge(
    _ event: ExemptionGranted, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    let missing = ExemptionCondition.allCases.filter { !event.conditions.contains($0) }
    guard missing.isEmpty, event.conditions.count == ExemptionCondition.allCases.count else {
      throw Rejection(
        .exemption,
        zh: "容错的条件要全部满足,每条一次;还缺:" + missing.map(\.label.zh).joined(separator: "、"),
        en: "every condition has to be met, and stands once; missing: "
          + missing.map(\.rawValue).joined(separator: ", "), field: "conditions")
    }
    guard !entry.data.common.evidence.isEmpty else {
      throw Rejection(
        .exemption, zh: "要附证明条件满足的材料(--evidence)",
        en: "the papers that show it are needed (--evidence)", field: "evidence")
    }
    try context.requireOrganization(event.by, on: entry.time, field: "by")
  }
}
