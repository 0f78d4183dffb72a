// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Whose statement an entry is, as it stands now.
struct Speaker {
  /// The organisation.
  let organization: Slug
  /// As what it speaks.
  let role: Role
}

extension RegistryState {
  /// The organisation for which an entry was recorded, else the one whose people recorded it; of a
  /// corrected entry, those who corrected it. None where nobody speaks for an organisation.
  func speaker(of entry: TimelineEntry) -> Speaker? {
    if let behalf = entry.data.common.for {
      return Speaker(organization: behalf.organization, role: behalf.role)
    }
    guard let actor = actors[entry.effectiveVersion?.actor ?? entry.actor]?.state,
      let organization = actor.organization
    else { return nil }
    return Speaker(organization: organization, role: actor.role)
  }
}
