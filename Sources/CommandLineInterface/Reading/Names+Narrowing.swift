// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension Names {
  /// The unit that `text` names. Plans of several cities all write 市科技局; where a document is
  /// given, the units that lead a task there go before those that do not.
  ///
  /// - Throws: ``CommandFailure``.
  func unit(_ text: String, leadingIn document: Slug?) throws -> Slug {
    let index = NameIndex(state, kinds: [.organization])
    if let document, case .ambiguous(let units) = index.resolve(text, allowsFragment: true) {
      let leads = Set(
        state.tasks.values.filter { $0.state.assigned?.document == document }
          .flatMap { $0.state.leads.map(\.organization) })
      let leading = units.filter { leads.contains($0.id) }
      if leading.count == 1 { return leading[0].id }
    }
    return try one(text, .organization, allowsFragment: true).id
  }
}
