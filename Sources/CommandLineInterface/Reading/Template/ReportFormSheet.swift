// SPDX-License-Identifier: Apache-2.0

import Exchange
import Projections
import RegistryModel

/// The form of a report as a sheet: who reports and about what stands above it, so that the file says
/// it when it comes back.
struct ReportFormSheet {
  let language: Language
  let unit: String
  let period: CalendarPeriod

  /// The sheet with the rows of the form.
  func sheet(_ table: Table, title: String) -> Workbook.Sheet {
    let inputs: Set = ["now", "date", "basis", "measure"]
    return Workbook.Sheet(
      Localized(zh: "月报", en: "report")(language),
      preamble: [
        title,
        Localized(zh: "填报单位:\(unit)", en: "Reporting unit: \(unit)")(language),
        Localized(zh: "报送期:\(period)", en: "Reporting period: \(period)")(language),
        Localized(
          zh: "请填“本期”和“日期”。没有变化的可以不填;没有的不要填 0。",
          en: "Fill in “Now” and “Date”. Leave out what has not changed; never write 0 for unknown."
        )(
          language),
      ],
      columns: table.columns.map { column in
        Workbook.Column(
          column.header(language), width: Self.width(column.key), choices: choices(column.key),
          isInput: inputs.contains(column.key))
      },
      rows: table.rows.map { row in table.columns.indices.map { cell(row[$0]) } })
  }

  private static func width(_ key: String) -> Double {
    switch key {
    case "subject", "basis": 24
    case "name": 48
    case "planned", "recorded", "now": 16
    default: 12
    }
  }

  private func choices(_ key: String) -> [String] {
    switch key {
    case "matter": ReportForm.Matter.allCases.map { Localized($0.label)(language) }
    case "measure": AmountMeasure.allCases.map { Localized($0.label)(language) }
    default: []
    }
  }

  private func cell(_ cell: Cell) -> Workbook.Cell {
    switch cell {
    case .missing: .empty
    case .money(let fen, let unit): .amount(Double(fen) / Double(unit.fen))
    case .percent(let text): .text(text + " %")
    case .decimal(let text): Double(text).map { .number($0, format: "General") } ?? .text(text)
    default: .text(cell.display(language))
    }
  }
}
