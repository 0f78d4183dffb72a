// SPDX-License-Identifier: Apache-2.0

@testable import RegistryModel

/// What shows that the registry carries a system: it is recorded, shown, and refused when held wrong.
struct SystemAssertion: Sendable {
  /// The row of the table.
  let id: String
  /// What is recorded; each statement must be accepted.
  let records: @Sendable () -> [Saying]
  /// What the views show of it afterwards.
  let shows: @Sendable (SystemViews) -> Void
  /// What is held wrong: each statement but the last must be accepted, and the last refused.
  let refuses: @Sendable () -> [Saying]

  init(
    _ id: String, @SayingBuilder records: @escaping @Sendable () -> [Saying],
    shows: @escaping @Sendable (SystemViews) -> Void,
    @SayingBuilder refuses: @escaping @Sendable () -> [Saying]
  ) {
    self.id = id
    self.records = records
    self.shows = shows
    self.refuses = refuses
  }

  /// The assertions of every row, section by section.
  static let all: [SystemAssertion] =
    GovernanceSystems.all + LifecycleSystems.all + LibrarySystems.all + FundingSystems.all
    + MilestoneSystems.all + TargetSystems.all + ResponsibilitySystems.all + SupervisionSystems.all
    + PublicationSystems.all + SharingSystems.all + DataSystems.all
}
