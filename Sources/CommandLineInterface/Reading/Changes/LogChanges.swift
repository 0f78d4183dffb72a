// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// `annals log SUBJECT --changes`: history as small differences of state, one fact after the other.
struct LogChanges {
  let view: LedgerView
  let subject: Subject
  /// How many facts at most, the newest; nil for all.
  let limit: Int?
  let language: Language

  /// The facts that `isShown` takes, each with what it changed.
  func report(_ meta: ReportMeta, where isShown: (TimelineEntry) -> Bool) -> Report {
    let words = Words(state: view.state, language: language)
    let fields = FieldWords(view.state, language)
    var rows: [Table.Row] = []
    let all = SubjectHistory(of: subject, in: view.state).steps.filter {
      isShown($0.entry) && !$0.changes.isEmpty
    }
    let steps = limit.map { all.suffix(max(0, $0)) } ?? all[...]
    for step in steps {
      let fact = step.entry
      let offset = view.state.offset
      let recorded = fact.recorded.day(at: offset)
      let heading =
        Localized("#\(fact.statedBy)  \(words.date(fact.time, fact.data.common.precision))")
        + Localized(zh: "  登记 \(recorded)", en: "  recorded \(recorded)")
        + "  " + EventLabels.label(type(of: fact.data.event.payload).name) + "  "
        + words.name(Subject(.actor, fact.actor))
        + (fact.standing == .reported ? Localized(zh: "  填报", en: "  reported") : "")
      for change in step.changes {
        rows.append(
          Table.Row(
            [
              .entry(UInt64(fact.statedBy)), .text(change.name),
              .label(fields.label(change.path, of: subject)),
              fields.value(change.before, at: change.path),
              fields.value(change.after, at: change.path), fields.raw(change.before),
              fields.raw(change.after),
            ], group: heading))
      }
    }
    let matters = steps.map { step in
      step.changes.map { fields.label($0.path, of: subject)(language) }
    }
    return Report(
      name: "log-changes",
      title: Localized(zh: "变化  ", en: "Changes of ") + words.name(subject),
      aside: Localized(subject.description),
      notes: steps.count < all.count
        ? [
          .prose(
            Localized(
              zh: "最近 \(steps.count) 条(共 \(all.count) 条)",
              en: "The newest \(steps.count) of \(all.count) facts"))
        ] : [],
      sections: [
        Report.Section(
          "changes",
          .table(
            Table(
              columns: [
                Column("entry", Localized(zh: "登记", en: "Entry"), .integer, audience: .machines),
                Column("path", Localized(zh: "路径", en: "Path"), audience: .machines),
                Column(
                  "matter", Localized(zh: "事项", en: "Matter"), flexible: true, minimumWidth: 10,
                  maximumWidth: 28
                ).tellingApart(matters),
                Column(
                  "was", Localized(zh: "原", en: "Was"), flexible: true, minimumWidth: 6,
                  maximumWidth: 20, audience: .people),
                Column(
                  "is", Localized(zh: "现", en: "Is"), flexible: true, minimumWidth: 8,
                  audience: .people),
                Column("before", Localized(zh: "原值", en: "Before"), audience: .machines),
                Column("after", Localized(zh: "现值", en: "After"), audience: .machines),
              ], rows: rows, emptyNote: Localized(zh: "没有变化。", en: "Nothing changed."))),
          primary: true)
      ], meta: meta)
  }
}
