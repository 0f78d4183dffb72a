// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What waits for somebody: reports to confirm, dates that have come, documents that disagree.
public struct TodoView: Sendable {
  /// What is asked for.
  public struct Filter: Sendable {
    /// Milestones that fall due within so many days; where absent, those of policy `schedule-1`.
    public var dueWithin: Int?
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

  /// What waits in a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay, filter: Filter = Filter()) {
    unconfirmed = Self.reports(registry)
    var dates = MilestoneView.Filter()
    dates.dueWithin = filter.dueWithin ?? registry.parameter("schedule", "due-soon-days") ?? 90
    dates.isOverdue = true
    let milestones = MilestoneView(registry, on: day, filter: dates).rows
    overdue = milestones.filter { $0.standing == .overdue }
    withoutInformation = milestones.filter { $0.standing == .noInformation }
    dueSoon = milestones.filter { $0.standing == .dueSoon }
    let projects = PortfolioView(registry, on: day).rows
    mixed = projects.filter(\.status.isMixed)
    let limit = filter.staleAfter ?? registry.parameter("schedule", "grey-days") ?? 180
    stale = projects.filter { ($0.news.days ?? .max) > limit }
  }

  private static func reports(_ registry: RegistryState) -> [Report] {
    let timelines =
      registry.documents.map { (Subject(.document, $0.key), $0.value.timeline) }
      + registry.organizations.map { (Subject(.organization, $0.key), $0.value.timeline) }
      + registry.tasks.map { (Subject(.task, $0.key), $0.value.timeline) }
      + registry.projects.map { (Subject(.project, $0.key), $0.value.timeline) }
      + registry.funds.map { (Subject(.fund, $0.key), $0.value.timeline) }
      + registry.indicators.map { (Subject(.indicator, $0.key), $0.value.timeline) }
    return timelines.flatMap { subject, timeline in
      timeline.filter { $0.standing == .reported }.map { Report(subject: subject, entry: $0) }
    }.sorted { $0.entry.index < $1.entry.index }
  }
}
