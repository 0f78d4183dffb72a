// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// Changes as rows: the entry, the matter, what was, what is, and what it rests on.
struct ChangeTable {
  private let before: LedgerView
  private let after: LedgerView
  private let words: Words
  private let fields: FieldWords

  init(before: LedgerView, after: LedgerView, language: Language) {
    self.before = before
    self.after = after
    words = Words(state: after.state, language: language)
    fields = FieldWords(after.state, language)
  }

  /// Whether a fact was so before the first point and was recorded after it.
  func isLate(_ change: RegistryDifference.Change) -> Bool {
    guard let fact = change.fact, let entry = change.entry else { return false }
    let known = before.entries.last?.index ?? -1
    return entry > known && fact.time.day(at: after.state.offset) <= before.asOf
  }

  /// The name of a subject above its changes.
  func heading(_ subject: Subject) -> Localized {
    words.name(subject) + Localized("  \(subject)")
  }

  /// The changes, each subject's below its name.
  func table(_ changes: [(Subject, RegistryDifference.Change)]) -> Table {
    Table(
      columns: Self.columns,
      rows: changes.map { subject, change in
        let mark = change.entry.map { "#\($0)\(isLate(change) ? "*" : "")" } ?? "-"
        let values = change.change
        return Table.Row(
          [
            .text(subject.description), .text(values.name), .text(mark),
            change.entry.map { .entry(UInt64($0)) } ?? .missing,
            .name(fields.label(values.path, of: subject)),
            fields.value(values.before), fields.value(values.after),
            fields.raw(values.before), fields.raw(values.after), .flag(isLate(change)),
            EntryText.basis(change.fact?.data.common.basis, words),
          ], group: heading(subject))
      },
      emptyNote: Localized(zh: "没有变化。", en: "Nothing changed."))
  }

  private static let columns = [
    Column("subject", Localized(zh: "对象", en: "Subject"), audience: .machines),
    Column("path", Localized(zh: "路径", en: "Path"), audience: .machines),
    Column("mark", Localized(zh: "登记", en: "Entry"), audience: .people),
    Column("entry", Localized(zh: "序号", en: "Index"), .integer, audience: .machines),
    Column(
      "matter", Localized(zh: "事项", en: "Matter"), flexible: true, minimumWidth: 10,
      maximumWidth: 26),
    Column(
      "was", Localized(zh: "原", en: "Was"), flexible: true, minimumWidth: 6, maximumWidth: 14,
      audience: .people),
    Column(
      "is", Localized(zh: "现", en: "Is"), flexible: true, minimumWidth: 6, maximumWidth: 14,
      audience: .people),
    Column("before", Localized(zh: "原值", en: "Before"), audience: .machines),
    Column("after", Localized(zh: "现值", en: "After"), audience: .machines),
    Column("late", Localized(zh: "补录", en: "Late"), .flag, audience: .machines),
    Column("basis", Localized(zh: "依据", en: "Basis"), flexible: true, minimumWidth: 8),
  ]
}
