// SPDX-License-Identifier: Apache-2.0

import RegistryModel

@testable import CommandLineInterface

/// Charts of invented rows, the awkward ones among them.
enum SampleCharts {
  static let today = CivilDay("2026-11-21") ?? .blank
  static let hostile = Localized("<script>alert('1')</script>&\"\u{1B}[2J\u{202E}]]>\n--><b>")
  static let long = Localized(
    zh: String(repeating: "苏南国家自主创新示范区重大科技平台", count: 6),
    en: String(repeating: "Southern Jiangsu National Innovation Demonstration Zone ", count: 4))

  static func period(_ text: String) -> CalendarPeriod { CalendarPeriod(text) ?? .blank }

  static func milestone(
    _ label: Localized, _ first: String, _ now: String,
    outcome: (MilestoneState.Outcome, String)? = nil, late: Int? = nil,
    isKnown: Bool = true
  ) -> GanttChart.Row {
    GanttChart.Row(
      label: label,
      content: .milestone(
        first: period(first), now: period(now),
        outcome: outcome.map { GanttChart.Outcome(kind: $0.0, day: period($0.1)) },
        late: late.map { GanttChart.Late(days: $0, isKnown: isKnown) }),
      standing: Localized(zh: "到期无信息 \(late ?? 0) 天", en: "no news, \(late ?? 0) d"))
  }

  static func work(_ first: (String, String), _ now: (String, String)) -> GanttChart.Row {
    GanttChart.Row(
      label: "工期",
      content: .work(
        first: GanttChart.Span(start: period(first.0), end: period(first.1)),
        now: GanttChart.Span(start: period(now.0), end: period(now.1))))
  }

  static func gantt(_ rows: [GanttChart.Row]) -> [Chart] {
    GanttChart(rows: rows, today: today).map { [Chart.gantt($0)] } ?? []
  }

  static func money(
    _ rows: [(Localized, Int64?, Int64, Int64)], _ unit: CommandLineInterface.MoneyUnit
  ) -> [Chart] {
    FundingBars(
      rows: rows.map {
        FundingBars.Row(label: $0.0, budget: $0.1, received: $0.2, spent: $0.3)
      }, unit: unit
    ).map { [Chart.funding($0)] } ?? []
  }

  static func target(_ label: Localized, _ share: Double) -> TargetBars.Row {
    TargetBars.Row(
      label: label, asked: ">= 65 %", reading: "9007199254740991.25", share: share,
      wanted: .atLeast, judgement: Localized(zh: "未达标", en: "not met"))
  }

  /// Every kind, with few rows and many, long names, days near and far, amounts small and great.
  static let all: [Chart] = schedules + amounts + targets

  private static var schedules: [Chart] {
    let many = (1...100).map { number in
      milestone("第 \(number) 项", "2026-0\(number % 9 + 1)", "2027")
    }
    let awkward = [
      work(("2024-11", "2027-11"), ("2024", "2028-05-31")),
      work(("2026", "2026"), ("2026", "2026")),
      milestone(hostile, "2026Q1", "2026-09-30", late: 52),
      milestone(long, "2026-03-31", "2027Q4", outcome: (.met, "2026-10-01")),
      milestone("年", "2025", "2025", outcome: (.partiallyMet, "2025")),
      milestone("没做", "2025-01", "2025-02", outcome: (.missed, "2025-03-01")),
      milestone("没报", "2026-08", "2026-08", late: 82, isKnown: false),
      milestone("不做", "2025-01", "2024-12", outcome: (.cancelled, "2025Q1")),
    ]
    return gantt([milestone("一项", "2026-11-21", "2026-11-21")])
      + gantt([milestone("很久", "1900-01-01", "9999")]) + gantt(awkward) + gantt(many)
  }

  private static var amounts: [Chart] {
    let many: [(Localized, Int64?, Int64, Int64)] = (1...60).map { number in
      ("\(number)", Int64(number) * 1_000_000_000, 7, 5)
    }
    let awkward: [(Localized, Int64?, Int64, Int64)] = [
      (hostile, nil, 900_000_000, 1_800_000_000), (long, 9_007_199_254_740_991, 0, 1),
      ("零", 0, 0, 0),
    ]
    return money([("省级财政", 1, 0, 0)], .tenThousandYuan) + money(awkward, .yuan)
      + money(many, .hundredMillionYuan)
  }

  private static var targets: [Chart] {
    let many = (1...40).map { number in target("\(number)", Double(number) / 20) }
    let charts = [
      TargetBars(rows: [target("一项", 1)]),
      TargetBars(rows: [target(hostile, 1e300), target(long, -3), target("零", 0)]),
      TargetBars(rows: many),
    ]
    return charts.compactMap { chart in chart.map { Chart.targets($0) } }
  }
}
