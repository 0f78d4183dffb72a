// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals entry show`: one entry with its place and signature.
struct EntryShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一条登记", "one entry"),
    discussion: helpText("例:annals entry show 57 --raw", "Example: annals entry show 57 --raw"))

  @OptionGroup var view: ViewOptions
  @Argument(help: help("序号(57 或 #57)或编号", "an index (57 or #57) or an id", valueName: "entry"))
  var entry: String
  @Flag(help: help("只打印原行", "print the line as it stands")) var raw = false

  func run() throws {
    let context = CommandContext(view.global)
    let ledgerView = try context.view(view)
    if let unknown = unrecognized(ledgerView) {
      try show(unknown, context)
      return
    }
    let found = try find(ledgerView)
    let line = found.line(at: ledgerView.state.offset)
    guard !raw else {
      try StandardStream.output.write(line + [UInt8(ascii: "\n")])
      return
    }
    let words = Words(state: ledgerView.state, language: context.language)
    let statement = found.statement
    let fact = ledgerView.state.fact(statedBy: statement.id)
    let standing = fact?.index == found.index ? fact?.standing : nil
    func field(_ key: String, _ zh: String, _ en: String, _ cell: Cell) -> Report.Field {
      Report.Field(Column(key, Localized(zh: zh, en: en)), cell)
    }
    let verdict: Cell =
      switch ledgerView.signatureVerdict(of: found) {
      case .valid: .code("valid", label: Localized(zh: "有效", en: "valid"))
      case .invalid: .code("invalid", label: Localized(zh: "无效", en: "INVALID"))
      case .absent: .code("absent", label: Localized(zh: "没有签名", en: "none"))
      }
    var fields = [
      field("index", "序号", "Index", .entry(UInt64(found.index))),
      field("id", "编号", "Id", .text(statement.id.description)),
      field("type", "类型", "Type", .text(statement.name)),
      field("subject", "对象", "Subject", .text(statement.subject.description)),
      field(
        "time", "生效", "Effective",
        .text(words.date(statement.time, statement.data.common.precision))),
      field("recorded", "登记", "Recorded", .text(found.recorded.text(at: ledgerView.state.offset))),
      field("actor", "谁", "Who", .text(statement.source.actor.description)),
      field(
        "for", "替谁", "For",
        statement.data.common.for.map { .name(words.organization($0.organization)) } ?? .missing),
      field("basis", "依据", "Basis", EntryText.basis(statement.data.common.basis, words)),
      field("anchor", "原文", "Anchor", .optional(statement.data.common.basis?.anchor)),
      field("note", "说明", "Note", .optional(statement.data.common.note)),
      field("content", "内容", "Content", .text(EntryText.summary(statement.data))),
      field("signature", "签名", "Signature", verdict),
      field("place", "原行", "Line", .text(try context.ledger().place(of: found.index))),
    ]
    if let newest = EventCatalogue.standard[statement.name]?.version, newest > statement.version {
      let versions = "v\(statement.version) -> v\(newest)"
      fields.insert(field("lifted", "提升", "Lifted", .text(versions)), at: 3)
    }
    let amendments = (fact?.versions.dropFirst().map(\.index) ?? []).filter { $0 != found.index }
    if !amendments.isEmpty {
      fields.append(
        field("amended_by", "更正或撤回", "Amended by", .list(amendments.map { "#\($0)" })))
    }
    let evidence = statement.data.common.evidence
    if !evidence.isEmpty {
      fields.append(
        field(
          "evidence", "材料", "Evidence", .list(evidence.map { "\($0.name) \($0.sha256)" })))
    }
    if let later = ledgerView.laterAmended[found.index] {
      fields.append(field("later_amended_by", "后来更正", "Later amended by", .entry(UInt64(later))))
    }
    if let standing { fields.insert(field("standing", "状态", "Standing", .code(standing)), at: 7) }
    fields += DisputeText.fields(ledgerView.state.dispute(of: found))
    try context.show(
      Report(
        name: "entry", title: Localized(zh: "登记 #\(found.index)", en: "Entry #\(found.index)"),
        sections: [Report.Section("entry", .fields(fields), primary: true)],
        meta: context.meta(ledgerView, command: ["entry", "show", "\(found.index)"])), view)
  }

  /// The entry, where its type or version is not known.
  private func unrecognized(_ view: LedgerView) -> UnrecognizedLine? {
    let text = entry.hasPrefix("#") ? String(entry.dropFirst()) : entry
    return view.unrecognizedLines.first { "\($0.index)" == text || "\($0.id)" == text }
  }

  /// What is not known can be seen as it stands, and no further.
  private func show(_ unknown: UnrecognizedLine, _ context: CommandContext) throws {
    let ledger = try context.ledger()
    guard raw else {
      let command = "annals entry show \(unknown.index) --raw"
      throw CommandFailure(
        code: Unrecognized(unknown.kind, unknown.type, first: unknown.index).code.rawValue,
        reason: Localized(
          zh: "本程序不认识第 \(unknown.index) 条的类型或版本:\(unknown.type)",
          en: "entry #\(unknown.index) is \(unknown.type), which this program does not know"),
        remedies: [
          Localized(zh: "看原行:\(command)", en: "see the line as it stands: \(command)"),
          Localized(Unrecognized.remedy),
        ], place: ledger.place(of: unknown.index))
    }
    try StandardStream.output.write(
      try ledger.line(at: unknown.index) + [UInt8(ascii: "\n")])
  }

  private func find(_ view: LedgerView) throws -> Entry {
    let text = entry.hasPrefix("#") ? String(entry.dropFirst()) : entry
    if let index = Int(text), let found = view.entry(at: index) { return found }
    if let id = EntryID(text), let place = view.state.entries[id],
      let found = view.entry(at: place.index)
    {
      return found
    }
    throw CommandFailure(
      code: "E-ENTRY-UNKNOWN",
      reason: Localized(
        zh: "没有登记“\(entry)”;台账有 \(view.size) 条,从 0 到 \(view.size - 1)",
        en: "there is no entry “\(entry)”; the log has \(view.size), from 0 to \(view.size - 1)"))
  }
}
