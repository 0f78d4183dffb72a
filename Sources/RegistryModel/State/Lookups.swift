// SPDX-License-Identifier: Apache-2.0

/// What rules and views look up across subjects.
struct Lookups: Sendable {
  /// The indicator under which each target stands.
  var targets: [Slug: Slug] = [:]
  /// Where each entry stands, by its statement's id.
  var entries = EntryDirectory()
  /// The organisations for which actors were enrolled, by role.
  var organizationsByRole: [Role: Set<Slug>] = [:]
  /// Whose each public key is or was.
  var publicKeys: [PublicKey: Slug] = [:]
  /// Who holds what rules look for.
  var holders: [Holding: Set<Slug>] = [:]
}

extension RegistryState {
  /// Holds what is looked up across subjects, so that it can be changed.
  mutating func holdLookups() {
    guard let keptLookups else { return }
    heldLookups = keptLookups.value
    self.keptLookups = nil
  }

  /// Holds everything, where all records are to be changed.
  mutating func hold() {
    // One reading of the whole log is faster than many of its parts.
    if let keeper, keptLookups != nil { self = keeper.whole }
    holdLookups()
    keeper = nil
  }
}
