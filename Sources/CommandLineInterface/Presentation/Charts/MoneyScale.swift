// SPDX-License-Identifier: Apache-2.0

/// The lines of an axis of money.
enum MoneyScale {
  /// A line.
  struct Tick: Hashable, Sendable {
    var fen: Int64
    var label: String
  }

  /// From zero on, three to six lines at round amounts, none beyond the greatest.
  static func ticks(upTo greatest: Int64, unit: MoneyUnit) -> [Tick] {
    var step: Int64 = 1
    var digit = 0
    while greatest / step > 5, step < .max / 10 {
      // 1, 2, 5, 10, 20, 50 ...
      step = digit % 3 == 1 ? step / 2 * 5 : step * 2
      digit += 1
    }
    let amounts = stride(from: 0, through: greatest, by: Int64.Stride(step))
    // Decimals that say nothing are left out.
    let isWhole = step.isMultiple(of: unit.fen)
    return amounts.map { fen in
      Tick(
        fen: fen,
        label: isWhole ? NumberText.grouped(fen / unit.fen) : unit.format(fen: fen))
    }
  }
}
