// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// Criteria by units as people read them: as many units side by side as a line of 80 cells holds,
/// their names below.
struct ReviewGrid {
  let matrix: ReviewMatrix
  let words: Words

  /// What a line holds beside the indent of a section.
  private static let width = 78
  private static let titleWidth = 24
  private static let gap = 2

  /// The blocks, each with the names of its units.
  var sections: [Report.Section] {
    let blocks = stride(from: 0, to: matrix.units.count, by: unitsPerBlock).map {
      $0..<min($0 + unitsPerBlock, matrix.units.count)
    }
    return blocks.enumerated().map { position, units in
      let place = Localized(
        zh: blocks.count == 1 ? "" : "  第 \(position + 1) 块,共 \(blocks.count) 块",
        en: blocks.count == 1 ? "" : "  block \(position + 1) of \(blocks.count)")
      return Report.Section(
        "grid_\(position + 1)",
        heading: Localized(zh: "评议内容 x 单位", en: "Criteria x units") + place,
        .table(table(units)), footers: [.prose(names(units))], audience: .people)
    }
  }

  private var unitsPerBlock: Int {
    let cells = matrix.units.flatMap { unit in
      (unit.cells.map(\.average) + [unit.total]).map { aligned($0).display(.en).count }
    }
    let max = DisplayWidth.cells("满分") + Swift.max(0, matrix.max.description.count - 4)
    let room = Self.width - Self.titleWidth - Self.gap - max
    return Swift.max(1, room / (Swift.max(2, cells.max() ?? 0) + Self.gap))
  }

  private func table(_ units: Range<Int>) -> Table {
    var columns = [
      Column(
        "criterion", Localized(zh: "评议内容", en: "Criterion"), flexible: true, minimumWidth: 12,
        maximumWidth: Self.titleWidth),
      Column("max", Localized(zh: "满分", en: "Max"), .decimal),
    ]
    columns += units.map { Column("unit_\($0 + 1)", Localized("\($0 + 1)"), .decimal) }
    let rows = matrix.opened.criteria.enumerated().map { position, criterion in
      Table.Row(
        [.name(criterion.title), .decimal(criterion.max.description)]
          + units.map { aligned(matrix.units[$0].cells[position].average) })
    }
    return Table(
      columns: columns, rows: rows,
      total: Table.Row(
        [
          .remark(Localized(zh: "合计", en: "Total")), .decimal(matrix.max.description),
        ] + units.map { aligned(matrix.units[$0].total) }))
  }

  /// With as many digits after the point as the longest has, so that points stand below each other.
  func aligned(_ value: DecimalText?) -> Cell {
    guard let value else { return .missing }
    let digits =
      matrix.units.flatMap { $0.cells.map(\.average) }.compactMap { $0 }
      .map(Self.digits).max() ?? 0
    let missing = digits - Self.digits(value)
    guard missing > 0 else { return .decimal(value.description) }
    let point = value.description.contains(".") ? "" : "."
    return .decimal(value.description + point + String(repeating: "0", count: missing))
  }

  private static func digits(_ value: DecimalText) -> Int {
    let halves = value.description.split(separator: ".")
    return halves.count == 2 ? halves[1].count : 0
  }

  private func names(_ units: Range<Int>) -> Localized {
    let names = units.map { Localized("\($0 + 1)=") + words.organization(matrix.units[$0].id) }
    return Localized(
      zh: "  " + names.map(\.zh).joined(separator: "  "),
      en: "  " + names.map(\.en).joined(separator: "; "))
  }
}
