// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Exchange
import Foundation
import Projections
import Registry
import RegistryModel

/// `annals export`: the register in the formats of others.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: helpText("导出成开放格式", "the register in open formats"),
    discussion: helpText(
      """
      例:
        annals export --format oc4ids -o 项目.json
        annals export --format datapackage -o 开放数据 --bom
        annals export --format ics --city 无锡 -o 里程碑.ics
        annals export --format cloudevents -o 登记.ndjson
        annals export --format sqlite -o 台账.sqlite
        annals export --format xlsx -o 台账.xlsx

      标为内部的登记不导出,合计里也没有;--internal 才带上。没有写 --as-of 时,截至最新
      一条登记的那一天:同一本台账、同样的选项,导出的字节相同。
      """,
      """
      Examples:
        annals export --format oc4ids -o projects.json
        annals export --format datapackage -o open-data --bom
        annals export --format ics --city wuxi -o milestones.ics
        annals export --format cloudevents -o entries.ndjson
        annals export --format sqlite -o register.sqlite
        annals export --format xlsx -o register.xlsx

      Entries classified internal stay out, of sums too, unless --internal is given. Without --as-of
      an export shows the day of the newest entry: the same log and options give the same bytes.
      """))

  @Option(
    help: help(
      "格式:oc4ids datapackage xlsx sqlite ics cloudevents",
      "the format: oc4ids datapackage xlsx sqlite ics cloudevents", valueName: "format"))
  var format: ExportFormat

  @Option(
    name: [.customShort("o"), .long],
    help: help(
      "写到哪里;datapackage 是文件夹;cloudevents 写 .json 是一个数组",
      "the file, for datapackage the folder; .json makes cloudevents one array", valueName: "path"),
    completion: .file())
  var output: String?

  @Flag(
    name: .customLong("internal"),
    help: help("带上标为内部的登记", "with the entries classified internal"))
  var isInternal = false

  @Flag(
    help: help("datapackage 的 CSV 带 BOM,表格软件才认得中文", "with a BOM in the CSV files, for spreadsheets")
  )
  var bom = false

  @OptionGroup var wanted: PortfolioOptions
  @OptionGroup var package: PackageOptions
  @OptionGroup var time: ExportTimeOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = CommandContext(global)
    if !format.isText, output == nil || output == "-" { throw ExportFailure.output(format) }
    try ExportFailure.requireBuild(for: format)
    try package.checkAddresses()
    var selection = try context.selection(asOf: time.asOf, knownAt: time.knownAt, at: time.at)
    selection.withholdsInternal = !isInternal
    selection.endsWithLog = true
    let view = try context.view(selection)
    let scope = ExportScope(
      view, filter: try wanted.filter(view.state, includesUncounted: time.all),
      command: command(view, context), language: context.language == .zh ? .zh : .en)
    let count = try write(scope, context)
    tell(scope, count, context)
  }

  /// Writes the export.
  ///
  /// - Returns: What was written, and how many.
  private func write(_ scope: ExportScope, _ context: CommandContext) throws -> Localized {
    switch format {
    case .cloudevents:
      let events = try CloudEventsExport(scope, from: context.ledger())
      let isBatch = output.map { $0.lowercased().hasSuffix(".json") } ?? false
      try put(events.bytes(isBatch ? .batch : .lines))
      return Localized(zh: "登记 \(events.count) 条", en: "\(events.count) entries")
    case .ics:
      let calendar = CalendarExport(scope)
      try put(Array(calendar.text.utf8))
      let spans = Localized(
        zh: ",其中 \(calendar.periodCount) 个没有写到日,占整个期间",
        en: ", \(calendar.periodCount) of which name no day and cover their period")
      return Localized(zh: "里程碑 \(calendar.count) 个", en: "\(calendar.count) milestones")
        + (calendar.periodCount > 0 ? spans : "")
    case .oc4ids:
      let exported = OC4IDSPackage(scope, publication: package.publication)
      try put(exported.bytes)
      return Localized(zh: "项目 \(exported.count) 个", en: "\(exported.count) projects")
    case .datapackage:
      let exported = DataPackage(scope, license: package.license, byteOrderMark: bom)
      try PackageFolder(output ?? "").write(exported)
      return Localized(
        zh: "表 \(exported.files.count - 1) 张,\(exported.rowCount) 行",
        en: "\(exported.files.count - 1) tables, \(exported.rowCount) rows")
    case .sqlite:
      #if SQLite
        let exported = DatabaseExport(scope)
        try exported.write(to: output ?? "")
        return Localized(
          zh: "表 \(exported.tableCount) 张,\(exported.rowCount) 行",
          en: "\(exported.tableCount) tables, \(exported.rowCount) rows")
      #else
        throw ExportFailure.build(format, "SQLite")
      #endif
    case .xlsx:
      let exported = WorkbookExport(scope)
      try exported.write(to: output ?? "")
      return Localized(
        zh: "工作表 \(exported.sheetCount) 张,\(exported.rowCount) 行",
        en: "\(exported.sheetCount) sheets, \(exported.rowCount) rows")
    }
  }

  /// Writes one file, or standard output.
  private func put(_ bytes: [UInt8]) throws {
    guard let path = output, path != "-" else {
      try StandardStream.output.write(bytes)
      return
    }
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandFailure.output(path)
    }
  }

  /// The whole command that makes the export again.
  private func command(_ view: LedgerView, _ context: CommandContext) -> String {
    // Not where it was written: that is nobody's business, and would make the bytes depend on it.
    var words = ["export", "--format", format.rawValue] + wanted.arguments + package.arguments
    if isInternal { words.append("--internal") }
    if bom { words.append("--bom") }
    if time.all { words.append("--all") }
    return context.meta(view, command: words).command ?? ""
  }

  /// Says on standard error what was written and what was left out; the data have no place for it.
  private func tell(_ scope: ExportScope, _ count: Localized, _ context: CommandContext) {
    let view = scope.view
    let meta = context.meta(view, command: [])
    var lines = view.isInvented ? [InventedData.banner] : []
    let place = output.map { $0 == "-" ? "" : " -> \($0)" } ?? ""
    lines.append(Localized(zh: "已导出 ", en: "exported ") + count + Localized(place))
    if view.withheld > 0 {
      lines.append(
        Localized(
          zh: "内部登记 \(view.withheld) 条没有导出,合计里也没有;要带上:--internal",
          en:
            "\(view.withheld) internal entries are left out, of sums too; --internal takes them in")
      )
    } else if isInternal {
      let count = view.entries.count { $0.statement.classification != .public }
      lines.append(
        Localized(
          zh: "含内部登记 \(count) 条,不要公开",
          en: "\(count) internal entries are in it: not to be published"))
    }
    for line in lines + [meta.unknownLine, meta.tokenLine].compactMap(\.self) {
      // The data is out; nobody need be there for what is said about it.
      try? StandardStream.error.write(line(context.language) + "\n")
    }
  }
}
