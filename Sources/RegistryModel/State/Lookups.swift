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
  /// Folds the whole log where records are only read when they are asked for: what is changed has to
  /// be held.
  mutating func hold() {
    if let keeper { self = keeper.whole }
  }
}
