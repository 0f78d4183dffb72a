// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Money that should have come and did not: put at disposal, or approved for a year that is over.
public struct Shortfall: Sendable {
  /// The project.
  public let project: Slug
  /// Its name.
  public let name: LocalizedName
  /// Whose money it is.
  public let source: FundingSource
  /// What is missing.
  public let amount: Money

  /// What is missing on a day, the largest amount first.
  public static func all(_ registry: RegistryState, on day: CivilDay) -> [Shortfall] {
    var missing: [Shortfall] = []
    for (id, record) in registry.projects {
      // Money of a project that is over is no longer awaited.
      guard let registered = record.state.registered, record.state.status?.isFinal != true else {
        continue
      }
      for source in FundingSource.allCases {
        let lines = record.state.money.lines.filter { $0.source == source }
        let committed = lines.map(\.committed.confirmed).reduce(.zero, +)
        let approved = lines.filter { ($0.year ?? .max) < day.year }.compactMap(\.budget)
          .reduce(.zero, +)
        let amount = max(committed, approved) - lines.map(\.received.confirmed).reduce(.zero, +)
        guard amount > .zero else { continue }
        missing.append(
          Shortfall(project: id, name: registered.name, source: source, amount: amount))
      }
    }
    return missing.sorted {
      ($1.amount, $0.project, $0.source.rawValue) < ($0.amount, $1.project, $1.source.rawValue)
    }
  }
}
