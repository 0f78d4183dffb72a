// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension TargetReport {
  /// The targets that have a value and a reading; none where none has.
  static func chart(_ rows: [TargetView.Row], _ words: Words) -> Chart? {
    TargetBars(rows: rows.compactMap { bar($0, words) }).map { .targets($0) }
  }

  private static func bar(_ row: TargetView.Row, _ words: Words) -> TargetBars.Row? {
    let set = row.target.set
    // A repeat stands in the table beside the target that it repeats.
    guard set.repeats == nil, let reading = row.reading?.reading.value,
      let value = value(set), value > 0, let read = Double(reading.description)
    else { return nil }
    let judged: Localized =
      if case .code(_, let label) = judgement(row.judgement) { label } else { "" }
    return TargetBars.Row(
      label: Localized(row.definition.name) + " " + words.period(set.period) + " / "
        + words.scope(set.scope),
      asked: Localized(words.target(set, row.definition)), reading: reading.description,
      share: read / value, wanted: wanted(set.comparator), judgement: judged)
  }

  /// The number that a reading is compared with.
  private static func value(_ set: TargetSet) -> Double? {
    if let amount = set.amount { return Double(amount.fen) }
    guard let value = set.value.flatMap({ Double($0.description) }) else { return nil }
    guard set.comparator == .timesBase else { return value }
    return set.baseline.flatMap { Double($0.description) }.map { $0 * value }
  }

  private static func wanted(_ comparator: Comparator?) -> TargetBars.Wanted {
    switch comparator {
    case .atLeast, .greater, .timesBase, nil: .atLeast
    case .atMost, .less: .atMost
    case .equal, .approximately: .about
    }
  }
}
