// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Challenges that are put up for anybody to take (揭榜挂帅), and how far each is.
public struct ChallengeView: Sendable {
  /// How far a challenge is.
  public enum Stage: String, CaseIterable, Hashable, Sendable {
    /// It may be claimed.
    case open
    /// Its deadline is over, and it is given to nobody yet.
    case undecided
    /// It is given to somebody.
    case awarded
    /// What was to be achieved is delivered.
    case delivered
    /// Over, after it was given to somebody.
    case closed
    /// Over without having been given to anybody (流榜).
    case lapsed
  }

  /// A challenge.
  public struct Row: Sendable {
    /// The challenge's id.
    public let id: Slug
    /// What is to be achieved.
    public let published: ChallengePublished
    /// Its whole state.
    public let state: ChallengeState
    /// How far it is.
    public let stage: Stage
    /// Days until it can no longer be claimed, negative after that; absent once it is given away or
    /// over.
    public let daysLeft: Int?
    /// Those who offer to take it, each once, in the order of their first offers that stand.
    public let claimants: [Claimant]
    /// To whom it was given and in which project, once that is confirmed.
    public let award: ChallengeAwarded?
  }

  /// An organisation that offers to take a challenge.
  public struct Claimant: Sendable {
    /// The organisation and its offer.
    public let claimed: ChallengeClaimed
    /// The entry that recorded the offer.
    public let mark: FactMark
    /// Whether the challenge may be given to it: it said so itself, or what was recorded for it is
    /// confirmed.
    public let counts: Bool
  }

  /// What is shown.
  public struct Filter: Sendable {
    /// A stage.
    public var stage: Stage?
    /// An organisation that claims the challenge or has been given it.
    public var unit: Slug?
    /// Everything.
    public init() {}
  }

  /// The challenges, those that may be claimed first, by deadline.
  public let rows: [Row]

  /// How many stand so.
  public func count(_ stage: Stage) -> Int { rows.count { $0.stage == stage } }

  /// The challenges of a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay, filter: Filter = Filter()) {
    let rows = registry.challenges.compactMap { id, record -> Row? in
      guard let row = Row(id, record.state, on: day) else { return nil }
      if let stage = filter.stage, row.stage != stage { return nil }
      if let unit = filter.unit, row.award?.to != unit,
        !row.claimants.contains(where: { $0.claimed.by == unit })
      {
        return nil
      }
      return row
    }
    self.rows = rows.sorted { $0.order < $1.order }
  }
}

extension ChallengeView.Row {
  /// A challenge on a day; `nil` where it is not published.
  public init?(_ id: Slug, _ state: ChallengeState, on day: CivilDay) {
    guard let published = state.published else { return nil }
    self.id = id
    self.published = published
    self.state = state
    award = state.award.flatMap { $0.mark.standing == .confirmed ? $0.awarded : nil }
    claimants = Self.claimants(state)
    let left = published.deadline.lastDay.daysSinceEpoch - day.daysSinceEpoch
    if state.closed?.standing == .confirmed {
      stage = award == nil ? .lapsed : .closed
    } else if award != nil {
      stage = state.delivered?.standing == .confirmed ? .delivered : .awarded
    } else {
      stage = left < 0 ? .undecided : .open
    }
    daysLeft = stage == .open || stage == .undecided ? left : nil
  }

  private static func claimants(_ state: ChallengeState) -> [ChallengeView.Claimant] {
    let standing = state.claims.filter(\.mark.standing.counts)
    var seen: Set<Slug> = []
    return standing.compactMap { claim in
      guard seen.insert(claim.claimed.by).inserted else { return nil }
      // The latest word of an organisation is what it offers now.
      let own = standing.filter { $0.claimed.by == claim.claimed.by }
      guard
        let latest = own.max(by: { ($0.mark.time, $0.mark.index) < ($1.mark.time, $1.mark.index) })
      else { return nil }
      return ChallengeView.Claimant(
        claimed: latest.claimed, mark: latest.mark, counts: own.contains(where: \.counts))
    }
  }

  /// What stands first.
  fileprivate var order: (Int, CivilDay, Slug) {
    let place = ChallengeView.Stage.allCases.firstIndex(of: stage) ?? 0
    return (place, published.deadline.lastDay, id)
  }
}
