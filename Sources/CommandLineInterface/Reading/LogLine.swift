// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// How an entry reads in a log: who said it, what stands in its line, and what goes below.
struct LogLine {
  /// Who recorded it.
  let who: Localized
  /// What stands in its line: what it says, where that fits and the subject is known; else its type, or
  /// its subject.
  let cell: Localized
  /// What it says, where that does not stand in its line.
  let note: Localized?

  /// The cells that are left in a line of 80.
  private static let room = 26

  init(_ entry: Entry, _ words: FieldWords, hasSubject: Bool) {
    let actor = entry.statement.source.actor
    who = words.words.name(Subject(.actor, actor))
    let said = EntryText.words(entry, words)
    guard hasSubject else {
      let subject = entry.statement.subject
      let name = words.words.name(subject)
      // An id says what it names only after its kind.
      cell = name.zh == subject.id.description ? Localized(subject.description) : name
      note = said
      return
    }
    if DisplayWidth.cells(said(words.words.language)) <= Self.room {
      (cell, note) = (said, nil)
    } else {
      (cell, note) = (
        EventLabels.label(entry.statement.name), EntryText.details(entry, words)
      )
    }
  }
}
