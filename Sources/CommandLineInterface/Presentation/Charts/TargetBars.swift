// SPDX-License-Identifier: Apache-2.0

/// Readings against what was asked for: each line has its own unit, and the asked value stands at the
/// same place in all of them.
struct TargetBars: Hashable, Sendable {
  /// Which side of the asked value is good.
  enum Wanted: Hashable, Sendable { case atLeast, atMost, about }

  /// A line.
  struct Row: Hashable, Sendable {
    /// What is measured, and of whom.
    var label: Localized
    /// The asked value, as the table has it.
    var asked: Localized
    /// The newest reading, as the table has it.
    var reading: String
    /// The reading as a share of the asked value; 1 where it is just reached.
    var share: Double
    /// Which side is good.
    var wanted: Wanted
    /// What the table says of it.
    var judgement: Localized
  }

  /// As many rows as stand on a page below its title.
  static let most = 19

  /// The rows, as the table beside it orders them.
  let rows: [Row]
  /// How many rows are not drawn though they have a reading.
  let leftOut: Int

  /// A chart of the first rows; none where no target has a reading.
  init?(rows: [Row]) {
    let rows = rows.filter(\.share.isFinite)
    guard !rows.isEmpty else { return nil }
    self.rows = Array(rows.prefix(Self.most))
    leftOut = rows.count - self.rows.count
  }
}

extension TargetBars {
  private static let pitch = 34.0
  private static let top = 6.0
  private static let axis = (origin: 206.0, width: 300.0)
  /// Readings beyond one and a half times the asked value end at the edge, in an arrow.
  private static let greatest = 1.5
  private static let words = 522.0

  /// The chart with its places.
  func drawing(_ language: Language) -> Drawing {
    var drawing = Drawing(title: Self.title(language), summary: Self.summary(language))
    let bottom = Self.top + Self.pitch * Double(rows.count)
    for (position, row) in rows.enumerated() {
      draw(row, at: Self.top + Self.pitch * Double(position), language, &drawing)
    }
    let asked = Self.x(1)
    drawing.add(.line([.init(asked, Self.top), .init(asked, bottom)]), .mark)
    var legend = ChartLegend(top: bottom + 4, language: language)
    legend.add(
      .line(.mark),
      Localized(zh: "目标值,箭头指向达标的一边", en: "asked for; the arrow points to the good side"),
      to: &drawing)
    legend.add(.bar(.present), Localized(zh: "最新值", en: "newest reading"), to: &drawing)
    if leftOut > 0 { legend.leftOut(leftOut, of: rows.count + leftOut, to: &drawing) }
    drawing.height = legend.bottom
    return drawing
  }

  private static func x(_ share: Double) -> Double {
    axis.origin + min(max(share, 0), greatest) / greatest * axis.width
  }

  private func draw(
    _ row: Row, at y: Double, _ language: Language, _ drawing: inout Drawing
  ) {
    drawing.words(
      ChartText.lines(row.label(language), width: Self.axis.origin - 10, size: 10), x: 2,
      middle: y + Self.pitch / 2, size: 10)
    let middle = y + Self.pitch / 2
    let end = Self.x(row.share)
    drawing.bar(from: Self.axis.origin, to: end, y: middle - 6, height: 12, .present)
    if row.share > Self.greatest {
      drawing.add(
        .polygon([.init(end, middle - 9), .init(end + 6, middle), .init(end, middle + 9)]),
        .present)
    }
    let asked = Self.x(1)
    switch row.wanted {
    case .atLeast: arrow(from: asked, to: asked + 10, y: y + 6, &drawing)
    case .atMost: arrow(from: asked, to: asked - 10, y: y + 6, &drawing)
    case .about: break
    }
    let says = Localized(
      zh: "\(row.reading)(目标 \(row.asked.zh))\(row.judgement.zh)",
      en: "\(row.reading) (asked \(row.asked.en)), \(row.judgement.en)")
    drawing.words(
      ChartText.lines(says(language), width: Drawing.width - Self.words, size: 9, most: 3),
      x: Self.words, middle: middle, size: 9)
  }

  private func arrow(from start: Double, to end: Double, y: Double, _ drawing: inout Drawing) {
    let back = end > start ? end - 4 : end + 4
    drawing.add(.line([.init(start, y), .init(end, y)]), .mark)
    drawing.add(.line([.init(back, y - 3), .init(end, y), .init(back, y + 3)]), .mark)
  }

  private static func title(_ language: Language) -> String {
    Localized(zh: "目标图", en: "Targets")(language)
  }

  private static func summary(_ language: Language) -> String {
    Localized(
      zh: "每行一个目标:竖线是目标值,深色条是最新值占目标值的份额,右边写着读数和判定;数字都在同一节的表里。",
      en: "A line for each target: the upright line is what was asked for, the dark bar the newest "
        + "reading as a share of it, the words at the right say both and the judgement. "
        + "Every figure is in the table of this section.")(language)
  }
}
