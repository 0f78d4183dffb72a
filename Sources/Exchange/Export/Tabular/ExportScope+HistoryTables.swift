// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections
import Registry
import RegistryModel

extension ExportScope {
  /// The history as tables: every entry, and every value that an entry changed.
  public var historyTables: [ExportTable] { [entryTable, changeTable] }

  /// Where the export comes from, as a table of keys and values.
  public var aboutTable: ExportTable {
    var members = provenance
    members.insert((key: "title", value: title), at: 0)
    members.append((key: "withheldInternal", value: "\(view.withheld)"))
    if view.isInvented { members.append((key: "invented", value: "true")) }
    typealias F = ExportTable.Field<(key: String, value: String)>
    return ExportTable(
      "about", "说明", "about", primaryKey: ["key"], members,
      [
        F("key", "项", "key", Self.aboutKeys, required: true) { .text($0.key) },
        F("value", "内容", "value", .text, required: true) { .text($0.value) },
      ])
  }

  private static let aboutKeys = ExportTable.Column.Kind.words([
    ("title", "名称", "title"), ("origin", "台账", "origin"), ("token", "版本", "token"),
    ("asOf", "截至", "as of"), ("knownAt", "所知", "known at"), ("command", "复现", "command"),
    ("withheldInternal", "没有导出的内部登记", "internal entries left out"),
    ("invented", "虚构", "invented"),
  ])

  private struct Line {
    let entry: Entry
    let fact: TimelineEntry?
    let data: String
  }

  private var entryTable: ExportTable {
    let entries = view.entries.filter { holds($0.statement.subject) }
    var facts: [Int: TimelineEntry] = [:]
    for subject in Set(entries.map(\.statement.subject)) {
      for fact in state.timeline(of: subject) { facts[fact.index] = fact }
    }
    let lines = entries.map { entry in
      let value = try? JSONValue(parsing: entry.line(at: state.offset))
      return Line(
        entry: entry, fact: facts[entry.index],
        data: String(decoding: value?["data"]?.bytes ?? [], as: UTF8.self))
    }
    typealias F = ExportTable.Field<Line>
    return ExportTable(
      "entries", "登记", "entries", primaryKey: ["entry"], lines,
      [
        F("entry", "序号", "entry", .integer, required: true) { .number($0.entry.index) },
        F("id", "陈述编号", "statement id", .text, required: true) { .id($0.entry.statement.id) },
        F("type", "类型", "type", .text, required: true) { .id($0.entry.statement.name) },
        F("subject_kind", "对象种类", "kind of subject", .text, required: true) {
          .code($0.entry.statement.subject.kind)
        },
        F("subject", "对象", "subject", .text, required: true) { .id($0.entry.statement.subject.id) },
        F("time", "生效", "time", .instant, required: true) {
          .text($0.entry.statement.time.text(at: self.state.offset))
        },
        F("recorded", "登记时间", "recorded", .instant, required: true) {
          .text($0.entry.recorded.utcText)
        },
        F("actor", "登记人", "actor", .text, required: true) {
          .id($0.entry.statement.source.actor)
        },
        F("classification", "密级", "classification", .codes(DataClassification.self), required: true)
        {
          .code($0.entry.statement.classification)
        },
        F("basis_document", "依据文件", "basis, document", .text) {
          .id($0.entry.statement.data.common.basis?.document)
        },
        F("standing", "确认", "standing", .codes(Standing.self)) { .code($0.fact?.standing) },
        F("stated_by", "现由哪条登记说明", "entry that says it now", .integer) {
          .number($0.fact?.statedBy)
        },
        F("note", "备注", "note", .text) { .words($0.entry.statement.data.common.note) },
        F("data", "内容", "data", .text, required: true) { .text($0.data) },
      ])
  }

  private struct Change {
    let entry: TimelineEntry
    let subject: Subject
    let field: String
    let old: StateField?
    let new: StateField?
  }

  private var changeTable: ExportTable {
    let subjects = Set(view.entries.map(\.statement.subject)).filter {
      holds($0) && $0 != .registry
    }.sorted()
    let changes = subjects.flatMap { subject in
      SubjectHistory(of: subject, in: state).steps.flatMap { step in
        step.changes.flatMap { change -> [Change] in
          let paths = change.after.map(\.path) + change.before.map(\.path)
          var seen: Set<[StateField.Part]> = []
          return paths.filter { seen.insert($0).inserted }.map { path in
            let old = change.before.first { $0.path == path }
            let new = change.after.first { $0.path == path }
            return Change(
              entry: step.entry, subject: subject, field: (new ?? old)?.name ?? change.name,
              old: old, new: new)
          }
        }
      }
    }
    typealias F = ExportTable.Field<Change>
    return ExportTable(
      "changes", "变化", "changes", references: [(column: "entry", table: "entries", key: "entry")],
      changes,
      [
        F("entry", "登记序号", "entry", .integer, required: true) { .number($0.entry.index) },
        F("subject_kind", "对象种类", "kind of subject", .text, required: true) {
          .code($0.subject.kind)
        },
        F("subject", "对象", "subject", .text, required: true) { .id($0.subject.id) },
        F("day", "生效日", "day", .period, required: true) { self.day($0.entry.mark) },
        F("field", "字段", "field", .text, required: true) { .text($0.field) },
        F("old", "原", "old value", .text) { Self.text($0.old) },
        F("new", "现", "new value", .text) { Self.text($0.new) },
      ])
  }

  private static func text(_ field: StateField?) -> ExportTable.Value {
    switch field?.value {
    case .string(let text)?, .number(let text)?: .text(text)
    case let value?: .text(String(decoding: value.bytes, as: UTF8.self))
    case nil: .missing
    }
  }
}
