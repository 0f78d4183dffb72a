// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The drafts of aliases that come and go.
enum AliasDrafts {
  static func drafts(
    _ subject: Subject, adding: [String], removing: [String], at desk: RecordingDesk
  ) throws(LedgerError) -> [Draft] {
    guard !adding.isEmpty || !removing.isEmpty else {
      throw LedgerError(
        "E-USAGE", zh: "写 --add 或 --remove", en: "write --add or --remove")
    }
    var drafts: [Draft] = []
    for text in adding {
      var event = AliasAdded()
      event.name = try desk.name(text)
      drafts.append(try desk.draft(subject, .aliasAdded(event)))
    }
    for text in removing {
      var event = AliasRemoved()
      event.name = try desk.name(text)
      drafts.append(try desk.draft(subject, .aliasRemoved(event)))
    }
    return drafts
  }
}
