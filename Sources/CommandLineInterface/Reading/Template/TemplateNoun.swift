// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Exchange
import Registry
import RegistryModel

/// `annals template NOUN`: the blank form of what is imported.
struct TemplateNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blank", abstract: helpText("一种登记的空表", "the blank form of a noun"),
    discussion: helpText(
      """
      例:annals template project -o 项目.xlsx
      种类:project milestone funding target observation task organization document
      填好以后:annals import 项目.xlsx --as project。带 * 的必填。
      """,
      """
      Example: annals template project -o projects.xlsx
      Nouns: project milestone funding target observation task organization document
      When it is filled in: annals import projects.xlsx --as project. Columns with * are required.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(
    help: help("种类,例:project", "what it is a form for, such as project", valueName: "noun"),
    completion: .list(ImportNoun.all.map(\.name)))
  var noun: String
  @Option(
    name: [.customShort("o"), .long],
    help: help(
      "写入文件:.xlsx 有下拉选项,.csv 没有", "the file: .xlsx has drop-downs, .csv has none", valueName: "file"
    ),
    completion: .file())
  var output: String?

  func run() throws {
    let context = CommandContext(global)
    guard let noun = ImportNoun(named: noun) else {
      let names = ImportNoun.all.map(\.name).joined(separator: " ")
      throw CommandFailure(
        code: "E-IMPORT-NOUN",
        reason: Localized(zh: "没有“\(noun)”的表", en: "there is no form for “\(noun)”"),
        remedies: [Localized(zh: "可以写:\(names)", en: "one of: \(names)")], exitCode: 2)
    }
    guard noun.name != "report" else {
      throw CommandFailure.usage(
        "月报表要写单位和报送期:annals template report --unit 无锡 --period 2026-10",
        "a report needs its unit and period: annals template report --unit wuxi-stb --period 2026-10"
      )
    }
    let form = ImportForm(noun)
    let text = { (name: LocalizedName) in Localized(name)(context.language) }
    if let output, output.lowercased().hasSuffix(".xlsx") {
      let line = Localized(
        zh: "填好以后:annals import 文件 --as \(noun.name)。带 * 的必填;金额写单位,例:3500万元。",
        en:
          "When filled in: annals import FILE --as \(noun.name). * is required; amounts with unit.")
      let sheet = form.sheet(text, lines: [line(context.language)])
      try FormFile.write(Workbook(title: text(noun.label), sheets: [sheet]), to: output)
      return
    }
    let columns = form.fields.map { field in
      Column(
        field.key,
        Localized(
          zh: field.label.zh + (field.isRequired ? "*" : ""),
          en: (field.label.en ?? field.key) + (field.isRequired ? "*" : "")))
    }
    var report = Report(
      name: "import-form", title: Localized(noun.label),
      sections: [
        Report.Section(
          "rows", .table(Table(columns: columns, rows: [])), primary: true)
      ])
    report.isForm = true
    let csv = CSVRenderer(writesByteOrderMark: output != nil, formLanguage: context.language)
      .render(report)
    guard let output else {
      try Presenter(environment: context.environment, noPager: true).show(csv)
      return
    }
    guard output.lowercased().hasSuffix(".csv") else {
      throw CommandFailure(
        code: "E-FORMAT",
        reason: Localized(zh: "表格写成 .xlsx 或 .csv", en: "a form is a file .xlsx or .csv"),
        remedies: [Localized(zh: "例:-o \(noun.name).xlsx", en: "such as: -o \(noun.name).xlsx")],
        exitCode: 2)
    }
    try FormFile.write(csv, to: output)
  }
}
