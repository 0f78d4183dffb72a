// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// How much of a confirmed total stands on money that waits for a confirmation, and on which entries.
public struct UnconfirmedFooting: Sendable {
  /// What stands on what.
  public let limit: MoneyLedger.Footing.Limit
  /// By how much the confirmed sums exceed what is confirmed of their limits.
  public var excess: Money
  /// Whose money it is.
  public var subjects: [Subject]
  /// The entries that wait, in the order of the log.
  public var entries: [Int]

  /// What stands on what waits in some ledgers, put together by limit.
  static func all(
    _ ledgers: [(Subject, MoneyLedger)], _ registry: RegistryState
  ) -> [UnconfirmedFooting] {
    let found = ledgers.flatMap { subject, ledger in ledger.footings.map { (subject, $0) } }
    return MoneyLedger.Footing.Limit.allCases.compactMap { limit in
      let own = found.filter { $0.1.limit == limit }
      guard !own.isEmpty else { return nil }
      let entries = own.flatMap { registry.waiting(for: $0.1, of: $0.0) }
      return UnconfirmedFooting(
        limit: limit, excess: own.reduce(.zero) { $0 + $1.1.excess },
        subjects: Set(own.map(\.0)).sorted(), entries: Set(entries).sorted())
    }
  }
}
