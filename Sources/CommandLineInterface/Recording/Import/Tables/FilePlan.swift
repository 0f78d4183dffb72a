// SPDX-License-Identifier: Apache-2.0

import Exchange
import MerkleLog
import Registry
import RegistryModel

/// What would come of one file: it goes in whole, or stays out whole.
struct FilePlan {
  /// What the user typed.
  let typed: String
  /// Its name without folders.
  let name: String
  /// Its bytes as evidence: name, size and digest.
  var evidence = Evidence()
  /// In which encoding it was, where it is text.
  var encoding: TextEncoding?
  /// Whether it could be read at all.
  var isRead = false
  /// The unit that it comes from; reports only.
  var unit: Slug?
  /// How the unit was found out, where the file does not say it.
  var unitIsFromName = false
  /// What it says, with what the registry says of each.
  var items: [(item: ImportItem, outcome: ImportItem.Outcome)] = []
  /// Statements beside those of the rows: that the unit handed in its report.
  var accompanying: [Draft] = []
  /// What is to be told of it.
  var issues: [ImportIssue] = []
  /// Rows or figures that could not be read.
  var unreadable = 0

  init(typed: String) {
    self.typed = typed
    name = typed.split(separator: "/").last.map(String.init) ?? typed
  }

  /// The statements that would be recorded, in their order.
  var drafts: [Draft] { accompanying + new.map(\.draft) }

  /// What the registry does not say yet.
  var new: [ImportItem] {
    items.compactMap { if case .new = $0.outcome { $0.item } else { nil } }
  }

  /// How often the registry says the same.
  var unchanged: Int {
    items.count { if case .unchanged = $0.outcome { true } else { false } }
  }

  /// How often it says something else.
  var conflicts: Int { issues.count { $0.kind == .conflict } }

  /// What cannot be read, and what must be answered first.
  var problems: Int { issues.count { $0.kind == .problem || $0.kind == .question } }

  /// How many figures and dates it holds.
  var count: Int { items.count + unreadable }

  /// Whether it may go in.
  var isClean: Bool { isRead && conflicts == 0 && problems == 0 }

  /// Whether it would record anything.
  var records: Bool { isClean && !drafts.isEmpty }
}
