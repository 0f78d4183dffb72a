// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// How far a task has come, with what is only reported apart from what is confirmed.
enum TaskCourse {
  /// The last percentage or the completion in a few cells; `*` where it is only reported.
  static func short(_ state: TaskState) -> Cell {
    guard let mark = state.courseMark else { return .missing }
    let text =
      state.completed != nil
      ? Localized(zh: "完成", en: "done")
      : state.percent.map { "\($0) %" } ?? Localized(zh: "已报", en: "told")
    return .name(text + (mark.standing == .reported ? "*" : ""))
  }

  /// When a task was completed, and whether that is confirmed.
  static func completion(_ state: TaskState, _ words: Words) -> [Report.Field] {
    guard let completed = state.completed else { return [] }
    let heading = Localized(zh: "完成", en: "Completed")
    return [
      Report.Field(
        Column("completed", heading, .date), .text(words.date(completed.time, nil)),
        notes: notes(completed)),
      Report.Field(
        Column("completed_standing", heading, audience: .machines), .code(completed.standing)),
      Report.Field(
        Column("completed_entry", heading, .integer, audience: .machines),
        .entry(UInt64(completed.index))),
    ]
  }

  /// That something is only reported, and how it is confirmed.
  static func notes(_ mark: FactMark) -> [Report.Line] {
    guard mark.standing == .reported else { return [] }
    return [
      .prose(Localized(mark.standing.label) + Localized(zh: ",还没有确认", en: ", not confirmed yet")),
      .command(
        "annals entry confirm \(mark.index)", label: Localized(zh: "确认", en: "Confirm")),
    ]
  }

  /// The reports of progress as machines read them.
  static func sections(_ state: TaskState, _ words: Words) -> [Report.Section] {
    guard !state.progress.isEmpty else { return [] }
    let table = Table(
      columns: [
        Column("entry", Localized(zh: "登记", en: "Entry"), .integer),
        Column("date", Localized(zh: "日期", en: "Date"), .date),
        Column("percent", Localized(zh: "进展", en: "Done"), .integer),
        Column("standing", Localized(zh: "状态", en: "Standing")),
        Column("summary", Localized(zh: "说明", en: "Summary")),
      ],
      rows: state.progress.map { report in
        Table.Row([
          .entry(UInt64(report.mark.index)), .text(words.date(report.mark.time, nil)),
          report.percent.map { .integer(Int64($0)) } ?? .missing, .code(report.mark.standing),
          .text(report.summary),
        ])
      })
    return [Report.Section("progress", .table(table), audience: .machines)]
  }
}
