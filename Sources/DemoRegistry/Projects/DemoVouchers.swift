// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The vouchers in which a month's spending is told, so that a history may have more entries without
/// being another: their sums, kinds and periods are those of the one entry.
///
/// They take their chances from the project and the voucher alone. Those of the history stay as they
/// are, and with them whatever else happens.
struct DemoVouchers {
  /// Nobody pays for less with a voucher of its own: a hundred yuan.
  private static let least: Int64 = 10_000

  /// The project.
  let number: Int
  /// The most vouchers.
  let count: Int

  init(number: Int, in count: Int) {
    self.number = number
    self.count = count
  }

  /// The spending in vouchers; by itself where one is all that is asked for, or all that it has.
  func of(_ spending: ExpenditureRecorded) -> [ExpenditureRecorded] {
    let count = min(Int64(count), spending.amount.fen / Self.least)
    guard count > 1, let voucher = spending.voucher else { return [spending] }
    var random = DemoRandom(
      seed: UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95
        ^ UInt64(bitPattern: spending.amount.fen))
    var rest = spending.amount.fen
    return (1...count).map { place in
      var part = spending
      let amount = Self.amount(of: rest, amongst: count - place + 1, &random)
      rest -= amount
      part.amount = Money(fen: amount)
      part.voucher = "\(voucher)-\(place)"
      return part
    }
  }

  /// What the next of so many vouchers takes: whole yuan, from a half of the average of what is left
  /// to one and a half, and all of it in the end.
  private static func amount(
    of rest: Int64, amongst count: Int64, _ random: inout DemoRandom
  ) -> Int64 {
    guard count > 1 else { return rest }
    return max(1, rest / count * Int64.random(in: 50...150, using: &random) / 100 / 100) * 100
  }
}
