// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Lead units with their printed words, from options.
enum TaskWords {
  static func leads(
    _ texts: [String], at desk: RecordingDesk
  ) throws(LedgerError) -> [TaskLead] {
    var leads: [TaskLead] = []
    for text in texts {
      let parts = text.withNarrowColons.split(separator: ":", maxSplits: 1)
        .map(String.init)
      var lead = TaskLead()
      lead.organization = try desk.id(parts.first ?? "", .organization)
      lead.word = parts.count == 2 ? try desk.words(parts[1], "--lead") : "牵头单位"
      lead.name = desk.state.name(of: Subject(.organization, lead.organization))?.zh ?? parts[0]
      leads.append(lead)
    }
    return leads
  }
}
