// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// 序时进度: how much of its year is over at the end of a day, every month being a twelfth.
struct ElapsedYear {
  /// The part that is over, in shares of the year.
  let elapsed: Int
  /// How many shares the year has: twelve times the days of the month.
  let whole: Int

  init(by day: CivilDay) {
    let length = CivilDay.length(ofMonth: day.month, year: day.year)
    elapsed = (day.month - 1) * length + day.day
    whole = 12 * length
  }
}
