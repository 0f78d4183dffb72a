// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// Changes as rows: the entry, the matter, what was, what is, and what it rests on.
struct ChangeTable {
  private let view: LedgerView
  private let words: Words
  private let fields: FieldWords

  init(_ after: LedgerView, language: Language) {
    view = after
    words = Words(state: after.state, language: language)
    fields = FieldWords(after.state, language)
  }

  /// What a change rests on: of a correction or withdrawal its own basis, else that of the fact.
  func basis(_ change: RegistryDifference.Change) -> Basis? {
    change.entry.flatMap { view.entry(at: $0) }?.statement.data.common.basis
      ?? change.fact?.data.common.basis
  }

  /// The name of a subject above its changes.
  func heading(_ subject: Subject) -> Localized {
    words.name(subject) + Localized("  \(subject)")
  }

  /// The changes, each subject's below its name.
  func table(_ changes: [(Subject, RegistryDifference.Change)]) -> Table {
    Table(
      columns: columns(changes),
      rows: changes.map { subject, change in
        let others = change.lateEntries.filter { $0 != change.entry }
        let isLate = change.entry.map(change.lateEntries.contains) ?? false
        let mark = change.entry.map { "#\($0)\(isLate ? "*" : "")" } ?? "-"
        let values = change.change
        return Table.Row(
          [
            .text(subject.description), .text(values.name), .text(mark),
            change.entry.map { .entry(UInt64($0)) } ?? .missing,
            .label(fields.label(values.path, of: subject)),
            fields.value(values.before, at: values.path),
            fields.value(values.after, at: values.path),
            fields.raw(values.before), fields.raw(values.after), .flag(change.isLate),
            EntryText.basis(basis(change), words), .list(change.lateEntries.map { "\($0)" }),
          ], group: heading(subject), notes: others.isEmpty ? [] : [lateNote(others)])
      },
      emptyNote: Localized(zh: "没有变化。", en: "Nothing changed."))
  }

  /// Which entries, beside the one that is named, had a part in a change and were recorded late.
  private func lateNote(_ entries: [Int]) -> Localized {
    let list = entries.map { "#\($0)*" }
    return Localized(
      zh: "其中补录 " + list.joined(separator: "、"),
      en: "recorded late among others: " + list.joined(separator: ", "))
  }

  /// The columns; those of values are so wide that no figure is cut, and that of matters so that no two
  /// of a subject look alike.
  private func columns(_ rows: [(Subject, RegistryDifference.Change)]) -> [Column] {
    let changes = rows.map(\.1.change)
    let matters = Dictionary(grouping: rows, by: \.0).values.map { rows in
      rows.map { fields.label($1.change.path, of: $0)(words.language) }
    }
    func width(_ values: [StateField]) -> Int {
      values.filter(fields.isFigure).reduce(6) {
        max($0, DisplayWidth.cells(fields.value($1).display(words.language)))
      }
    }
    func values(_ key: String, _ header: Localized, _ width: Int) -> Column {
      Column(
        key, header, flexible: true, minimumWidth: width, maximumWidth: max(14, width),
        audience: .people)
    }
    return [
      Column("subject", Localized(zh: "对象", en: "Subject"), audience: .machines),
      Column("path", Localized(zh: "路径", en: "Path"), audience: .machines),
      Column("mark", Localized(zh: "登记", en: "Entry"), audience: .people),
      Column("entry", Localized(zh: "序号", en: "Index"), .integer, audience: .machines),
      Column(
        "matter", Localized(zh: "事项", en: "Matter"), flexible: true, minimumWidth: 10,
        maximumWidth: 26
      ).tellingApart(matters),
      values("was", Localized(zh: "原", en: "Was"), width(changes.flatMap(\.before))),
      values("is", Localized(zh: "现", en: "Is"), width(changes.flatMap(\.after))),
      Column("before", Localized(zh: "原值", en: "Before"), audience: .machines),
      Column("after", Localized(zh: "现值", en: "After"), audience: .machines),
      Column("late", Localized(zh: "补录", en: "Late"), .flag, audience: .machines),
      Column("basis", Localized(zh: "依据", en: "Basis"), flexible: true, minimumWidth: 8),
      Column(
        "late_entries", Localized(zh: "补录的登记", en: "Late entries"), .list, audience: .machines),
    ]
  }
}
