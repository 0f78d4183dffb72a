// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Money by source, year, city or fund; confirmed figures, with reported ones apart.
public struct FundingView: Sendable {
  /// How lines are put together.
  public enum Grouping: String, CaseIterable, Sendable {
    case source, year, city, fund
  }

  /// A line.
  public struct Line: Sendable {
    /// The code of the group.
    public let key: String
    /// Its name.
    public let name: LocalizedName
    /// The approved money; absent where none is recorded.
    public var budget: Money?
    /// Put at disposal.
    public var committed = Money.zero
    /// Paid out.
    public var disbursed = Money.zero
    /// Come in.
    public var received = Money.zero
    /// Spent.
    public var spent = Money.zero
    /// Given back.
    public var returned = Money.zero
    /// What is only reported, in the same order: committed, disbursed, received, spent, returned.
    public var reported = Money.zero
    /// Received − spent − returned: derived, never entered.
    public var balance: Money { received - spent - returned }
    /// 到位率: received as a share of the budget, in per cent.
    public var receivedShare: DecimalText? {
      budget.flatMap { FundingView.percent(received, of: $0) }
    }
    /// 支出率: spent as a share of what was received, in per cent.
    public var spentShare: DecimalText? { FundingView.percent(spent, of: received) }
  }

  /// The lines.
  public let lines: [Line]
  /// All of them.
  public let sum: Line
  /// What was spent or given back without saying of which year, where lines are years: then no
  /// year's balance can be told, only that of all.
  public let unassigned: Money?
  /// Investment reported, newest last.
  public let investments: [(subject: Subject, investment: MoneyLedger.Investment)]
  /// Budgets that wait for a confirmation, so that no total holds them.
  public let waitingBudgets: [Money]
  /// Confirmed sums that keep their limits only by money that waits for a confirmation.
  public let footings: [UnconfirmedFooting]

  /// The money of a registry, or of one project or fund.
  public init(_ registry: RegistryState, by grouping: Grouping, subject: Subject? = nil) {
    self.init(Self.ledgers(registry, of: subject), registry, by: grouping)
  }

  /// The money of some projects.
  public init(_ registry: RegistryState, by grouping: Grouping, projects: Set<Slug>) {
    self.init(
      projects.sorted().compactMap { Self.project($0, registry) }.filter { !$0.1.isEmpty },
      registry, by: grouping)
  }

  private init(_ ledgers: [Owned], _ registry: RegistryState, by grouping: Grouping) {
    waitingBudgets = ledgers.flatMap { $0.1.lines.compactMap { $0.reportedBudget?.amount } }
    footings = UnconfirmedFooting.all(ledgers.map { ($0.0, $0.1) }, registry)
    var lines: [String: Line] = [:]
    var sum = Line(key: "total", name: LocalizedName(zh: "合计", en: "Total"))
    var investments: [(Subject, MoneyLedger.Investment)] = []
    for (owner, ledger, city, name) in ledgers {
      investments += ledger.investments.map { (owner, $0) }
      for line in ledger.lines {
        let key: (String, LocalizedName) =
          switch grouping {
          case .source: (line.source.rawValue, line.source.label)
          case .year:
            line.year.map { ("\($0)", LocalizedName(zh: "\($0)")) }
              ?? ("none", LocalizedName(zh: "未写年度", en: "no year"))
          case .city:
            (city?.key ?? "fund", city?.name ?? LocalizedName(zh: "基金", en: "Fund"))
          case .fund: (owner.description, name)
          }
        lines[key.0, default: Line(key: key.0, name: key.1)].add(line)
        sum.add(line)
      }
    }
    // What has a place of its own stands in that order; everything else before it, by its key.
    let order: [String] =
      switch grouping {
      case .source: FundingSource.allCases.map(\.rawValue)
      case .city: [PortfolioCity.several.key, PortfolioCity.notStated.key, "fund"]
      case .year: ["none"]
      case .fund: []
      }
    self.lines = lines.values.sorted {
      let a = order.firstIndex(of: $0.key) ?? -1
      let b = order.firstIndex(of: $1.key) ?? -1
      return (a, $0.key) < (b, $1.key)
    }
    self.sum = sum
    let undated = grouping == .year ? lines["none"].map { $0.spent + $0.returned } : nil
    unassigned = lines.count > 1 ? undated.flatMap { $0.fen > 0 ? $0 : nil } : nil
    self.investments = investments.sorted { $0.1.mark.index < $1.1.mark.index }
  }

  private typealias Owned = (Subject, MoneyLedger, PortfolioCity?, LocalizedName)

  private static func ledgers(_ registry: RegistryState, of subject: Subject?) -> [Owned] {
    let owned: [Owned]
    switch subject?.kind {
    case nil:
      owned =
        registry.projects.keys.compactMap { project($0, registry) }
        + registry.funds.keys.compactMap { fund($0, registry) }
    case .project: owned = subject.flatMap { project($0.id, registry) }.map { [$0] } ?? []
    case .fund: owned = subject.flatMap { fund($0.id, registry) }.map { [$0] } ?? []
    default: owned = []
    }
    return owned.filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }
  }

  private static func project(_ id: Slug, _ registry: RegistryState) -> Owned? {
    guard let state = registry.projects[id]?.state, let registered = state.registered else {
      return nil
    }
    return (Subject(.project, id), state.money, PortfolioCity(registered), registered.name)
  }

  private static func fund(_ id: Slug, _ registry: RegistryState) -> Owned? {
    guard let state = registry.funds[id]?.state else { return nil }
    return (Subject(.fund, id), state.money, nil, state.name)
  }

  /// A share in per cent with one digit, halves away from zero; absent where the whole is zero.
  public static func percent(_ part: Money, of whole: Money) -> DecimalText? {
    guard whole.fen > 0 else { return nil }
    let scaled = (Int128(part.fen) * 2_000 + Int128(whole.fen)) / (Int128(whole.fen) * 2)
    return DecimalText("\(scaled / 10).\(abs(scaled % 10))")
  }
}

extension FundingView.Line {
  mutating func add(_ line: MoneyLedger.Line) {
    if let approved = line.budget { budget = (budget ?? .zero) + approved }
    committed += line.committed.confirmed
    disbursed += line.disbursed.confirmed
    received += line.received.confirmed
    spent += line.spent.confirmed
    returned += line.returned.confirmed
    reported +=
      line.committed.reported + line.disbursed.reported + line.received.reported
      + line.spent.reported + line.returned.reported
  }
}
