// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
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
    let ledgerView = try context.viewForReport(view)
    if let unknown = unrecognized(ledgerView) {
      try show(unknown, context)
      return
    }
    let found = try find(ledgerView)
    let line = found.line(at: ledgerView.state.offset)
    guard !raw else {
      try ledgerView.check()
      try StandardStream.output.write(line + [UInt8(ascii: "\n")])
      return
    }
    let verdict: Cell =
      switch ledgerView.signatureVerdict(of: found) {
      case .valid: .code("valid", label: Localized(zh: "有效", en: "valid"))
      case .invalid: .code("invalid", label: Localized(zh: "无效", en: "INVALID"))
      case .absent: .code("absent", label: Localized(zh: "没有签名", en: "none"))
      }
    let report = EntryReport(
      entry: found, view: ledgerView,
      words: Words(state: ledgerView.state, language: context.language))
    let fields = report.fields(
      content: .name(
        EntryText.details(found, FieldWords(ledgerView.state, context.language))),
      members: .text(EntryText.summary(found.statement.data)),
      checks: [
        Dossier.field("signature", "签名", "Signature", verdict),
        Dossier.field(
          "place", "原行", "Line", .text(try context.ledger().place(of: found.index))),
      ])
    try context.show(
      Report(
        name: "entry", title: Localized(zh: "登记 #\(found.index)", en: "Entry #\(found.index)"),
        sections: [Report.Section("entry", .fields(fields), primary: true)],
        meta: context.meta(ledgerView, command: ["entry", "show", "\(found.index)"], judges: false)),
      view)
  }

  /// The entry, where its type or version is not known.
  private func unrecognized(_ view: LedgerView) -> UnrecognizedLine? {
    let text = entry.hasPrefix("#") || entry.hasPrefix("@") ? String(entry.dropFirst()) : entry
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
    let text = entry.hasPrefix("#") || entry.hasPrefix("@") ? String(entry.dropFirst()) : entry
    if let index = Int(text), let found = view.entry(at: index) { return found }
    if let id = EntryID(text), let place = view.state.entries[id],
      let found = view.entry(at: place.index)
    {
      return found
    }
    if let index = Int(text), (0..<view.size).contains(index) {
      throw CommandFailure(
        code: "E-ENTRY-UNKNOWN",
        reason: Localized(
          zh: "登记 #\(index) 在所选的时点以后,或者读不出来",
          en: "entry #\(index) is later than the point that is shown, or cannot be read"),
        remedies: [
          Localized(
            zh: "不写 --as-of、--known-at 再看:annals entry show \(index)",
            en: "without --as-of and --known-at: annals entry show \(index)")
        ])
    }
    throw CommandFailure(
      code: "E-ENTRY-UNKNOWN",
      reason: Localized(
        zh: "没有登记“\(entry)”;台账有 \(view.size) 条,从 0 到 \(view.size - 1)",
        en: "there is no entry “\(entry)”; the log has \(view.size), from 0 to \(view.size - 1)"))
  }
}
