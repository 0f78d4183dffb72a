// SPDX-License-Identifier: Apache-2.0

import RegistryModel

extension GanttChart {
  private static let pitch = 30.0
  private static let top = 20.0
  private static let labels = 186.0
  private static let axis = (origin: 194.0, width: 392.0)
  private static let standings = 592.0

  /// The chart with its places.
  func drawing(_ language: Language) -> Drawing {
    var drawing = Drawing(title: Self.title(language), summary: Self.summary(language))
    let scale = TimeScale(holding: days, from: Self.axis.origin, width: Self.axis.width)
    let bottom = Self.top + Self.pitch * Double(rows.count)
    for tick in scale.ticks {
      drawing.add(.line([.init(tick.x, Self.top - 4), .init(tick.x, bottom)]), .grid)
      drawing.words([tick.label], x: tick.x + 2, middle: 8, size: 9, .start, .faintWords)
    }
    for position in 0...rows.count {
      let y = Self.top + Self.pitch * Double(position)
      drawing.add(.line([.init(0, y), .init(Drawing.width, y)]), .grid)
    }
    for (position, row) in rows.enumerated() {
      draw(row, at: Self.top + Self.pitch * Double(position), scale, language, &drawing)
    }
    let now = scale.end(of: today)
    drawing.add(.line([.init(now, Self.top - 4), .init(now, bottom)]), .mark)
    var legend = ChartLegend(top: bottom + 6, language: language)
    for entry in legendEntries { legend.add(entry.0, entry.1, to: &drawing) }
    if leftOut > 0 { legend.leftOut(leftOut, of: rows.count + leftOut, to: &drawing) }
    drawing.height = legend.bottom
    return drawing
  }

  private func draw(
    _ row: Row, at y: Double, _ scale: TimeScale, _ language: Language, _ drawing: inout Drawing
  ) {
    drawing.words(
      ChartText.lines(row.label(language), width: Self.labels, size: 10), x: 2,
      middle: y + Self.pitch / 2, size: 10)
    drawing.words(
      ChartText.lines(row.standing(language), width: Drawing.width - Self.standings, size: 9),
      x: Self.standings, middle: y + Self.pitch / 2, size: 9)
    let lanes = Lanes(plan: y + 9, present: y + 20)
    switch row.content {
    case .work(let first, let now):
      work(first, y: lanes.plan, height: 5, .plan, .vaguePlan, scale, &drawing)
      work(now, y: lanes.present, height: 9, .present, .vaguePresent, scale, &drawing)
    case .milestone(let first, let now, let outcome, let late):
      if let late {
        let due = CivilDay(daysSinceEpoch: today.daysSinceEpoch - late.days)
        drawing.add(
          .line([
            .init(scale.end(of: due), lanes.present), .init(scale.end(of: today), lanes.present),
          ]), late.isKnown ? .late : .unknown)
      }
      if first != now {
        let from = scale.middle(of: first.lastDay)
        let to = scale.middle(of: now.lastDay)
        drawing.add(
          .line([
            .init(from, lanes.plan), .init(from, lanes.present), .init(to, lanes.present),
          ]), .slip)
        date(first, y: lanes.plan, radius: 4, .plan, .vaguePlan, scale, &drawing)
      }
      date(now, y: lanes.present, radius: 6, .present, .vaguePresent, scale, &drawing)
      if let outcome { mark(outcome, y: lanes.present, scale, &drawing) }
    }
  }

  /// The heights of the first plan and of what stands now.
  private struct Lanes {
    let plan: Double
    let present: Double
  }

  /// Certain from the last day on which it may begin to the first day on which it may end.
  private func work(
    _ span: Span, y: Double, height: Double, _ certain: Ink, _ vague: Ink, _ scale: TimeScale,
    _ drawing: inout Drawing
  ) {
    let from = scale.start(of: span.start.firstDay)
    let to = max(scale.end(of: span.end.lastDay), from)
    let isExact = span.start.precision == .day && span.end.precision == .day
    drawing.bar(
      from: from, to: to, y: y - height / 2, height: height, isExact ? certain : vague)
    guard !isExact else { return }
    let inner = (scale.end(of: span.start.lastDay), scale.start(of: span.end.firstDay))
    if inner.1 > inner.0 {
      drawing.bar(from: inner.0, to: inner.1, y: y - height / 2, height: height, certain)
    }
  }

