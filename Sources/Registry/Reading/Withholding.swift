// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Finds the entries that are not for everybody, in the order of the log.
struct Withholding {
  /// How many were found.
  private(set) var count = 0
  private var ids: Set<EntryID> = []

  /// Whether a statement is withheld: it is classified internal, or it amends, confirms or returns
  /// one that is, and would tell of it.
  mutating func takes(_ statement: Statement) -> Bool {
    let names = statement.data.event.namedEntry.map(ids.contains) ?? false
    guard statement.classification != .public || names else { return false }
    take(statement.id)
    return true
  }

  /// Whether a line is withheld of which only the envelope is understood.
  mutating func takes(_ line: UnrecognizedLine) -> Bool {
    guard line.classification != DataClassification.public.rawValue else { return false }
    take(line.id)
    return true
  }

  /// Whether a statement decides what others mean, so that it counts also where nobody may read it.
  static func decides(_ statement: Statement) -> Bool {
    statement.subject.kind == .registry || statement.subject.kind == .actor
  }

  private mutating func take(_ id: EntryID) {
    count += 1
    ids.insert(id)
  }
}
