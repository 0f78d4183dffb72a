// SPDX-License-Identifier: Apache-2.0

extension MoneyLedger {
  /// A confirmed sum that keeps its limit only by money that waits for a confirmation.
  ///
  /// Limits count what is reported and totals do not, so that a confirmed balance may be negative
  /// until what it stands on is confirmed, too.
  public struct Footing: Equatable, Sendable {
    /// What stands on what.
    public enum Limit: CaseIterable, Sendable {
      /// What was spent and returned stands on what was received.
      case received
      /// What was disbursed stands on what was committed.
      case committed
      /// What was committed stands on the budget.
      case budget
    }

    /// Which limit it is.
    public let limit: Limit
    /// Whose money it is; absent where a lump sum binds all sources together.
    public let source: FundingSource?
    /// What went out, as far as it is confirmed.
    public let used: Money
    /// What it may come to by what is confirmed.
    public let confirmed: Money

    /// What of the confirmed sum stands on what waits.
    public var excess: Money { used - confirmed }
  }

  /// Whether anything that a limit counts waits for a confirmation.
  var hasWaitingLimits: Bool {
    lines.contains {
      $0.reportedBudget != nil || $0.received.reported > .zero || $0.committed.reported > .zero
    }
  }

  /// The confirmed sums that stand on what waits, by source.
  public var footings: [Footing] {
    guard hasWaitingLimits else { return [] }
    var found: [Footing] = []
    for source in FundingSource.allCases {
      let own = lines.filter { $0.source == source }
      found += Self.footing(.received, source, own)
      found += Self.footing(.committed, source, own)
      // A lump sum frees its source from its own budget.
      if !own.contains(where: { $0.terms?.mode == .lumpSum }) {
        found += Self.footing(.budget, source, own)
      }
    }
    let isBound = found.contains { $0.limit == .budget }
    return isBound ? found : found + Self.footing(.budget, nil, lines)
  }

  private static func footing(
    _ limit: Footing.Limit, _ source: FundingSource?, _ lines: [Line]
  ) -> [Footing] {
    func sum(_ amount: (Line) -> Money) -> Money { lines.reduce(.zero) { $0 + amount($1) } }
    let (used, confirmed, waits): (Money, Money, Bool) =
      switch limit {
      case .received:
        (
          sum { $0.spent.confirmed + $0.returned.confirmed }, sum(\.received.confirmed),
          sum(\.received.reported) > .zero
        )
      case .committed:
        (
          sum(\.disbursed.confirmed), sum(\.committed.confirmed),
          sum(\.committed.reported) > .zero
        )
      case .budget:
        (
          sum(\.committed.confirmed), sum { $0.budget ?? .zero },
          lines.contains { $0.reportedBudget != nil }
        )
      }
    guard waits, used > confirmed else { return [] }
    return [Footing(limit: limit, source: source, used: used, confirmed: confirmed)]
  }
}

extension MoneyLedger.Footing.Limit {
  /// What goes out under the limit.
  public var use: LocalizedName {
    switch self {
    case .received: LocalizedName(zh: "支出和退回", en: "spent and returned")
    case .committed: LocalizedName(zh: "拨付", en: "disbursed")
    case .budget: LocalizedName(zh: "下达", en: "committed")
    }
  }

  /// What the limit consists of.
  public var label: LocalizedName {
    switch self {
    case .received: LocalizedName(zh: "到位", en: "received")
    case .committed: LocalizedName(zh: "下达", en: "committed")
    case .budget: LocalizedName(zh: "预算", en: "budget")
    }
  }
}

extension RegistryState {
  /// The entries on which a confirmed sum stands, and that wait for a confirmation.
  public func waiting(for footing: MoneyLedger.Footing, of subject: Subject) -> [Int] {
    timeline(of: subject).filter { entry in
      guard entry.standing == .reported else { return false }
      let source: FundingSource? =
        switch (footing.limit, entry.data.event) {
        case (.received, .fundingReceived(let event)): event.source
        case (.committed, .fundingCommitted(let event)): event.source
        case (.budget, .budgetApproved(let event)): event.source
        case (.budget, .budgetRevised(let event)): event.source
        default: nil
        }
      return source.map { footing.source == nil || footing.source == $0 } ?? false
    }.map(\.statedBy).sorted()
  }
}
