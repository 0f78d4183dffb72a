// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineInterface

/// SplitMix64: the same tables in every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct TerminalWidthTests {
  private static let alphabet = Array("ab 1,南京锡。《》“”—é😀한〔〕.-~|\u{1B}\u{301}\t")

  private func text(_ longest: Int, _ generator: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: 0...longest, using: &generator)).map { _ in
        Self.alphabet[Int.random(in: Self.alphabet.indices, using: &generator)]
      })
  }

  private func cell(_ kind: Column.Kind, _ generator: inout SeededGenerator) -> Cell {
    if Int.random(in: 0..<5, using: &generator) == 0 { return .missing }
    switch kind {
    case .integer: return .integer(.random(in: -99_999...9_999_999, using: &generator))
    case .money:
      return .money(
        fen: .random(in: 0...9_999_999_999, using: &generator), unit: .tenThousandYuan)
    case .light: return .light(LightSign.allCases[Int.random(in: 0..<4, using: &generator)])
    default: return .text(text(60, &generator))
    }
  }

  private func report(_ generator: inout SeededGenerator) -> Report {
    let kinds: [Column.Kind] = [.text, .integer, .money, .light]
    var columns = (0..<Int.random(in: 0...9, using: &generator)).map { number in
      Column(
        "c\(number)", Localized(text(12, &generator)),
        kinds[Int.random(in: kinds.indices, using: &generator)],
        flexible: Bool.random(using: &generator),
        minimumWidth: Int.random(in: 0...10, using: &generator))
    }
    columns.append(Column("name", Localized(text(8, &generator)), flexible: true))
    let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      Table.Row(
        columns.map { cell($0.kind, &generator) },
        group: Bool.random(using: &generator) ? Localized(text(100, &generator)) : nil,
        notes: [Localized(text(100, &generator))])
    }
    let table = Table(columns: columns, rows: rows, terminalRows: 4)
    let fields = columns.map {
      Report.Field($0, cell($0.kind, &generator), notes: [.prose(Localized(text(90, &generator)))])
    }
    return Report(
      name: "random", banner: Localized(text(50, &generator)),
      title: Localized(text(90, &generator)),
      aside: Localized(text(30, &generator)), notes: [.prose(Localized(text(300, &generator)))],
      sections: [
        Report.Section("fields", .fields(fields)),
        Report.Section("rows", heading: Localized(text(90, &generator)), .table(table)),
      ],
      footers: [.prose(Localized(text(200, &generator)))])
  }

  @Test(arguments: [20, 33, 80, 120])
  func `no line is wider than the terminal`(width: Int) {
    var generator = SeededGenerator(state: UInt64(width))
    for _ in 0..<150 {
      let report = report(&generator)
      for line in TerminalRenderer(language: .zh, width: width).render(report).split(
        separator: "\n")
      {
        #expect(DisplayWidth.cells(line) <= width, "\(line)")
      }
    }
  }

  @Test func `a figure is never cut`() {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<150 {
      let report = report(&generator)
      let text = TerminalRenderer(language: .zh, width: 40, showsAllRows: true).render(report)
      guard case .table(let table) = report.sections[1].content else { continue }
      for row in table.rows {
        for cell in row.cells {
          switch cell {
          case .integer, .money: #expect(text.contains(cell.display(.zh)))
          default: break
          }
        }
      }
    }
  }
}
