// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// Tasks by units as people read them: a letter for the printed word, the printed order, and as many
/// units side by side as a line holds.
struct TaskMatrixGrid {
  let matrix: ResponsibilityMatrix
  let words: Words
  /// The units of each block, as a range of the columns.
  let blocks: [Range<Int>]
  private let letters: [String: String]

  private static let identifierWidth = 20
  private static let titleWidth = 16

  /// A matrix as it is read.
  ///
  /// - Parameters:
  ///   - matrix: The matrix.
  ///   - words: The names of the units.
  ///   - width: What a line holds, beside the indent of a section on a terminal.
  init(matrix: ResponsibilityMatrix, words: Words, width: Int = 78) {
    self.matrix = matrix
    self.words = words
    letters = Self.letters(matrix)
    let widest =
      matrix.rows.lazy.flatMap { [letters] row in
        matrix.columns.map {
          DisplayWidth.cells(Self.cell(row, $0.unit, letters).display(.en))
        }
      }.max() ?? 0
    let identifier = matrix.rows.map { $0.task.description.count }.max() ?? 0
    let room = width - min(identifier, Self.identifierWidth) - 1 - Self.titleWidth
    let size = max(1, room / (max(3, widest) + 1))
    blocks = stride(from: 0, to: matrix.columns.count, by: size).map {
      $0..<min($0 + size, matrix.columns.count)
    }
  }

  /// The blocks, each with the names of its units.
  var sections: [Report.Section] {
    blocks.enumerated().map { position, units in
      Report.Section(
        "grid_\(position + 1)",
        heading: blocks.count == 1
          ? Localized(zh: "任务 x 单位", en: "Tasks x units")
          : Localized(
            zh:
              "第 \(position + 1) 块,共 \(blocks.count) 块:单位 \(units.lowerBound + 1)-\(units.upperBound)",
            en:
              "Block \(position + 1) of \(blocks.count): units \(units.lowerBound + 1) to \(units.upperBound)"
          ),
        .table(table(units)), footers: [.prose(names(units))], audience: .people)
    }
  }

  /// What the letters and figures mean, and that there are blocks.
  var notes: [Report.Line] {
    var lines: [Report.Line] = []
    if blocks.count > 1 {
      lines.append(
        .prose(
          Localized(
            zh: "\(matrix.columns.count) 个单位一行放不下,分 \(blocks.count) 块,每块只列有关的任务。",
            en:
              "\(matrix.columns.count) units do not fit into a line: \(blocks.count) blocks, each with the tasks of its units."
          )))
    }
    let keys = letters.sorted { $0.value < $1.value }.map { word, letter in
      Localized(zh: "\(letter)=\(word)", en: "\(letter) = \(word)\(Self.gloss(word))")
    }
    guard !keys.isEmpty || hasSupport else { return lines }
    var parts = keys
    if hasSupport { parts.append(Localized(zh: "S=配合单位", en: "S = supporting unit")) }
    lines.append(
      .prose(
        Localized(
          zh: parts.map(\.zh).joined(separator: "  ") + "  2/5=印刷顺序第二,共五个",
          en: parts.map(\.en).joined(separator: ", ") + "; 2/5: printed second of five")))
    return lines
  }

  private var hasSupport: Bool { matrix.rows.contains { !$0.supporting.isEmpty } }

  private func table(_ units: Range<Int>) -> Table {
    let shown = matrix.columns[units]
    var columns = [
      Column("task", Localized(zh: "编号", en: "Id"), maximumWidth: Self.identifierWidth),
      Column(
        "title", Localized(zh: "任务", en: "Task"), flexible: true, minimumWidth: 12,
        maximumWidth: Self.titleWidth),
    ]
    columns += units.map { Column("unit_\($0 + 1)", Localized("\($0 + 1)"), alignment: .right) }
    let rows = matrix.rows.compactMap { row -> Table.Row? in
      let cells = shown.map { Self.cell(row, $0.unit, letters) }
      // Tasks of other blocks, and those of nobody, which are named below.
      guard cells.contains(where: { $0 != .remark("") }) else { return nil }
      return Table.Row([.text(row.task.description), .name(row.assigned.title)] + cells)
    }
    var table = Table(
      columns: columns, rows: rows,
      total: Table.Row(
        [.remark(Localized(zh: "任务", en: "Tasks")), .missing]
          + shown.map { .integer(Int64($0.tasks + $0.supports)) }))
    table.gap = 1
    return table
  }

  private static func cell(
    _ row: ResponsibilityMatrix.Row, _ unit: Slug, _ letters: [String: String]
  ) -> Cell {
    if let cell = row.cells[unit] {
      return .text("\(letters[cell.word] ?? "*")\(cell.position)/\(cell.leads)")
    }
    return row.supporting.contains(unit) ? .text("S") : .remark("")
  }

  private func names(_ units: Range<Int>) -> Localized {
    let names = units.map { Localized("\($0 + 1)=") + words.organization(matrix.columns[$0].unit) }
    return Localized(
      zh: "  " + names.map(\.zh).joined(separator: "  "),
      en: "  " + names.map(\.en).joined(separator: "; "))
  }

  /// A letter for each printed word: L leads, R is responsible, any other the next that is free.
  private static func letters(_ matrix: ResponsibilityMatrix) -> [String: String] {
    let printed = Set(matrix.rows.flatMap { $0.cells.values.map(\.word) }).sorted()
    var free = "ABCDEFGHIJKMNOPQTUVWXYZ".map(String.init)
    var letters: [String: String] = [:]
    for word in printed {
      let wanted = word.hasPrefix("牵头") ? "L" : word.hasPrefix("责任") ? "R" : nil
      if let wanted, !letters.values.contains(wanted) {
        letters[word] = wanted
      } else if !free.isEmpty {
        letters[word] = free.removeFirst()
      }
    }
    return letters
  }

  private static func gloss(_ word: String) -> String {
    switch word {
    case "牵头单位": " (lead unit)"
    case "责任单位": " (responsible unit)"
    default: ""
    }
  }
}
