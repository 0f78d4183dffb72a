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
      """
      例:
        annals target matrix --document changzhou-hnz-2017
        annals target matrix --document changzhou-hnz-2017 --unit 三井街道
      """,
      """
      Examples:
        annals target matrix --document changzhou-hnz-2017
        annals target matrix --document changzhou-hnz-2017 --unit 'Sanjing Subdistrict'
      """))

  @OptionGroup var view: ViewOptions
  @Option(help: help("文件", "the document", valueName: "document"), completion: subjects(.document))
  var document: String
  @Option(
    help: help("只看一个单位的一列", "only the column of one unit", valueName: "unit"),
    completion: subjects(.organization))
  var unit: String?
  @Flag(help: help("列出简称", "list the short names")) var legend = false

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let id = try Names(ledger.state).one(document, .document, allowsFragment: true).id
    let matrix = TargetMatrix(ledger.state, document: id)
    guard !matrix.rows.isEmpty else { throw withoutMatrix(ledger.state) }
    let units = TargetMatrixUnits(matrix, ledger.state)
    let columns = try unit.map { [try units.one($0)] } ?? matrix.columns
    let title = ledger.state.documents[id]?.state.issued?.title ?? LocalizedName()
    let count =
      columns.count == matrix.columns.count
      ? Localized("\(columns.count)") : Localized("\(columns.count)/\(matrix.columns.count)")
    let report = Report(
      name: "target-matrix", title: Localized(title),
      aside: count
        + Localized(
          zh: " 个单位 x \(matrix.rows.count) 行", en: " units x \(matrix.rows.count) rows"),
      sections: [
        Report.Section("matrix", .table(Self.table(matrix, columns, units)), primary: true),
        Report.Section(
          "checks", heading: Localized(zh: "与上级指标核对", en: "Check against the targets of the whole"),
          .table(Self.checks(matrix))),
      ],
      footers: footers(matrix, columns, units),
      meta: context.meta(
        ledger,
        command: ["target", "matrix", "--document", id.description]
          + optionWords([("--unit", unit)])))
    try context.show(report, view)
  }

  private func withoutMatrix(_ state: RegistryState) -> CommandFailure {
    let documents = Set(
      state.indicators.values.flatMap { record in
        record.state.targets.filter { $0.set.matrix != nil }.compactMap(\.set.document)
      }
    ).sorted()
    return CommandFailure(
      code: "E-NO-MATRIX",
      reason: Localized(zh: "“\(document)”没有单位目标表", en: "\(document) has no table of units"),
      remedies: documents.map { Localized("annals target matrix --document \($0)") })
  }

  /// A row an indicator, a column a unit.
  static func table(
    _ matrix: TargetMatrix, _ units: [TargetMatrix.Column], _ names: TargetMatrixUnits
  ) -> Table {
    var columns = [
      Column("row", Localized(zh: "行", en: "Row"), .integer, audience: .machines),
      Column("indicator_id", Localized(zh: "指标编号", en: "Indicator id"), audience: .machines),
      Column(
        "indicator", Localized(zh: "指标", en: "Indicator"), flexible: true, minimumWidth: 8,
        maximumWidth: units.count < 4 ? 40 : 14),
    ]
    columns += units.map { column in
      Column("unit_\(column.number)", names.short(column), .decimal, alignment: .right)
    }
    columns.append(
      Column("total", Localized(zh: "合计", en: "Total"), .decimal, alignment: .right))
    let rows = matrix.rows.map { row -> Table.Row in
      var name = Localized(row.definition.name)
      if row.group != nil {
        name.zh = " " + name.zh.replacing("其中：", with: "")
        name.en = " " + name.en
      }
      var cells: [Cell] = [
        .ordinal(Int64(row.number)), .text(row.indicator.description), .name(name),
      ]
      cells += units.map { column in
        guard let set = row.cells[column.number] else { return .missing }
        return set.value.map { .decimal($0.description) } ?? .remark(Localized(set.printed))
      }
      cells.append(
        row.total.map { .decimal($0.description) }
          ?? .remark(Localized(zh: "不合计", en: "n/a")))
      return Table.Row(cells)
    }
    var table = Table(columns: columns, rows: rows)
    table.gap = units.count < 4 ? 2 : 1
    return table
  }

  /// How the sums of the rows stand to the targets of the whole.
  static func checks(_ matrix: TargetMatrix) -> Table {
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
      return Table.Row([
        .name(row.definition.name), row.total.map { .decimal($0.description) } ?? .missing,
        .text(parent.description), .text(printed), result,
      ])
    }
    return Table(columns: columns, rows: rows)
  }

  private func footers(
    _ matrix: TargetMatrix, _ columns: [TargetMatrix.Column], _ units: TargetMatrixUnits
  ) -> [Report.Line] {
    let unchecked = matrix.rows.count { $0.check == .noParent }
    var lines: [Report.Line] = [
      .prose(
        Localized(
          zh: "\(unchecked) 行没有上级指标,不核对。", en: "\(unchecked) rows have no target of the whole."))
    ]
    let shown = Set(columns.map(\.number))
    let blanks = matrix.rows.flatMap { row in
      row.cells.filter { shown.contains($0.key) }.values
    }.filter { $0.value == nil }
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
    if legend || columns.count == 1 {
      let pairs = columns.map { units.short($0) + "=" + units.name($0) }
      lines.append(
        .prose(
          Localized(
            zh: pairs.map(\.zh).joined(separator: "  "),
            en: pairs.map(\.en).joined(separator: "; "))))
    } else {
      lines.append(.prose(Localized(zh: "简称见 --legend。", en: "Short names: --legend.")))
    }
    return lines
  }
}
