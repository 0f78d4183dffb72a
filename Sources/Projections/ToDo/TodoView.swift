// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What waits for somebody: reports that are owed or to be confirmed, dates that have come, what the
/// next meeting lacks, documents that disagree.
public struct TodoView: Sendable {
  /// What is asked for.
  public struct Filter: Sendable {
    /// Milestones that fall due within so many days; where absent, those of policy `schedule-1`.
    public var dueWithin: Int?
    /// Only what this unit leads, and its own reports and open tasks.
    public var unit: Slug?
    /// Projects without news for more than so many days; where absent, those of `schedule-1`.
    public var staleAfter: Int?
    /// Everything, by the policy in force.
    public init() {}
  }

  /// A report that nobody has confirmed or returned.
  public struct Report: Sendable {
    /// What it is about.
    public let subject: Subject
    /// The entry.
    public let entry: TimelineEntry
    /// Why it cannot be confirmed as things stand, so that it has to go back; nil where it can.
    public let obstacle: Rejection?
  }

  /// A document with tasks that no unit leads.
  public struct WithoutLead: Hashable, Sendable {
    /// The document.
    public let document: Slug
    /// How many of its tasks have no lead unit.
    public let tasks: Int
  }

  /// An item of the next meeting that lacks something.
  public struct ItemGap: Sendable {
    /// The meeting.
    public let meeting: Slug
    /// When it is to take place.
    public let at: CalendarPeriod
    /// The item.
    public let item: MeetingAgenda.Item
  }

  /// What a lead unit or somebody for another body said, or policy `confirmation` asks about, and
  /// nobody has confirmed or returned; the oldest first.
  public let unconfirmed: [Report]
  /// What the unit that is asked for said and somebody sent back, until the unit takes it back or says
  /// it anew; in the order of the log.
  public let returned: [Report]
  /// Reports of open rounds that are owed, the longest due first.
  public let owed: [ReportDue]
  /// Reports of rounds that wait to be confirmed or returned; none where a unit is asked for.
  public let handedIn: [ReportDue]
  /// Meetings whose day is past and that nobody recorded as held, the oldest first; none where a unit
  /// is asked for.
  public let unheld: [(meeting: Slug, planned: MeetingPlanned)]
  /// Items of the next meeting that lack something.
  public let itemGaps: [ItemGap]
  /// Quotas of the year that are behind; none where a unit is asked for.
  public let quotas: [QuotaProgress]
  /// Milestones past their day, which their own people recorded or left out of a report since.
  public let overdue: [MilestoneView.Row]
  /// Milestones past their day while the lead unit's report is owed (到期未报).
  public let notReported: [MilestoneView.Row]
  /// Milestones past their day of which nobody has said anything (到期无信息).
  public let withoutInformation: [MilestoneView.Row]
  /// Milestones that fall due soon.
  public let dueSoon: [MilestoneView.Row]
  /// Counted projects whose documents disagree; somebody has to set their status.
  public let mixed: [PortfolioView.Row]
  /// Counted projects without news for long.
  public let stale: [PortfolioView.Row]

  /// Matters under supervision that nobody has answered and whose answer is due or overdue, the
  /// longest overdue first.
  public let supervision: [SupervisionView.Row]
  /// The open tasks of the unit that is asked for, in the order of the log.
  public let tasks: [TaskView.Row]
  /// Documents with tasks that somebody can be asked to do and no unit leads; none where a unit is
  /// asked for.
  public let withoutLead: [WithoutLead]
  /// The days after which a project counts as one without news.
  public let staleAfter: Int

  /// How many things wait; projects without news are not among them.
  public var count: Int {
    let fromUnits =
      unconfirmed.count + returned.count + owed.count + handedIn.count + supervision.count
    let dates = overdue.count + notReported.count + withoutInformation.count + dueSoon.count
    return fromUnits + dates + unheld.count + itemGaps.count + quotas.count + mixed.count
      + withoutLead.count
      + tasks.count
  }

