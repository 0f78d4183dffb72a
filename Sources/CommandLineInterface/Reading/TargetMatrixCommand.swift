// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals target matrix`: a printed table of units with its roll-up check.
struct TargetMatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: helpText("单位目标表,与上级指标核对", "targets by unit, with the roll-up check"),
    discussion: helpText(
      "例:annals target matrix --document changzhou-hnz-2017",
      "Example: annals target matrix --document changzhou-hnz-2017"))

  @OptionGroup var view: ViewOptions
  @Option(help: help("文件", "the document", valueName: "document"), completion: subjects(.document))
  var document: String
  @Flag(help: help("列出简称", "list the short names")) var legend = false

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.view(view)
    let id = try Names(ledger.state).one(document, .document, allowsFragment: true).id
    let matrix = TargetMatrix(ledger.state, document: id)
    guard !matrix.rows.isEmpty else {
      throw CommandFailure(
        code: "E-NO-MATRIX",
        reason: Localized(zh: "“\(document)”没有单位目标表", en: "\(document) has no table of units"))
    }
    let title = ledger.state.documents[id]?.state.issued?.title.zh ?? ""
    let report = Report(
      name: "target-matrix", title: Localized(title),
      aside: Localized(
        zh: "\(matrix.columns.count) 个单位 x \(matrix.rows.count) 行",
        en: "\(matrix.columns.count) units x \(matrix.rows.count) rows"),
      sections: [
        Report.Section("matrix", .table(table(matrix, context.language)), primary: true),
        Report.Section(
          "checks", heading: Localized(zh: "与上级指标核对", en: "Check against the targets of the whole"),
          .table(checks(matrix, context.language))),
      ],
      footers: footers(matrix),
      meta: context.meta(ledger, command: ["target", "matrix", "--document", id.description]))
    try context.show(report, view)
  }

  private func table(_ matrix: TargetMatrix, _ language: Language) -> Table {
    var columns = [
      Column("row", Localized(zh: "行", en: "Row"), .integer, audience: .machines),
      Column("indicator_id", Localized(zh: "指标编号", en: "Indicator id"), audience: .machines),
      Column(
        "indicator", Localized(zh: "指标", en: "Indicator"), flexible: true, minimumWidth: 8,
        maximumWidth: 14),
    ]
    columns += matrix.columns.map { column in
      Column(
        "unit_\(column.number)", Localized(Self.short(column.name)), .decimal, alignment: .right)
    }
    columns.append(
      Column("total", Localized(zh: "合计", en: "Total"), .decimal, alignment: .right))
    let rows = matrix.rows.map { row -> Table.Row in
      let name = language == .zh ? row.definition.name.zh : row.definition.name.en ?? ""
      var cells: [Cell] = [
        .ordinal(Int64(row.number)), .text(row.indicator.description),
        .text(row.group == nil ? name : " " + name.replacing("其中：", with: "")),
      ]
      cells += matrix.columns.map { column in
        guard let set = row.cells[column.number] else { return .missing }
        return set.value.map { .decimal($0.description) } ?? .remark(Localized(set.printed))
      }
      cells.append(
        row.total.map { .decimal($0.description) }
          ?? .remark(Localized(zh: "不合计", en: "n/a")))
      return Table.Row(cells)
    }
    var table = Table(columns: columns, rows: rows)
    table.gap = 1
    return table
  }

  /// The first two characters tell these units apart.
  static func short(_ name: String) -> String { String(name.prefix(2)) }

  private func checks(_ matrix: TargetMatrix, _ language: Language) -> Table {
    let columns = [
      Column("indicator", Localized(zh: "指标", en: "Indicator"), flexible: true),
      Column("total", Localized(zh: "合计", en: "Total"), .decimal),
      Column("parent", Localized(zh: "上级目标", en: "Target of the whole")),
      Column("parent_printed", Localized(zh: "原文", en: "Printed")),
      Column("result", Localized(zh: "核对", en: "Check"), flexible: true),
    ]
    let rows = matrix.rows.compactMap { row -> Table.Row? in
      let (parent, printed, result): (Slug, String, Cell)
      switch row.check {
      case .noParent: return nil
      case .ratio(let target, let text):
        (parent, printed) = (target, text)
        result = .code("ratio", label: Localized(zh: "比率,不能相加,不核对", en: "shares do not add up"))
      case .equal(let target, let text):
        (parent, printed) = (target, text)
        result = .code("equal", label: Localized(zh: "相符", en: "equal"))
      case .approximate(let target, let text, let difference):
        (parent, printed) = (target, text)
        result = .code(
          "approximate",
          label: Localized(zh: "近似,差 \(difference)", en: "approximate, off by \(difference)"))
      case .beyond(let target, let text, let difference):
        (parent, printed) = (target, text)
        result = .code(
          "beyond",
          label: Localized(
            zh: "相符,高出 \(DecimalText(0).minus(difference))",
            en: "in line, \(DecimalText(0).minus(difference)) more"))
      case .differentDefinition(let target, let text):
        (parent, printed) = (target, text)
        result = .code(
          "different-definition", label: Localized(zh: "口径不同,不核对", en: "defined otherwise"))
      case .differs(let target, let text, let difference):
        (parent, printed) = (target, text)
        result = .code(
          "differs", label: Localized(zh: "不符,差 \(difference)", en: "differs by \(difference)"))
      }
      let name = language == .zh ? row.definition.name.zh : row.definition.name.en ?? ""
      return Table.Row([
        .text(name), row.total.map { .decimal($0.description) } ?? .missing,
        .text(parent.description), .text(printed), result,
      ])
    }
    return Table(columns: columns, rows: rows)
  }

  private func footers(_ matrix: TargetMatrix) -> [Report.Line] {
    let unchecked = matrix.rows.count { $0.check == .noParent }
    var lines: [Report.Line] = [
      .prose(
        Localized(
          zh: "\(unchecked) 行没有上级指标,不核对。", en: "\(unchecked) rows have no target of the whole."))
    ]
    let blanks = matrix.rows.flatMap(\.cells.values).filter { $0.value == nil }
    if !blanks.isEmpty {
      lines.append(
        .prose(
          Localized(
            zh: "-- 原表为空(\(blanks.compactMap(\.scope.name).joined(separator: "、"))),不是 0。",
            en: "-- blank in the printed table, not 0.")))
    }
    if let filing = matrix.rows.compactMap(\.definition.filing).first {
      lines.append(
        .prose(
          Localized(
            zh: "产学研数以\(filing)备案为准,现无备案读数。",
            en:
              "Industry-university-research figures count as filed with \(filing); none is filed yet."
          )))
    }
    if legend {
      lines.append(
        .prose(
          Localized(
            matrix.columns.map { "\(Self.short($0.name))=\($0.name)" }.joined(separator: "  "))))
    } else {
      lines.append(.prose(Localized(zh: "简称见 --legend。", en: "Short names: --legend.")))
    }
    return lines
  }
}
