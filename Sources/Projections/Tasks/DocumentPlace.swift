// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// A numbered item of a document: what stands in one place belongs together.
struct DocumentPlace: Hashable, Sendable {
  let document: Slug
  let section: String

  /// No place where the document or the section is not stated: two tasks that were given by word of
  /// mouth have nothing in common.
  init?(_ document: Slug?, _ section: String?) {
    guard let document, let section else { return nil }
    self.document = document
    self.section = section
  }

  /// The lead units of the tasks in each place.
  static func leads(_ registry: RegistryState) -> [DocumentPlace: Set<Slug>] {
    registry.tasks.values.reduce(into: [:]) { leads, record in
      guard let assigned = record.state.assigned, assigned.kind.isActionable,
        let place = DocumentPlace(assigned.document, assigned.section)
      else { return }
      leads[place, default: []].formUnion(record.state.leads.map(\.organization))
    }
  }
}
