// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The meetings and bulletins that entries crossed: those between the day of a fact and its
/// recording, which did not know it.
struct LateCrossings {
  private let rows: [Table.Row]

  init(_ entries: [Entry], in ledger: LedgerView) {
    let state = ledger.state
    let offset = state.offset
    let meetings = state.meetings.compactMap { id, record -> (String, CivilDay, Timestamp)? in
      guard let began = record.state.held?.fact.from.timestamp else { return nil }
      return ("meeting/\(id)", began.day(at: offset), began)
    }
    let bulletins = state.bulletins.compactMap { id, record -> (String, CivilDay, Timestamp)? in
      guard let published = record.state.published, published.size > 0,
        let newest = ledger.entry(at: published.size - 1)
      else { return nil }
      return ("bulletin/\(id)", published.period.lastDay, newest.recorded)
    }
    let points = (meetings + bulletins).sorted { ($0.2, $0.0) < ($1.2, $1.0) }
    rows = entries.compactMap { entry in
      let day = Self.firstTime(entry, state).day(at: offset)
      let crossed = points.filter { $0.1 >= day && $0.2 < entry.recorded }
      guard !crossed.isEmpty else { return nil }
      return Table.Row([
        .entry(UInt64(entry.index)),
        .flag(ledger.basis(of: entry) != nil),
        .list(crossed.map(\.0)),
      ])
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

  /// The section, where anything was crossed.
  var sections: [Report.Section] {
    guard !rows.isEmpty else { return [] }
    return [
      Report.Section(
        "crossed", heading: Localized(zh: "跨过的会议和通报", en: "Meetings and bulletins crossed"),
        .table(
          Table(
            columns: [
              Column("crossing_entry", Localized(zh: "序号", en: "Index"), .integer),
              Column("has_basis", Localized(zh: "依据", en: "Basis"), .flag),
              Column("crossed", Localized(zh: "跨过", en: "Crossed"), .list, flexible: true),
            ], rows: rows)))
    ]
  }
}
