// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// The portfolio: totals by city and status, and a row a project.
///
/// Only named core projects are counted. Classes and context show as rows on request and are never
/// counted.
public struct PortfolioView: Sendable {
  /// A project as the portfolio lists it.
  public struct Row: Sendable, Identifiable {
    /// The project.
    public let id: Slug
    /// Its name.
    public let name: LocalizedName
    /// Where it counts.
    public let city: PortfolioCity
    /// Its divisions.
    public let divisions: [DivisionCode]
    /// What kind it is.
    public let kind: ProjectKind
    /// Its status.
    public let status: StatusDisplay
    /// The phrase of the newest document, and its reading.
    public let phrase: String?
    /// The reading of that phrase.
    public let reading: StatusReading?
    /// The year of that document.
    public let year: Int?
    /// The light with what it was computed from.
    public let light: ProjectLight
    /// The age of news.
    public var news: NewsAge { light.news }
    /// Whether it is counted.
    public let isCounted: Bool
    /// The lead unit, where one is recorded on the project.
    public let lead: Slug?
    /// The lists on which it stands, such as that of the major projects.
    public let listings: [ListName]
  }

  /// A line of the totals.
  public struct Total: Sendable {
    /// Where the projects are; `nil` in the line that adds everything up.
    public let city: PortfolioCity?
    /// How many projects are counted.
    public var count = 0
    /// By reading, where no status is set.
    public var readings: [StatusReading: Int] = [:]
    /// By controlled status.
    public var statuses: [ProjectStatus: Int] = [:]
    /// Where the documents disagree.
    public var mixed = 0
    /// Nothing is known of the status.
    public var unknown = 0
    /// By light.
    public var lights: [Light: Int] = [:]
  }

  /// What is shown.
  public struct Filter: Sendable {
    /// A division; its projects and those of the divisions in it.
    public var division: DivisionCode?
    /// The controlled status.
    public var status: ProjectStatus?
    /// The reading, where no status is set.
    public var reading: StatusReading?
    /// The light.
    public var light: Light?
    /// Only where the light and the person's assessment differ.
    public var differs = false
    /// The kind.
    public var kind: ProjectKind?
    /// A lead unit, of the project or of a task that the project stands in.
    public var lead: Slug?
    /// A list on which it stands.
    public var listing: ListName?
    /// A part of the name or of an alias.
    public var name: String?
    /// Whether classes and context are listed, too.
    public var includesUncounted = false

    /// Everything that is counted.
    public init() {}

    /// Whether it leaves out projects that are counted.
    public var narrows: Bool {
      division != nil || status != nil || reading != nil || light != nil || differs || kind != nil
        || lead != nil || listing != nil || name != nil
    }
  }

  /// The rows: mixed ones first, then by year, the newest first.
  public let rows: [Row]
  /// A line a city.
  public let totals: [Total]
  /// All of them.
  public let sum: Total
  /// How many counted rows read two ways in their newest document.
  public let twoReadings: Int
  /// How many counted rows step back from an earlier document.
  public let stepsBack: Int

  /// The portfolio of a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay, filter: Filter = Filter()) {
    // Who is not asked about tasks does not read them.
    let taskLeads = filter.lead == nil ? [:] : DocumentPlace.leads(registry)
    let schedule = Schedule(registry, on: day)
    let outlines = registry.outlines(in: filter.division)
    let projects = outlines.compactMap { id, project -> (Int, Row)? in
      guard let row = Row(id, project, registry, schedule),
        filter.takes(row, project, taskLeads)
      else { return nil }
      return (project.mark?.index ?? 0, row)
    }
    self.init(rows: projects.sorted { Self.precedes($0, $1) }.map(\.1))
  }

  /// The rows that `isIncluded` takes, with totals of their own.
  public func filtered(_ isIncluded: (Row) -> Bool) -> PortfolioView {
    PortfolioView(rows: rows.filter(isIncluded))
  }

  private init(rows: [Row]) {
    self.rows = rows
    var lines: [PortfolioCity: Total] = [:]
    var sum = Total(city: nil)
    for row in rows where row.isCounted {
      lines[row.city, default: Total(city: row.city)].add(row)
      sum.add(row)
    }
    self.sum = sum
    totals = lines.values.sorted { ($0.city?.order ?? "") < ($1.city?.order ?? "") }
    twoReadings = rows.count { $0.isCounted && $0.status == .mixed(.twoReadings) }
    stepsBack = rows.count { $0.isCounted && $0.status == .mixed(.stepBack) }
  }

  /// What needs a decision stands first, then the newest; the order of registration decides the rest.
  private static func precedes(_ a: (Int, Row), _ b: (Int, Row)) -> Bool {
    let needs = (a.1.status.isMixed ? 0 : 1, b.1.status.isMixed ? 0 : 1)
    if needs.0 != needs.1 { return needs.0 < needs.1 }
    let years = (a.1.year ?? 0, b.1.year ?? 0)
    if years.0 != years.1 { return years.0 > years.1 }
    return a.0 < b.0
  }
}

