// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals task matrix`: tasks by unit.
struct TaskMatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: helpText("任务和责任单位对照", "tasks by unit"),
    discussion: helpText(
      """
      例:
        annals task matrix --document wuxi-2018
        annals task matrix --unit 市科技局 --document wuxi-2018
        annals task matrix --format csv    一行一个任务和单位
      """,
      """
      Examples:
        annals task matrix --document wuxi-2018
        annals task matrix --unit wuxi-stb
        annals task matrix --format csv    a row for each task and unit
      """))

  @OptionGroup var view: ViewOptions
  @Option(help: help("文件", "a document", valueName: "document"), completion: subjects(.document))
  var document: String?
  @Option(
    help: help("单位:它牵头或配合的任务", "a unit: the tasks that it leads or supports", valueName: "unit"),
    completion: subjects(.organization))
  var unit: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let names = Names(ledger.state)
    var filter = TaskView.Filter()
    filter.document = try document.map { try names.one($0, .document, allowsFragment: true).id }
    filter.unit = try unit.map { try names.unit($0, in: filter.document) }
    filter.includesContext = view.all
    let matrix = ResponsibilityMatrix(ledger.state, filter: filter)
    let words = Words(state: ledger.state, language: context.language)
    let grid = TaskMatrixGrid(matrix: matrix, words: words)
    let report = Report(
      name: "task-matrix",
      title: title(matrix, filter, words),
      notes: grid.notes,
      sections: grid.sections
        + [
          Report.Section("pairs", .table(pairs(matrix)), primary: true, audience: .machines)
        ],
      footers: footers(matrix),
      meta: context.meta(
        ledger,
        command: ["task", "matrix"]
          + optionWords([("--document", document), ("--unit", unit)])))
    try context.show(report, view)
  }

  private func title(
    _ matrix: ResponsibilityMatrix, _ filter: TaskView.Filter, _ words: Words
  ) -> Localized {
    let unit = filter.unit.map { words.organization($0) }
    let size = Localized(
      zh: "\(matrix.rows.count) 项任务 x \(matrix.columns.count) 个单位",
      en: "\(matrix.rows.count) tasks x \(matrix.columns.count) units")
    return unit.map { $0 + Localized(zh: "  ", en: ": ") + size } ?? size
  }

  private func footers(_ matrix: ResponsibilityMatrix) -> [Report.Line] {
    guard !matrix.rows.isEmpty else {
      return [.prose(Localized(zh: "没有这样的任务。", en: "No such task."))]
    }
    guard !matrix.withoutLead.isEmpty else { return [] }
    let shown = matrix.withoutLead.prefix(view.all ? .max : 8).map(\.description)
    let more = matrix.withoutLead.count > shown.count ? " ... (--all)" : ""
    let list = shown.joined(separator: " ") + more
    return [
      .prose(
        Localized(
          zh: "没有写明牵头单位的 \(matrix.withoutLead.count) 项:\(list)",
          en: "No lead unit is printed for \(matrix.withoutLead.count): \(list)"))
    ]
  }

  /// A row for each task and unit, in printed order; supporting units come after those that lead.
  private func pairs(_ matrix: ResponsibilityMatrix) -> Table {
    let columns = [
      Column("task", Localized(zh: "任务", en: "Task")),
      Column("document", Localized(zh: "文件", en: "Document")),
      Column("section", Localized(zh: "条目", en: "Section")),
      Column("title", Localized(zh: "名称", en: "Title")),
      Column("unit", Localized(zh: "单位", en: "Unit")),
      Column("unit_name", Localized(zh: "原文名称", en: "Printed name")),
      Column("role", Localized(zh: "角色", en: "Role"), .code(["lead", "supporting"])),
      Column("word", Localized(zh: "原文用词", en: "Printed word")),
      Column("position", Localized(zh: "位次", en: "Printed place"), .integer),
      Column("leads", Localized(zh: "牵头单位数", en: "Lead units"), .integer),
    ]
    let rows = matrix.rows.flatMap { row in
      let head: [Cell] = [
        .text(row.task.description), .optional(row.assigned.document?.description),
        .optional(row.assigned.section), .name(row.assigned.title),
      ]
      let leads = row.cells.sorted { $0.value.position < $1.value.position }.map { unit, cell in
        Table.Row(
          head + [
            .text(unit.description), .text(cell.name), .text("lead"), .text(cell.word),
            .ordinal(Int64(cell.position)), .ordinal(Int64(cell.leads)),
          ])
      }
      let supporting = row.supporting.subtracting(row.cells.keys).sorted().map { unit in
        Table.Row(
          head + [
            .text(unit.description), .missing, .text("supporting"), .missing, .missing, .missing,
          ])
      }
      return leads + supporting
    }
    return Table(columns: columns, rows: rows)
  }
}

extension Names {
  /// The unit that `text` names; where two have that name, the one that leads tasks of the document.
  func unit(_ text: String, in document: Slug?) throws -> Slug {
    let leads = document.map { id in
      Set(
        state.tasks.values.filter { $0.state.assigned?.document == id }
          .flatMap { $0.state.leads.map { Subject(.organization, $0.organization) } })
    }
    return try one(text, [.organization], allowsFragment: true, preferring: leads ?? []).id
  }
}
