// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import CommandLineInterface

@Suite("Gantt charts") struct GanttChartTests {
  private func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

  private func marks(_ rows: [GanttChart.Row]) throws -> [Drawing.Mark] {
    try #require(GanttChart(rows: rows, today: SampleCharts.today)).drawing(.zh).marks
  }

  private func bars(_ ink: Ink, _ marks: [Drawing.Mark], above bottom: Double = 50) -> [ClosedRange<
    Double
  >] {
    marks.compactMap { mark in
      // The legend below the rows shows the inks, too.
      guard mark.ink == ink, case .rectangle(let corner, let width, _) = mark.shape,
        corner.y < bottom
      else { return nil }
      return corner.x...(corner.x + width)
    }
  }

  @Test(arguments: [
    ("2026-11-01", "2026-11-30"), ("2026-01-01", "2026-12-31"), ("2024-05-01", "2027-02-28"),
    ("2000-01-01", "2030-01-01"), ("1900-01-01", "9999-12-31"), ("2026-02-03", "2026-02-03"),
  ])
  func `a later day stands further right, and no label runs into the next`(
    first: String, last: String
  ) throws {
    let days = try day(first)...day(last)
    let scale = TimeScale(holding: days, from: 100, width: 400)
    #expect(scale.start(of: days.lowerBound) >= 100)
    #expect(scale.end(of: days.upperBound) <= 500.001)
    var place = 99.0
    let count = days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch
    for number in stride(from: 0, through: count, by: max(count / 200, 1)) {
      let day = CivilDay(daysSinceEpoch: days.lowerBound.daysSinceEpoch + number)
      #expect(scale.start(of: day) > place)
      place = scale.start(of: day)
    }
    #expect(!scale.ticks.isEmpty)
    for (a, b) in zip(scale.ticks, scale.ticks.dropFirst()) {
      #expect(a.x + ChartText.width(a.label, size: 9) <= b.x, "\(a) \(b)")
    }
    #expect(Set(scale.ticks.map(\.label)).count == scale.ticks.count)
  }

  @Test(arguments: [("2026Q1", 90), ("2026", 365), ("2026-02", 28)])
  func `a date that is no day is a band over all of it`(text: String, days: Int) throws {
    let rows = [SampleCharts.milestone("一", text, text)]
    let chart = try #require(GanttChart(rows: rows, today: SampleCharts.today))
    let scale = TimeScale(holding: chart.days, from: 194, width: 392)
    let period = SampleCharts.period(text)
    let band = try #require(bars(.vaguePresent, chart.drawing(.zh).marks).first)
    #expect(abs(band.lowerBound - scale.start(of: period.firstDay)) < 0.01)
    #expect(abs(band.upperBound - scale.end(of: period.lastDay)) < 0.01)
    let perDay = scale.end(of: period.firstDay) - scale.start(of: period.firstDay)
    #expect(abs((band.upperBound - band.lowerBound) / perDay - Double(days)) < 0.01)
    // The diamond of a day stands in the legend only.
    let diamonds = chart.drawing(.zh).marks.filter { $0.ink == .present }
    #expect(diamonds.count == 1)
  }

  @Test func `the first date is drawn where it moved, and there only`() throws {
    let moved = try marks([SampleCharts.milestone("一", "2026-03-31", "2026-09-30")])
    #expect(moved.contains { $0.ink == .plan })
    let line = try #require(moved.first { $0.ink == .slip })
    guard case .line(let points) = line.shape else {
      Issue.record("no line")
      return
    }
    #expect(points.count == 3)
    #expect(points[0].x < points[2].x)
    let kept = try marks([SampleCharts.milestone("一", "2026-03-31", "2026-03-31")])
    #expect(!kept.contains { $0.ink == .plan || $0.ink == .slip })
  }

  @Test func `what is past its day is drawn from that day to the day of the view`() throws {
    let rows = [SampleCharts.milestone("一", "2026-09-30", "2026-09-30", late: 52)]
    let chart = try #require(GanttChart(rows: rows, today: SampleCharts.today))
    let scale = TimeScale(holding: chart.days, from: 194, width: 392)
    let late = try #require(chart.drawing(.zh).marks.first { $0.ink == .late })
    guard case .line(let points) = late.shape else {
      Issue.record("no line")
      return
    }
    #expect(abs(points[0].x - scale.end(of: try day("2026-09-30"))) < 0.01)
    #expect(abs(points[1].x - scale.end(of: SampleCharts.today)) < 0.01)
    let silent = try marks([
      SampleCharts.milestone("一", "2026-09-30", "2026-09-30", late: 52, isKnown: false)
    ])
    #expect(!silent.contains { $0.ink == .late }, "only what is known to be late is red")
    #expect(silent.contains { $0.ink == .unknown })
    let open = try marks([SampleCharts.milestone("一", "2026-12-31", "2026-12-31")])
    #expect(!open.contains { $0.ink == .late })
  }

  @Test func `work is certain between the periods in which it begins and ends`() throws {
    let rows = [SampleCharts.work(("2024-11", "2027-11"), ("2024-11", "2028-05"))]
    let chart = try #require(GanttChart(rows: rows, today: SampleCharts.today))
    let scale = TimeScale(holding: chart.days, from: 194, width: 392)
    let drawn = chart.drawing(.zh).marks
    let whole = try #require(bars(.vaguePresent, drawn).first)
    let certain = try #require(bars(.present, drawn).first)
    #expect(abs(whole.upperBound - scale.end(of: try day("2028-05-31"))) < 0.01)
    #expect(abs(certain.lowerBound - scale.end(of: try day("2024-11-30"))) < 0.01)
    #expect(abs(certain.upperBound - scale.start(of: try day("2028-05-01"))) < 0.01)
    #expect(bars(.vaguePlan, drawn).count == 1)
  }

  @Test func `outcomes differ in form, not in colour alone`() throws {
    let shapes = try MilestoneState.Outcome.allCases.map { kind in
      try marks([
        SampleCharts.milestone("一", "2026-03-31", "2026-03-31", outcome: (kind, "2026-04-01"))
      ])
      .count
    }
    #expect(shapes.count == 4)
    var drawings: Set<[Drawing.Shape]> = []
    for kind in MilestoneState.Outcome.allCases {
      var drawing = Drawing(title: "", summary: "")
      OutcomeSign(kind).draw(at: .init(10, 10), in: &drawing)
      drawings.insert(drawing.marks.map(\.shape))
    }
    #expect(drawings.count == 4)
  }

  @Test func `rows keep the order of the table, and what is left out is said`() throws {
    let rows = (1...40).map { SampleCharts.milestone("第\($0)项", "2026", "2027") }
    let chart = try #require(GanttChart(rows: rows, today: SampleCharts.today))
    #expect(chart.rows == Array(rows.prefix(GanttChart.most)))
    let words = chart.drawing(.zh).marks.compactMap { mark -> String? in
      if case .words(let text, _, _, _) = mark.shape { text } else { nil }
    }
    let labels = words.filter { $0.hasPrefix("第") }
    #expect(labels == (1...GanttChart.most).map { "第\($0)项" })
    #expect(words.contains { $0.contains("共 40 行") })
    #expect(GanttChart(rows: [], today: SampleCharts.today) == nil)
  }
}