extension PortfolioView.Row {
  init?(
    _ id: Slug, _ project: ProjectState, _ registry: RegistryState, _ schedule: Schedule
  ) {
    guard let registered = project.registered, let light = schedule.light(of: id, project) else {
      return nil
    }
    self.id = id
    self.light = light
    name = registered.name
    city = PortfolioCity(registered)
    divisions = registered.divisions
    kind = registered.kind
    status = StatusDisplay(project)
    let newest = project.newestMentions.first
    phrase = newest?.report.phrase
    reading = newest?.report.reading
    year = newest.map { $0.mark.time.day(at: registry.offset).year }
    isCounted = registered.naming == .named && registered.scope == .core
    lead = registered.lead ?? project.parties.first { $0.role == .lead }?.organization
    listings = project.listings
  }
}

extension PortfolioView.Total {
  mutating func add(_ row: PortfolioView.Row) {
    count += 1
    switch row.status {
    case .controlled(let status): statuses[status, default: 0] += 1
    case .reported(let reading): readings[reading, default: 0] += 1
    case .mixed: mixed += 1
    case .unknown: unknown += 1
    }
    if let light = row.light.light { lights[light, default: 0] += 1 }
  }
}

extension PortfolioView.Filter {
  func takes(
    _ row: PortfolioView.Row, _ project: ProjectState, _ taskLeads: [DocumentPlace: Set<Slug>]
  ) -> Bool {
    guard row.isCounted || includesUncounted else { return false }
    if let division, !row.divisions.contains(where: { $0 == division || $0.city == division }) {
      return false
    }
    if status != nil || reading != nil {
      switch row.status {
      case .controlled(let value): guard value == status else { return false }
      case .reported(let value):
        guard value == reading || (status != nil && value.status == status) else { return false }
      case .mixed, .unknown: return false
      }
    }
    if let light, row.light.light != light { return false }
    if differs, !row.light.differs { return false }
    if let kind, row.kind != kind { return false }
    if let lead, !Self.leads(project, taskLeads).contains(lead) { return false }
    if let listing, !row.listings.contains(listing) { return false }
    if let name {
      let part = NameNormalization.normalized(name)
      let names = [row.name.zh, row.name.en].compactMap { $0 } + project.aliases.map(\.name.zh)
      guard names.contains(where: { NameNormalization.normalized($0).contains(part) }) else {
        return false
      }
    }
    return true
  }

  /// The lead unit of a project, the parties that lead, and the lead units of the tasks that stand
  /// where the newest or an earlier document speaks of it.
  private static func leads(
    _ project: ProjectState, _ taskLeads: [DocumentPlace: Set<Slug>]
  ) -> Set<Slug> {
    let leading = project.parties.filter { $0.role == .lead }.map(\.organization)
    let places = project.mentions.compactMap {
      DocumentPlace($0.report.document, $0.report.section)
    }
    return places.reduce(into: Set(leading + [project.registered?.lead].compactMap(\.self))) {
      $0.formUnion(taskLeads[$1] ?? [])
    }
  }
}
