// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Matters under supervision (督办): who has to answer, by when, and what became of it.
public struct SupervisionView: Sendable {
  /// How far a matter is.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    /// Nobody has answered.
    case open
    /// Answered, and not struck off yet.
    case answered
    /// Struck off (销号).
    case closed
  }

  /// A matter.
  public struct Row: Sendable {
    /// The matter's id.
    public let id: Slug
    /// What has to be answered, by whom and when.
    public let issued: SupervisionIssued
    /// The day of issue.
    public let issuedOn: CivilDay
    /// How far it is.
    public let standing: Standing
    /// The day of the first answer.
    public let answeredOn: CivilDay?
    /// Whether an answer is confirmed, so that the matter may be struck off.
    public let isAnswerConfirmed: Bool
    /// The day on which it was struck off.
    public let closedOn: CivilDay?
    /// Days since the answer was due, negative while days are left; absent once it is there.
    public let overdueDays: Int?

    /// Whether the answer is overdue.
    public var isOverdue: Bool { (overdueDays ?? 0) > 0 }
  }

  /// What is shown.
  public struct Filter: Sendable {
    /// A kind.
    public var kind: SupervisionKind?
    /// The unit that has to answer.
    public var to: Slug?
    /// The project that a matter is about.
    public var project: Slug?
    /// Only what is not struck off.
    public var isOpen = false
    /// Everything.
    public init() {}
  }

  /// The matters: the longest overdue first, then by due date, those that are struck off last.
  public let rows: [Row]

  /// How many stand so.
  public func count(_ standing: Standing) -> Int { rows.count { $0.standing == standing } }

  /// How many answers are overdue.
  public var overdue: Int { rows.count(where: \.isOverdue) }

  /// The matters of a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay, filter: Filter = Filter()) {
    let rows = registry.supervisions.compactMap { id, record -> Row? in
      guard let row = Row(id, record.state, registry.offset, on: day), filter.takes(row) else {
        return nil
      }
      return row
    }
    self.rows = rows.sorted { $0.order < $1.order }
  }
}

extension SupervisionView.Filter {
  func takes(_ row: SupervisionView.Row) -> Bool {
    if let kind, row.issued.kind != kind { return false }
    if let to, row.issued.to != to { return false }
    if let project, row.issued.project != project { return false }
    return !isOpen || row.standing != .closed
  }
}

extension SupervisionView.Row {
  init?(_ id: Slug, _ state: SupervisionState, _ offset: UTCOffset, on day: CivilDay) {
    guard let issued = state.issued, let mark = state.mark else { return nil }
    self.id = id
    self.issued = issued
    issuedOn = mark.time.day(at: offset)
    let answers = state.answers.filter(\.mark.standing.counts)
    answeredOn = answers.first?.mark.time.day(at: offset)
    isAnswerConfirmed = answers.contains { $0.mark.standing == .confirmed }
    closedOn =
      state.closed?.standing == .confirmed ? state.closed?.time.day(at: offset) : nil
    standing = closedOn != nil ? .closed : answers.isEmpty ? .open : .answered
    overdueDays =
      standing == .open ? day.daysSinceEpoch - issued.due.lastDay.daysSinceEpoch : nil
  }

  /// What stands first.
  fileprivate var order: (Int, CivilDay, Slug) {
    let place =
      switch standing {
      case .open: 0
      case .answered: 1
      case .closed: 2
      }
    return (place, issued.due.lastDay, id)
  }
}
