// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// The organisations of a project: each stands once, with every role in which it is named.
///
/// What refers to one gives its id and name, and thereby puts it into the list.
struct OC4IDSParties {
  private let scope: ExportScope
  private var order: [Slug] = []
  private var roles: [Slug: [String]] = [:]
  private var shares: [Slug: String] = [:]

  /// Those who take part in a project.
  init(_ scope: ExportScope, _ state: ProjectState) {
    self.scope = scope
    if let lead = state.registered?.lead { take(lead, PartyRole.lead.standardCodes.oc4ids) }
    for party in state.parties {
      take(party.organization, party.role.standardCodes.oc4ids)
      if let share = party.share { shares[party.organization] = share.description }
    }
  }

  /// A reference to an organisation, which thereby is a party.
  mutating func reference(_ organization: Slug, role: String? = nil) -> JSONObject {
    take(organization, role)
    return JSONObject {
      $0.add("id", id(of: organization))
      $0.add("name", scope.name(of: organization).zh)
    }
  }

  /// The parties in the order in which they were named.
  var objects: [JSONObject] {
    order.map { organization in
      let registered = scope.state.organizations[organization]?.state.registered
      return JSONObject { object in
        object.add("id", id(of: organization))
        object.add("name", scope.name(of: organization).zh)
        object.add("name_en", scope.name(of: organization).en)
        object.add(
          "identifier",
          registered?.uscc.map { code in
            JSONObject {
              $0.add("scheme", "CN-USCC")
              $0.add("id", code.description)
              $0.add("legalName", scope.name(of: organization).zh)
            }.value
          })
        object.add("roles", roles[organization] ?? [])
        object.add("x_sharePercent", shares[organization])
      }
    }
  }

  /// By the unified social credit code where it is known, else by the id in the register.
  private func id(of organization: Slug) -> String {
    scope.state.organizations[organization]?.state.registered?.uscc.map { "CN-USCC-\($0)" }
      ?? "\(scope.view.origin)/organization/\(organization)"
  }

  private mutating func take(_ organization: Slug, _ role: String?) {
    if roles[organization] == nil { order.append(organization) }
    var known = roles[organization] ?? []
    if let role, !known.contains(role) { known.append(role) }
    roles[organization] = known
  }
}
