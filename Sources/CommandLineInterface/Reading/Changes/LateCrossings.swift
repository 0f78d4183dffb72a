// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The meetings and bulletins that entries crossed: those between the day of a fact and its
/// recording, which did not know it.
struct LateCrossings {
  /// Of each entry, in order.
  private let crossings: [Crossing]

  private struct Crossing {
    let entry: Int
    let actor: Slug
    let hasBasis: Bool
    let points: [String]
  }

  init(_ entries: [Entry], in ledger: LedgerView) {
    let state = ledger.state
    let offset = state.offset
    let occasions = Occasion.all(in: ledger)
    crossings = entries.map { entry in
      let day = Self.firstTime(entry, state).day(at: offset)
      return Crossing(
        entry: entry.index, actor: entry.statement.source.actor,
        hasBasis: ledger.basis(of: entry) != nil,
        points: occasions.filter { $0.day >= day && $0.instant < entry.recorded }.map(\.name))
    }
  }

  /// From when on an entry says something else than was known: a fact that is moved was missed on the
  /// one day, or seen on the other.
  private static func firstTime(_ entry: Entry, _ state: RegistryState) -> Timestamp {
    guard let named = entry.statement.data.event.namedEntry,
      case .entryCorrected = entry.statement.data.event,
      case .stated(let before, _)? = state.fact(statedBy: named)?.versions.last(where: {
        $0.index < entry.index && $0.standing != .returned
      })?.content
    else { return entry.factTime }
    return min(before, entry.factTime)
  }

  /// What people read below the rows: every meeting and bulletin that was crossed.
  var notes: [Int: Localized] {
    Dictionary(
      crossings.filter { !$0.points.isEmpty }.map { crossing -> (Int, Localized) in
        let list = crossing.points.joined(separator: ", ")
        return (crossing.entry, Localized(zh: "跨过 \(list)", en: "crossed \(list)"))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows for machines, where anything was crossed.
  var sections: [Report.Section] {
    let crossed = crossings.filter { !$0.points.isEmpty }
    guard !crossed.isEmpty else { return [] }
    return [
      Report.Section(
        "crossed", heading: Localized(zh: "跨过的会议和通报", en: "Meetings and bulletins crossed"),
        .table(
          Table(
            columns: [
              Column("crossing_entry", Localized(zh: "序号", en: "Index"), .integer),
              Column("actor", Localized(zh: "谁", en: "Who")),
              Column("has_basis", Localized(zh: "依据", en: "Basis"), .flag),
              Column("crossed", Localized(zh: "跨过", en: "Crossed"), .list, flexible: true),
            ],
            rows: crossed.map { crossing in
              Table.Row([
                .entry(UInt64(crossing.entry)), .text(crossing.actor.description),
                .flag(crossing.hasBasis), .list(crossing.points),
              ])
            })), audience: .machines)
    ]
  }
}
