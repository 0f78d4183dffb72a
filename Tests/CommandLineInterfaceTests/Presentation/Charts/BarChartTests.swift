// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineInterface

@Suite("Bar charts") struct BarChartTests {
  private func lengths(_ drawing: Drawing, _ ink: Ink, between rows: Range<Double>) -> [Double] {
    drawing.marks.compactMap { mark in
      guard mark.ink == ink else { return nil }
      switch mark.shape {
      case .rectangle(let corner, let width, _): return rows ~= corner.y ? width : nil
      case .line(let points):
        return rows ~= points[0].y ? (points.last?.x ?? 0) - points[0].x : nil
      default: return nil
      }
    }
  }

  @Test func `bars of money are as long as their amounts are great`() throws {
    let chart = try #require(
      FundingBars(
        rows: [
          .init(label: "省", budget: 4_000, received: 2_000, spent: 1_000),
          .init(label: "市", budget: nil, received: 0, spent: 0),
        ], unit: .yuan))
    let drawing = chart.drawing(.zh)
    let budget = try #require(lengths(drawing, .plan, between: 20..<56).first)
    let received = try #require(lengths(drawing, .received, between: 20..<56).first)
    let spent = try #require(lengths(drawing, .spent, between: 20..<56).first)
    #expect(abs(budget - 2 * received) < 0.01)
    #expect(abs(received - 2 * spent) < 0.01)
    // What is not recorded has no bar, and is not written as zero.
    for ink in [Ink.plan, .received, .spent] {
      #expect(lengths(drawing, ink, between: 56..<92).isEmpty)
    }
    #expect(drawing.svg.contains("预算 -\u{2003}到位 -\u{2003}支出 -"))
    #expect(drawing.svg.contains("预算 40.00\u{2003}到位 20.00\u{2003}支出 10.00"))
  }

  @Test func `one line by itself has neither scale nor legend`() throws {
    let chart = try #require(
      FundingBars(
        rows: [.init(label: "合计", budget: 4_000, received: 2_000, spent: 1_000)], unit: .yuan))
    let drawing = chart.drawing(.zh)
    let words = drawing.marks.compactMap { mark -> String? in
      if case .words(let text, _, _, _) = mark.shape { text } else { nil }
    }
    #expect(words == ["合计", "预算 40.00\u{2003}到位 20.00\u{2003}支出 10.00"])
    #expect(drawing.height == 36)
  }

  @Test func `without money there is no chart of it`() {
    #expect(FundingBars(rows: [], unit: .yuan) == nil)
    #expect(
      FundingBars(rows: [.init(label: "省", budget: nil, received: 0, spent: 0)], unit: .yuan) == nil
    )
  }

  @Test(arguments: [1, 3, 99, 100, 123_456, 1_000_000, 48_500_000_000, 9_007_199_254_740_991])
  func `an axis of money has few lines, at round amounts, from zero on`(greatest: Int64) throws {
    for unit in MoneyUnit.allCases {
      let ticks = MoneyScale.ticks(upTo: greatest, unit: unit)
      #expect((2...6).contains(ticks.count), "\(ticks)")
      #expect(ticks.first?.fen == 0)
      #expect((ticks.last?.fen ?? 0) <= greatest)
      let step = try #require(ticks.dropFirst().first).fen
      #expect(["1", "2", "5"].contains("\(step)".prefix(1)))
      #expect("\(step)".dropFirst().allSatisfy { $0 == "0" })
    }
  }

  @Test func `a reading that just reaches its target ends at the line, in any unit`() throws {
    let chart = try #require(
      TargetBars(rows: [
        SampleCharts.target("达", 1), SampleCharts.target("半", 0.5), SampleCharts.target("超", 9),
      ]))
    let drawing = chart.drawing(.zh)
    let bars = drawing.marks.compactMap { mark -> ClosedRange<Double>? in
      guard mark.ink == .present, case .rectangle(let corner, let width, let height) = mark.shape,
        height == 12
      else { return nil }
      return corner.x...(corner.x + width)
    }
    #expect(bars.count == 3)
    let lines = drawing.marks.compactMap { mark -> Double? in
      guard mark.ink == .mark, case .line(let points) = mark.shape, points[0].x == points[1].x
      else { return nil }
      return points[0].x
    }
    #expect(lines.contains { abs($0 - bars[0].upperBound) < 0.01 })
    let widths = bars.map { $0.upperBound - $0.lowerBound }
    #expect(abs(widths[0] - 2 * widths[1]) < 0.01)
    // It ends at the edge, with an arrow that no other bar has.
    #expect(widths[2] < 2 * widths[0])
    let arrows = drawing.marks.filter { mark in
      if case .polygon = mark.shape { mark.ink == .present } else { false }
    }
    #expect(arrows.count == 1)
  }

  @Test func `a target without a reading is not drawn`() {
    #expect(TargetBars(rows: []) == nil)
    #expect(TargetBars(rows: [SampleCharts.target("无", .nan)]) == nil)
  }
}
