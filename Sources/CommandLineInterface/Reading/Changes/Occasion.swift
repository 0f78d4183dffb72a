// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// When others looked at the register: a meeting that was held, or a bulletin.
struct Occasion {
  /// The meeting or bulletin, such as `meeting/2026-3`.
  let name: String
  /// The last day of which it spoke.
  let day: CivilDay
  /// When it was shown the register: it knew what was recorded before.
  let instant: Timestamp
  /// What it knew.
  let knownAt: ViewSelection.KnownAt

  /// All of a registry, in their order.
  static func all(in ledger: LedgerView) -> [Occasion] {
    let state = ledger.state
    let meetings = state.meetings.compactMap { id, record -> Occasion? in
      guard let began = record.state.held?.fact.from.timestamp else { return nil }
      return Occasion(
        name: "meeting/\(id)", day: began.day(at: state.offset), instant: began,
        knownAt: .instant(began))
    }
    let bulletins = state.bulletins.compactMap { id, record -> Occasion? in
      guard let published = record.state.published, published.size > 0,
        let newest = ledger.entry(at: published.size - 1)
      else { return nil }
      return Occasion(
        name: "bulletin/\(id)", day: published.period.lastDay, instant: newest.recorded,
        knownAt: .size(published.size))
    }
    return (meetings + bulletins).sorted { ($0.instant, $0.name) < ($1.instant, $1.name) }
  }
}