  /// A diamond for a day, a band for what is stated less exactly.
  private func date(
    _ period: CalendarPeriod, y: Double, radius: Double, _ certain: Ink, _ vague: Ink,
    _ scale: TimeScale, _ drawing: inout Drawing
  ) {
    if period.precision == .day {
      let x = scale.middle(of: period.firstDay)
      drawing.diamond(at: .init(x, y), radius: radius, certain)
    } else {
      drawing.bar(
        from: scale.start(of: period.firstDay), to: scale.end(of: period.lastDay), y: y - radius,
        height: radius * 2, vague)
    }
  }

  private func mark(
    _ outcome: Outcome, y: Double, _ scale: TimeScale, _ drawing: inout Drawing
  ) {
    let isDay = outcome.day.precision == .day
    let from = scale.start(of: outcome.day.firstDay)
    let x =
      isDay
      ? scale.middle(of: outcome.day.firstDay) : (from + scale.end(of: outcome.day.lastDay)) / 2
    if !isDay {
      // A line over the whole period in which it happened, as far as is known.
      drawing.add(
        .line([.init(from, y), .init(scale.end(of: outcome.day.lastDay), y)]),
        outcome.kind == .met || outcome.kind == .partiallyMet ? .met : .missed)
    }
    OutcomeSign(outcome.kind).draw(at: .init(x, y), in: &drawing)
  }

  private var legendEntries: [(ChartLegend.Sign, Localized)] {
    let milestones = rows.compactMap { row -> (Bool, Outcome?, Late?)? in
      guard case .milestone(let first, let now, let outcome, let late) = row.content else {
        return nil
      }
      return (first != now, outcome, late)
    }
    let periods = rows.contains { $0.content.isVague }
    var entries: [(ChartLegend.Sign, Localized)] = [
      (.line(.mark), Localized(zh: "截至 \(today)", en: "as of \(today)"))
    ]
    let isWork = milestones.count < rows.count
    if isWork || milestones.contains(where: \.0) {
      entries.append((.diamond(.plan), Localized(zh: "原定", en: "first date")))
    }
    entries.append((.diamond(.present), Localized(zh: "现定", en: "present date")))
    if periods {
      entries.append(
        (.bar(.vaguePresent), Localized(zh: "只定到月、季或年", en: "known to the month, quarter or year")))
    }
    if milestones.contains(where: \.0) {
      entries.append((.line(.slip), Localized(zh: "改期", en: "moved")))
    }
    if milestones.contains(where: { $0.2?.isKnown == true }) {
      entries.append((.line(.late), Localized(zh: "逾期", en: "overdue")))
    }
    if milestones.contains(where: { $0.2?.isKnown == false }) {
      entries.append(
        (.line(.unknown), Localized(zh: "到期,没有信息", en: "past its day, no news")))
    }
    for kind in MilestoneState.Outcome.allCases
    where milestones.contains(where: { $0.1?.kind == kind }) {
      entries.append((.outcome(OutcomeSign(kind)), Localized(kind.label)))
    }
    return entries
  }

  private static func title(_ language: Language) -> String {
    Localized(zh: "进度图", en: "Schedule")(language)
  }

  private static func summary(_ language: Language) -> String {
    Localized(
      zh: "每行一个里程碑或一段工期:上方空心是原定日期,下方实心是现定日期,虚线连着改期,圆圈是完成;日期都在同一节的表里。",
      en: "A line for each milestone or piece of work: hollow above, the first date; solid below, "
        + "the present date; a broken line where it moved; a circle where it was met. "
        + "Every date is in the table of this section.")(language)
  }
}

extension GanttChart.Content {
  /// Whether a date is stated less exactly than a day.
  fileprivate var isVague: Bool {
    switch self {
    case .work(let first, let now):
      [first.start, first.end, now.start, now.end].contains { $0.precision != .day }
    case .milestone(let first, let now, _, _): [first, now].contains { $0.precision != .day }
    }
  }
}
