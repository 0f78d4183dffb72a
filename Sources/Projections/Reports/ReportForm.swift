// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What a unit is asked for in a round of reports: a row for every figure and date of what it leads,
/// with what stands in the register now.
public struct ReportForm: Sendable {
  /// What is asked for.
  public enum Matter: String, Codelist {
    /// How far the work has come, in per cent.
    case progress
    /// Whether and when a milestone was met.
    case milestone
    /// Completed investment of the period.
    case investment
    /// What was spent of the money that came in.
    case expenditure
    /// A reading of an indicator for which the unit has a target.
    case reading

    /// Stands as `report-matter` in schemas and on reference pages.
    public static var list: String { "report-matter" }

    /// What people read, in Chinese and English.
    public var label: LocalizedName {
      switch self {
      case .progress: LocalizedName(zh: "进度", en: "progress")
      case .milestone: LocalizedName(zh: "里程碑", en: "milestone")
      case .investment: LocalizedName(zh: "完成投资", en: "investment")
      case .expenditure: LocalizedName(zh: "支出", en: "expenditure")
      case .reading: LocalizedName(zh: "指标", en: "reading")
      }
    }
  }

  /// A value that stands in the register.
  public enum Value: Hashable, Sendable {
    /// A share in per cent.
    case percent(Int)
    /// A day or period.
    case day(CalendarPeriod)
    /// An amount.
    case money(Money)
    /// A number in the unit of its indicator.
    case number(DecimalText)
  }

  /// A figure or date that is asked for.
  public struct Row: Sendable {
    /// What it is about: a project, or an indicator.
    public let subject: Subject
    /// Its name.
    public let name: LocalizedName
    /// What is asked for.
    public let matter: Matter
    /// Which one of several: a milestone, a source of money; absent where there is only one.
    public let item: String?
    /// The name of that one.
    public let itemName: LocalizedName?
    /// The unit in which an indicator is read.
    public let unit: Slug?
    /// What is planned.
    public let planned: Value?
    /// What was reported last.
    public let last: Value?
    /// The period or day of which that was reported.
    public let lastPeriod: CalendarPeriod?
  }

  /// The rows, by project in the order of the portfolio, then the indicators.
  public let rows: [Row]

  /// The form of a unit for a period.
  ///
  /// - Parameters:
  ///   - registry: The registry.
  ///   - unit: The unit that reports.
  ///   - period: About what it reports.
  public init(_ registry: RegistryState, of unit: Slug, for period: CalendarPeriod) {
    var filter = PortfolioView.Filter()
    filter.lead = unit
    let schedule = Schedule(registry, on: period.lastDay)
    let projects = PortfolioView(registry, on: period.lastDay, filter: filter).rows
    rows =
      projects.flatMap { project in
        registry.projects[project.id].map { record in
          record.state.status?.isFinal == true
            ? [] : Self.rows(of: project, record.state, schedule, period)
        } ?? []
      } + Self.readings(registry, of: unit, in: period)
  }

  private static func rows(
    of project: PortfolioView.Row, _ state: ProjectState, _ schedule: Schedule,
    _ period: CalendarPeriod
  ) -> [Row] {
    func row(
      _ matter: Matter, item: String? = nil, itemName: LocalizedName? = nil,
      planned: Value? = nil, last: Value? = nil, lastPeriod: CalendarPeriod? = nil
    ) -> Row {
      Row(
        subject: Subject(.project, project.id), name: project.name, matter: matter, item: item,
        itemName: itemName, unit: nil, planned: planned, last: last, lastPeriod: lastPeriod)
    }
    let progress = state.progress.max {
      ($0.fact.period.lastDay, $0.mark.index) < ($1.fact.period.lastDay, $1.mark.index)
    }
    var rows = [
      row(
        .progress, last: progress.map { .percent($0.fact.percent) },
        lastPeriod: progress?.fact.period)
    ]
    let horizon = period.lastDay.daysSinceEpoch + schedule.policy.dueSoonDays
    for milestone in state.milestones
    where !milestone.isSettled && milestone.due.lastDay.daysSinceEpoch <= horizon {
      rows.append(
        row(
          .milestone, item: milestone.id.description, itemName: milestone.title,
          planned: .day(milestone.due)))
    }
    if let plan = schedule.plan(of: project.id, in: period.lastDay.year) {
      let progress = schedule.progress(of: project.id, in: period.lastDay.year)
      rows.append(
        row(
          .investment, planned: .money(plan.amount), last: progress.map { .money($0.done) },
          lastPeriod: progress?.period))
    }
    for source in FundingSource.allCases {
      let lines = state.money.lines.filter { $0.source == source }
      let received = lines.reduce(Money.zero) { $0 + $1.received.confirmed }
      let spent = lines.reduce(Money.zero) { $0 + $1.spent.confirmed }
      guard received.fen > 0 || spent.fen > 0 else { continue }
      rows.append(
        row(
          .expenditure, item: source.rawValue, itemName: source.label,
          planned: .money(received), last: .money(spent)))
    }
    return rows
  }

  /// The indicators for which the unit has a target in the year of the period.
  private static func readings(
    _ registry: RegistryState, of unit: Slug, in period: CalendarPeriod
  ) -> [Row] {
    var filter = TargetView.Filter()
    filter.subject = Subject(.organization, unit)
    filter.includesMatrices = true
    var asked: Set<Slug> = []
    return TargetView(registry, filter: filter).rows.filter { row in
      guard row.target.set.repeats == nil,
        row.target.set.period?.concerns(period.lastDay.year) == true
      else { return false }
      return asked.insert(row.indicator).inserted
    }.map { row in
      let target = row.target.set
      return Row(
        subject: Subject(.indicator, row.indicator),
        name: row.definition.name, matter: .reading, item: nil, itemName: nil,
        unit: row.definition.unit,
        planned: target.value.map { .number($0) } ?? target.amount.map { .money($0) },
        last: row.reading.map { .number($0.reading.value) },
        lastPeriod: row.reading?.reading.period)
    }
  }
}