  /// What waits in a registry on a day.
  ///
  /// - Parameters:
  ///   - registry: The registry.
  ///   - day: The day.
  ///   - filter: What is asked for.
  ///   - cores: Where subjects are looked through.
  public init(
    _ registry: RegistryState, on day: CivilDay, filter: Filter = Filter(), cores: Cores = .one
  ) {
    let unit = filter.unit
    unconfirmed = Self.reports(registry, of: unit, cores)
    returned = unit.map { Self.returned(registry, to: $0, cores) } ?? []
    var portfolio = PortfolioView.Filter()
    portfolio.lead = unit
    let projects = PortfolioView(registry, on: day, filter: portfolio).rows
    portfolio.includesUncounted = true
    let led = unit.map { _ in
      Set(PortfolioView(registry, on: day, filter: portfolio).rows.map(\.id))
    }
    owed = ReportDue.all(registry, on: day, at: [.owed, .returned], of: unit)
    handedIn = unit == nil ? ReportDue.all(registry, on: day, at: [.submitted], of: nil) : []
    unheld = unit == nil ? Self.unheld(registry, on: day) : []
    itemGaps = Self.itemGaps(registry, on: day, of: led)
    quotas = unit == nil ? QuotaProgress.all(registry, on: day).filter(\.isBehind) : []
    let policy = SchedulePolicy(registry)
    var dates = MilestoneView.Filter()
    let soon = filter.dueWithin ?? policy.dueSoonDays
    dates.dueWithin = soon
    dates.isOverdue = true
    let milestones = MilestoneView(registry, on: day, filter: dates).rows.filter {
      led?.contains($0.project) ?? true
    }
    overdue = milestones.filter { $0.standing == .overdue }
    notReported = milestones.filter { $0.standing == .notReported }
    withoutInformation = milestones.filter { $0.standing == .noInformation }
    dueSoon = milestones.filter { $0.standing == .dueSoon }
    var matters = SupervisionView.Filter()
    matters.to = unit
    supervision = SupervisionView(registry, on: day, filter: matters).rows.filter {
      $0.overdueDays.map { $0 >= -soon } ?? false
    }
    mixed = projects.filter(\.status.isMixed)
    let limit = filter.staleAfter ?? policy.greyDays
    staleAfter = limit
    stale = projects.filter { ($0.news.progressDays ?? $0.news.days ?? .max) > limit }
    var ofUnit = TaskView.Filter()
    ofUnit.unit = unit
    tasks =
      unit == nil
      ? [] : TaskView(registry, filter: ofUnit).rows.filter { $0.state.completed == nil }
    withoutLead = unit == nil ? Self.withoutLead(registry) : []
  }

  private static func withoutLead(_ registry: RegistryState) -> [WithoutLead] {
    let open = TaskView(registry).rows.filter {
      $0.state.leads.isEmpty && $0.state.completed == nil
    }
    let documents = Dictionary(grouping: open.compactMap { $0.state.assigned?.document }) { $0 }
    return documents.map { WithoutLead(document: $0, tasks: $1.count) }
      .sorted { $0.document < $1.document }
  }

  private static func unheld(
    _ registry: RegistryState, on day: CivilDay
  ) -> [(meeting: Slug, planned: MeetingPlanned)] {
    registry.meetings.compactMap { id, record in
      guard record.state.held == nil, let planned = record.state.planned,
        planned.at.lastDay < day
      else { return nil }
      return (id, planned)
    }.sorted { ($0.planned.at.lastDay, $0.meeting) < ($1.planned.at.lastDay, $1.meeting) }
  }

  private static func itemGaps(
    _ registry: RegistryState, on day: CivilDay, of projects: Set<Slug>?
  ) -> [ItemGap] {
    guard let agenda = MeetingAgenda.next(in: registry, from: day),
      let planned = agenda.state.planned
    else { return [] }
    return agenda.items.filter { item in
      guard !item.lacks.isEmpty else { return false }
      guard let projects else { return true }
      return item.added.fact.subject.map { $0.kind == .project && projects.contains($0.id) }
        ?? false
    }.map { ItemGap(meeting: agenda.id, at: planned.at, item: $0) }
  }

  /// The round itself says which of its reports wait.
  private static func reports(
    _ registry: RegistryState, of unit: Slug?, _ cores: Cores
  ) -> [Report] {
    let subjects = registry.subjectsThatMayWait.filter { $0.kind != .report }
    let reports = cores.map(subjects) { subject in
      let facts = registry.refusalsToConfirm(of: subject) { fact in
        isWaiting(fact, of: subject)
          && (unit == nil || registry.speaker(of: fact)?.organization == unit)
      }
      return facts.map { Report(subject: subject, entry: $0.fact, obstacle: $0.refusal) }
    }
    return reports.joined().sorted { $0.entry.index < $1.entry.index }
  }

  /// What was sent back to a unit, as long as the unit has not answered: its reports in rounds are owed
  /// again, and so stand elsewhere.
  private static func returned(
    _ registry: RegistryState, to unit: Slug, _ cores: Cores
  ) -> [Report] {
    let reports = cores.map(registry.subjects.filter { $0.kind != .report }) { subject in
      let own = registry.timelineApart(of: subject).filter {
        registry.speaker(of: $0)?.organization == unit
      }
      return own.filter { entry in
        guard entry.standing == .returned else { return false }
        let name = type(of: entry.data.event.payload).name
        return !own.contains {
          $0.standing.counts && $0.statedBy > entry.settledBy ?? entry.index
            && type(of: $0.data.event.payload).name == name
        }
      }.map { Report(subject: subject, entry: $0, obstacle: nil) }
    }
    return reports.joined().sorted { $0.entry.index < $1.entry.index }
  }

  /// Whether somebody has to confirm an entry or send it back. What is handed in for a round is
  /// confirmed with the round; what a claimant says for itself is its own offer, which nobody
  /// confirms.
  ///
  /// - Parameters:
  ///   - entry: A fact of the subject's history.
  ///   - subject: The subject.
  /// - Returns: Whether it waits.
  public static func isWaiting(_ entry: TimelineEntry, of subject: Subject) -> Bool {
    guard entry.waitsForConfirmation, subject.kind != .report else { return false }
    if case .challengeClaimed = entry.data.event { return entry.data.common.for != nil }
    return true
  }
}
