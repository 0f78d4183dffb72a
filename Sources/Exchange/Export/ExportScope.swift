// SPDX-License-Identifier: Apache-2.0

public import Projections
public import Registry
public import RegistryModel

/// What an export is made of: a reading of the log, and the projects that were asked for.
///
/// Everything comes from the log and from what was asked, nothing from a clock, so the same log and
/// the same wishes give the same bytes. A view that leaves out internal entries
/// (``ViewSelection/withholdsInternal``) has never folded them, so no sum here can hold them.
public struct ExportScope: Sendable {
  /// The registry as it was read.
  public let view: LedgerView
  /// The projects, by id.
  public let projects: [Project]
  /// Whether a filter left projects out.
  public let isNarrowed: Bool
  /// The whole command that makes the export again.
  public let command: String
  /// The language of what people read; codes and keys are never translated.
  public let language: ReadingLanguage
  /// The ids of the projects.
  let ids: Set<Slug>
  /// Their milestones, in the order in which each project planned them.
  let milestones: [MilestoneView.Row]
  /// When each entry that was read was recorded.
  private let recordedTimes: [Int: Timestamp]
  /// How exactly the time of a fact is stated, where it is not a day.
  private let precisions: [Int: DatePrecision]

  /// What a view holds of the projects that a filter takes.
  ///
  /// - Parameters:
  ///   - view: The registry as it was read.
  ///   - filter: Which projects are wanted; those that are counted, where it does not say otherwise.
  ///   - command: The command that makes the export again.
  ///   - language: The language of what people read.
  public init(
    _ view: LedgerView, filter: PortfolioView.Filter = PortfolioView.Filter(),
    command: String = "annals export", language: ReadingLanguage = .zh
  ) {
    self.view = view
    self.command = command
    self.language = language
    isNarrowed = filter.narrows
    projects = PortfolioView(view.state, on: view.asOf, filter: filter).rows
      .compactMap { row in
        view.state.projects[row.id].map {
          Project(row: row, state: $0.state, timeline: $0.timeline)
        }
      }.sorted { $0.id < $1.id }
    let ids = Set(projects.map(\.id))
    self.ids = ids
    recordedTimes = view.entries.reduce(into: [:]) { $0[$1.index] = $1.recorded }
    precisions = view.entries.reduce(into: [:]) { precisions, entry in
      precisions[entry.index] = entry.statement.data.common.precision
      guard let named = entry.statement.data.event.namedEntry,
        let fact = view.state.fact(statedBy: named)
      else { return }
      // What a fact was corrected to may be stated more exactly, or less.
      precisions[fact.index] = fact.data.common.precision
    }
    var all = MilestoneView.Filter()
    all.includesSettled = true
    milestones = MilestoneView(view.state, on: view.asOf, filter: all).rows
      .filter { ids.contains($0.project) }
      .sorted {
        ($0.project, $0.milestone.planned.index, $0.milestone.id)
          < ($1.project, $1.milestone.planned.index, $1.milestone.id)
      }
  }

  /// A project that is exported.
  public struct Project: Sendable, Identifiable {
    /// How the portfolio shows it.
    public let row: PortfolioView.Row
    /// What is known of it.
    public let state: ProjectState
    /// Every entry about it, in the order of time.
    public let timeline: [TimelineEntry]
    /// Its id.
    public var id: Slug { row.id }
  }

  /// The registry's state.
  var state: RegistryState { view.state }

  /// When the newest entry that was read was recorded: what an export gives as its own time.
  var recorded: Timestamp { state.lastRecorded ?? Timestamp(milliseconds: 0) }

  /// When the newest of some entries about a subject was recorded, with what amended or settled them.
  func recorded(_ entries: some Sequence<TimelineEntry>) -> Timestamp? {
    entries.flatMap { entry in
      [entry.recorded] + entry.versions.map(\.recorded)
        + ([entry.settledBy] + entry.versions.map(\.settledBy)).compactMap {
          $0.flatMap { recordedTimes[$0] }
        }
    }.max()
  }

  /// The time of a fact, as exactly as it is stated.
  func period(_ mark: FactMark) -> CalendarPeriod {
    CalendarPeriod(
      precisions[mark.index] ?? .day, containing: mark.time.day(at: state.offset))
  }

  /// The name of an organisation as it is called now; its id where it has none.
  func name(of organization: Slug) -> LocalizedName {
    state.name(of: Subject(.organization, organization))
      ?? LocalizedName(zh: organization.description)
  }
}
