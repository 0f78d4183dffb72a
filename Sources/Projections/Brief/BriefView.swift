// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// One page for those who lead: how things stand, what is asked of them, and what they need to know.
public struct BriefView: Sendable {
  /// What was known at an earlier point, such as the last meeting.
  public struct Earlier: Sendable {
    /// The registry as it was shown then.
    public let registry: RegistryState
    /// The day up to which facts were shown.
    public let day: CivilDay

    /// What was known at an earlier point.
    public init(_ registry: RegistryState, on day: CivilDay) {
      self.registry = registry
      self.day = day
    }
  }

  /// A project whose light is another than it was.
  public struct Turned: Sendable {
    /// The project now.
    public let row: PortfolioView.Row
    /// Its light then; none where it had none.
    public let before: Light?
    /// Its light now.
    public let after: Light?
  }

  /// What is red, and why.
  public struct Red: Sendable {
    /// The project.
    public let row: PortfolioView.Row
    /// What makes it red.
    public let part: ProjectLight.Part
    /// The units that lead it.
    public let units: [Slug]
  }

  /// The counted projects now.
  public let portfolio: PortfolioView
  /// How many have each status, the most frequent first; where documents disagree counts once.
  public let statuses: [(status: StatusDisplay, count: Int)]
  /// The lights then; none where nothing earlier is looked at.
  public let earlierLights: [Light: Int]?
  /// The projects whose light is another, those that turned red first.
  public let turned: [Turned]
  /// All money.
  public let money: FundingView.Line
  /// Completed investment of the year against its plan.
  public let investment: InvestmentView
  /// The next meeting with what it is asked to decide.
  public let meeting: MeetingAgenda?
  /// What is red, what is furthest behind first.
  public let reds: [Red]
  /// Money that should have come and did not.
  public let shortfalls: [Shortfall]
  /// What was recorded, corrected, withdrawn or sent back since and changes what was seen then.
  public let late: [RegistryDifference.Changed]
  /// The counted project whose newest information is the oldest.
  public let oldest: PortfolioView.Row?
  /// The newest round of reports.
  public let round: ReportRound?

  /// The page of a registry on a day.
  ///
  /// - Parameters:
  ///   - registry: The registry now.
  ///   - day: The day.
  ///   - earlier: What it is compared with.
  ///   - cores: Where subjects are looked through.
  public init(
    _ registry: RegistryState, on day: CivilDay, since earlier: Earlier? = nil, cores: Cores = .one
  ) {
    portfolio = PortfolioView(registry, on: day)
    let rows = portfolio.rows
    statuses = Self.statuses(rows)
    money = FundingView(registry, by: .source).sum
    investment = InvestmentView(registry, on: day)
    meeting = MeetingAgenda.next(in: registry, from: day)
    reds = Self.reds(rows, registry)
    shortfalls = Shortfall.all(registry, on: day)
    oldest = rows.filter { registry.projects[$0.id]?.state.status?.isFinal != true }.max {
      ($0.newsDays, $1.id) < ($1.newsDays, $0.id)
    }
    round = ReportRound.all(registry, on: day, cores: cores).first
    guard let earlier else {
      earlierLights = nil
      turned = []
      late = []
      return
    }
    let before = PortfolioView(earlier.registry, on: earlier.day)
    earlierLights = before.sum.lights
    turned = Self.turned(from: before.rows, to: rows)
    late = Self.late(registry, since: earlier, cores)
  }

  private static func statuses(
    _ rows: [PortfolioView.Row]
  ) -> [(status: StatusDisplay, count: Int)] {
    var order: [StatusDisplay] = []
    var counts: [StatusDisplay: Int] = [:]
    for row in rows {
      let status = row.status.isMixed ? .mixed(.twoReadings) : row.status
      if counts[status] == nil { order.append(status) }
      counts[status, default: 0] += 1
    }
    let places = order.enumerated().map { ($0.offset, $0.element, counts[$0.element] ?? 0) }
    return places.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map { ($0.1, $0.2) }
  }

  private static func reds(_ rows: [PortfolioView.Row], _ registry: RegistryState) -> [Red] {
    rows.filter { $0.light.light == .red }.compactMap { row in
      row.light.deciding.map { part in
        Red(row: row, part: part, units: registry.projects[row.id]?.state.leadUnits ?? [])
      }
    }.sorted { ($1.daysLate, $0.row.id) < ($0.daysLate, $1.row.id) }
  }

  private static func turned(
    from before: [PortfolioView.Row], to after: [PortfolioView.Row]
  ) -> [Turned] {
    let earlier = Dictionary(before.map { ($0.id, $0.light.light) }, uniquingKeysWith: { $1 })
    return after.compactMap { row in
      // A project that was not there then has not turned.
      guard let light = earlier[row.id], light != row.light.light else { return nil }
      return Turned(row: row, before: light, after: row.light.light)
    }.sorted { ($0.rank, $0.row.id) < ($1.rank, $1.row.id) }
  }

  /// What facts of days up to then say now and did not say then, by entries recorded since.
  private static func late(
    _ registry: RegistryState, since earlier: Earlier, _ cores: Cores
  ) -> [RegistryDifference.Changed] {
    let now = registry.asOf(endOf: earlier.day)
    let edge = RegistryDifference.Edge(earlier.registry, nil)
    let kinds: Set<SubjectKind> = [.project, .fund, .indicator]
    let all = Set(now.subjects).union(earlier.registry.subjects)
    let subjects = all.filter { kinds.contains($0.kind) }.sorted()
    return cores.map(subjects) { subject -> RegistryDifference.Changed? in
      // A confirmation is no news of what it confirms; most subjects have nothing else to tell.
      guard registry.timeline(of: subject).contains(where: { $0.isChanged(since: edge.known) })
      else {
        return nil
      }
      let changes = RegistryDifference.changed(
        subject, earlier.registry, now, edge, whole: registry
      )?.changes.filter { ($0.entry ?? 0) >= edge.known && !$0.isOfItsDay(at: registry.offset) }
      guard let changes, !changes.isEmpty else { return nil }
      return RegistryDifference.Changed(subject: subject, changes: changes)
    }.compactMap(\.self)
  }
}

extension PortfolioView.Row {
  /// Days since the newest information on how it is getting on, or else since the newest document.
  public var newsDays: Int { news.progressDays ?? news.days ?? 0 }
}

extension TimelineEntry {
  /// Whether the fact was stated, amended or sent back by an entry from `size` on.
  fileprivate func isChanged(since size: Int) -> Bool {
    if statedBy >= size { return true }
    let wasReturned = standing == .returned && settledBy.map { $0 >= size } ?? false
    return wasReturned
      || versions.contains { $0.standing == .returned && $0.settledBy.map { $0 >= size } ?? false }
  }
}

extension RegistryDifference.Change {
  /// Whether it is a fact as it was first stated, recorded on the day on which it happened.
  fileprivate func isOfItsDay(at offset: UTCOffset) -> Bool {
    guard let fact, entry == fact.index, fact.standing.counts else { return false }
    return fact.recorded.day(at: offset) == fact.time.day(at: offset)
  }
}

extension BriefView.Turned {
  fileprivate var rank: Int {
    switch after {
    case .red: 0
    case .yellow: 1
    case .grey: 2
    case .green, nil: 3
    }
  }
}

extension BriefView.Red {
  fileprivate var daysLate: Int {
    if case .milestone(let part) = part { part.daysLate } else { 0 }
  }
}
