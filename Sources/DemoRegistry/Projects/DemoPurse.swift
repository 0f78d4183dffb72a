// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The money of a project from one source: what the rules ask of its next entry.
struct DemoPurse {
  let source: FundingSource
  /// The part of the project's cost that comes from here, in per cent.
  let share: Int64
  /// The budget of the current year.
  var yearly: Int64 = 0
  /// What a revision added to it, and did not pay yet.
  var added: Int64 = 0
  var received: Int64 = 0
  var spent: Int64 = 0

  /// What is not spent or given back.
  var left: Int64 { received - spent }
  /// What is spent while the work goes on: a twentieth of public money is saved, and left at the end.
  var spendable: Int64 { isPublic ? left - received / 20 : left }
  /// Whether a budget is put at disposal and paid out before it comes in.
  var isPublic: Bool { source != .enterprise && source != .bank }

  /// The sources of a project; only some have all of them.
  static func all(_ story: DemoStory, _ random: inout DemoRandom) -> [DemoPurse] {
    let hasAll = story == .short || story == .corrected || random.happens(30)
    return hasAll
      ? [
        DemoPurse(source: .provincial, share: 15), DemoPurse(source: .municipal, share: 25),
        DemoPurse(source: .district, share: 10), DemoPurse(source: .enterprise, share: 50),
      ] : [DemoPurse(source: .provincial, share: 40), DemoPurse(source: .enterprise, share: 60)]
  }
}
