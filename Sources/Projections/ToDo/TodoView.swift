// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What waits for somebody: reports to confirm, dates that have come, documents that disagree.
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
  }

  /// A document with tasks that no unit leads.
  public struct WithoutLead: Hashable, Sendable {
    /// The document.
    public let document: Slug
    /// How many of its tasks have no lead unit.
    public let tasks: Int
  }

  /// Reports that nobody has confirmed or returned, the oldest first.
  public let unconfirmed: [Report]
  /// Milestones past their day, which their own people recorded.
  public let overdue: [MilestoneView.Row]
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
    unconfirmed.count + mixed.count + overdue.count + withoutInformation.count + dueSoon.count
      + supervision.count + withoutLead.count + tasks.count
  }

  /// What waits in a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay, filter: Filter = Filter()) {
    let unit = filter.unit
    unconfirmed = Self.reports(registry).filter {
      unit == nil || $0.entry.data.common.for?.organization == unit
    }
    var portfolio = PortfolioView.Filter()
    portfolio.lead = unit
    let projects = PortfolioView(registry, on: day, filter: portfolio).rows
    portfolio.includesUncounted = true
    let led = unit.map { _ in
      Set(PortfolioView(registry, on: day, filter: portfolio).rows.map(\.id))
    }
    var dates = MilestoneView.Filter()
    let soon = filter.dueWithin ?? registry.parameter("schedule", "due-soon-days") ?? 90
    dates.dueWithin = soon
    dates.isOverdue = true
    let milestones = MilestoneView(registry, on: day, filter: dates).rows.filter {
      led?.contains($0.project) ?? true
    }
    overdue = milestones.filter { $0.standing == .overdue }
    withoutInformation = milestones.filter { $0.standing == .noInformation }
    dueSoon = milestones.filter { $0.standing == .dueSoon }
    var matters = SupervisionView.Filter()
    matters.to = unit
    supervision = SupervisionView(registry, on: day, filter: matters).rows.filter {
      $0.overdueDays.map { $0 >= -soon } ?? false
    }
    mixed = projects.filter(\.status.isMixed)
    let limit = filter.staleAfter ?? registry.parameter("schedule", "grey-days") ?? 180
    staleAfter = limit
    stale = projects.filter { ($0.news.days ?? .max) > limit }
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

  private static func reports(_ registry: RegistryState) -> [Report] {
    let timelines =
      registry.documents.map { (Subject(.document, $0.key), $0.value.timeline) }
      + registry.organizations.map { (Subject(.organization, $0.key), $0.value.timeline) }
      + registry.tasks.map { (Subject(.task, $0.key), $0.value.timeline) }
      + registry.projects.map { (Subject(.project, $0.key), $0.value.timeline) }
      + registry.funds.map { (Subject(.fund, $0.key), $0.value.timeline) }
      + registry.indicators.map { (Subject(.indicator, $0.key), $0.value.timeline) }
      + registers(registry)
    return timelines.flatMap { subject, timeline in
      timeline.filter(isWaiting).map { Report(subject: subject, entry: $0) }
    }.sorted { $0.entry.index < $1.entry.index }
  }

  private static func registers(_ registry: RegistryState) -> [(Subject, [TimelineEntry])] {
    registry.persons.map { (Subject(.person, $0.key), $0.value.timeline) }
      + registry.experts.map { (Subject(.expert, $0.key), $0.value.timeline) }
      + registry.reviews.map { (Subject(.review, $0.key), $0.value.timeline) }
      + registry.supervisions.map { (Subject(.supervision, $0.key), $0.value.timeline) }
      + registry.challenges.map { (Subject(.challenge, $0.key), $0.value.timeline) }
      + registry.equipment.map { (Subject(.equipment, $0.key), $0.value.timeline) }
  }

  /// Whether somebody has to confirm an entry or send it back. What a claimant says for itself is
  /// its own offer, which nobody confirms.
  private static func isWaiting(_ entry: TimelineEntry) -> Bool {
    guard entry.standing == .reported else { return false }
    if case .challengeClaimed = entry.data.event { return entry.data.common.for != nil }
    return true
  }
}
