// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Projections
import Registry
import RegistryModel

/// `annals diff --fold OLD`: the projects, and all else, whose answers the fold of this program gives
/// otherwise than another one did.
struct FoldReport {
  let context: CommandContext
  /// The name of the other fold, as it was typed.
  let name: String

  /// Compares the states of the other fold with those that this program makes of the same entries.
  ///
  /// - Parameter about: The subject that is asked about; all where absent.
  /// - Returns: The report.
  /// - Throws: `LedgerError` about the snapshot or the log.
  func report(about: String?) throws -> Report {
    let old = try context.ledger().foldedStates(name)
    let view = try context.view(ViewSelection(token: old.token))
    let subject = try about.map {
      try Names(view.state).one($0, SubjectKind.allCases, allowsFragment: true)
    }
    let difference = try FoldDifference(old.subjects, view.state) { (subject) throws(LedgerError) in
      try old.state(of: subject)
    }
    let shown = difference.subjects.filter { $0.subject == subject ?? $0.subject }
    let projects = shown.count { $0.subject.kind == .project }
    let changes = shown.reduce(0) { $0 + $1.changes.count }
    let fold = (old: old.fold.prefix(8), new: SnapshotFile.fold.hexadecimal.prefix(8))
    var report = Report(
      name: "diff-fold",
      title: Localized(
        zh: "折叠 \(fold.old) 到 \(fold.new)  \(projects) 个项目、"
          + "\(shown.count - projects) 个其他对象的答案不同(\(changes) 处)",
        en: "Fold \(fold.old) to \(fold.new): other answers for "
          + "\(NumberText.counted(projects, "project")) and "
          + NumberText.counted(shown.count - projects, "other subject")
          + " (\(NumberText.counted(changes, "value")))"))
    report.sections = [
      Report.Section("answers", .table(table(shown, view.state)), primary: true)
    ]
    report.footers.append(contentsOf: notes(difference, shown: shown.count))
    report.meta = ReportMeta(
      token: old.token.description,
      command: (["annals", "diff", "--fold", old.name]
        + optionWords([("--about", subject?.description)]) + context.languageWords)
        .map(ShellWord.quoted).joined(separator: " "),
      unknown: view.unknownForMeta, extra: view.isInvented ? [InventedData.meta] : [])
    return report
  }

  /// The values, each subject's below its name; projects come first.
  private func table(_ subjects: [FoldDifference.Answers], _ state: RegistryState) -> Table {
    let words = Words(state: state, language: context.language)
    let fields = FieldWords(state, context.language)
    let ordered =
      subjects.filter { $0.subject.kind == .project }
      + subjects.filter { $0.subject.kind != .project }
    return Table(
      columns: [
        Column("subject", Localized(zh: "对象", en: "Subject"), audience: .machines),
        Column("path", Localized(zh: "路径", en: "Path"), audience: .machines),
        Column(
          "matter", Localized(zh: "事项", en: "Matter"), flexible: true, minimumWidth: 10,
          maximumWidth: 30),
        Column(
          "was", Localized(zh: "原来的折叠", en: "Other fold"), flexible: true, minimumWidth: 10,
          audience: .people),
        Column(
          "is", Localized(zh: "现在的折叠", en: "This fold"), flexible: true, minimumWidth: 10,
          audience: .people),
        Column("before", Localized(zh: "原值", en: "Before"), audience: .machines),
        Column("after", Localized(zh: "现值", en: "After"), audience: .machines),
      ],
      rows: ordered.flatMap { answers in
        answers.changes.map { change in
          Table.Row(
            [
              .text(answers.subject.description), .text(change.name),
              .label(fields.label(change.path, of: answers.subject)),
              fields.value(change.before, at: change.path),
              fields.value(change.after, at: change.path), fields.raw(change.before),
              fields.raw(change.after),
            ], group: words.name(answers.subject) + Localized("  \(answers.subject)"))
        }
      },
      emptyNote: Localized(zh: "答案都一样。", en: "All answers are the same."))
  }

  private func notes(_ difference: FoldDifference, shown: Int) -> [Report.Line] {
    var notes = [
      Localized(
        zh: "比较了 \(difference.count) 个对象。金额单位:万元。",
        en: "\(NumberText.counted(difference.count, "subject")) compared. Money in CNY 10,000.")
    ]
    let inner = difference.innerOnly.count
    if inner > 0 {
      notes.append(
        Localized(
          zh: "另有 \(inner) 个对象只是内部计数不同,答案一样。",
          en:
            "\(NumberText.counted(inner, "other subject")) differ only in what the fold counts or "
            + "keeps for its rules; no answer changes."))
    }
    return notes.map { .prose($0) }
  }
}
