// SPDX-License-Identifier: Apache-2.0

/// Money a line: the budget as an outline, in it what came in, and in that what was spent.
struct FundingBars: Hashable, Sendable {
  /// A line; amounts are in fen.
  struct Row: Hashable, Sendable {
    /// The source, year, city or fund.
    var label: Localized
    /// What was approved; nothing where none is recorded, which is not zero.
    var budget: Int64?
    /// What came in.
    var received: Int64
    /// What was spent.
    var spent: Int64

    /// The longest of its bars.
    fileprivate var longest: Int64 { max(budget ?? 0, received, spent) }
  }

  /// As many rows as stand on a page below its title.
  static let most = 18

  /// The rows, as the table beside it orders them.
  let rows: [Row]
  /// How many rows of the table are not drawn.
  let leftOut: Int
  /// The unit of the table.
  let unit: MoneyUnit

  /// A chart of the first rows of a table; none where there is nothing to draw.
  init?(rows: [Row], unit: MoneyUnit) {
    guard rows.contains(where: { $0.longest > 0 }) else { return nil }
    self.rows = Array(rows.prefix(Self.most))
    leftOut = rows.count - self.rows.count
    self.unit = unit
  }

  /// The longest bar of all.
  var longest: Int64 { max(rows.map(\.longest).max() ?? 0, 1) }
}

extension FundingBars {
  private static let pitch = 36.0
  private static let top = 20.0
  private static let axis = (origin: 132.0, width: 536.0)

  /// The chart with its places.
  func drawing(_ language: Language) -> Drawing {
    var drawing = Drawing(title: title(language), summary: Self.summary(language))
    // One line by itself says its amounts; it needs neither scale nor legend.
    guard rows.count > 1 || leftOut > 0 else {
      draw(rows[0], at: 0, language, &drawing)
      drawing.height = Self.pitch
      return drawing
    }
    let bottom = Self.top + Self.pitch * Double(rows.count)
    for tick in MoneyScale.ticks(upTo: longest, unit: unit) {
      let x = self.x(tick.fen)
      drawing.add(.line([.init(x, Self.top - 4), .init(x, bottom)]), .grid)
      // A label at the edge stands inside it.
      let isLast = x + ChartText.width(tick.label, size: 9) / 2 > Drawing.width
      drawing.words([tick.label], x: x, middle: 8, size: 9, isLast ? .end : .middle, .faintWords)
    }
    for (position, row) in rows.enumerated() {
      draw(row, at: Self.top + Self.pitch * Double(position), language, &drawing)
    }
    var legend = ChartLegend(top: bottom + 4, language: language)
    legend.add(.bar(.plan), Self.budget, to: &drawing)
    legend.add(.bar(.received), Self.received, to: &drawing)
    legend.add(.line(.spent), Self.spent, to: &drawing)
    if leftOut > 0 { legend.leftOut(leftOut, of: rows.count + leftOut, to: &drawing) }
    drawing.height = legend.bottom
    return drawing
  }

  private func x(_ fen: Int64) -> Double {
    Self.axis.origin + Double(max(fen, 0)) / Double(longest) * Self.axis.width
  }

  private func draw(
    _ row: Row, at y: Double, _ language: Language, _ drawing: inout Drawing
  ) {
    drawing.words(
      ChartText.lines(row.label(language), width: Self.axis.origin - 10, size: 10), x: 2,
      middle: y + Self.pitch / 2, size: 10)
    let origin = Self.axis.origin
    if let budget = row.budget {
      drawing.bar(from: origin, to: x(budget), y: y + 3, height: 14, .plan)
    }
    if row.received > 0 {
      drawing.bar(from: origin, to: x(row.received), y: y + 5, height: 10, .received)
    }
    if row.spent > 0 {
      drawing.add(.line([.init(origin, y + 10), .init(x(row.spent), y + 10)]), .spent)
    }
    let amounts: [(Localized, Int64?)] = [
      (Self.budget, row.budget), (Self.received, Self.unlessZero(row.received)),
      (Self.spent, Self.unlessZero(row.spent)),
    ]
    let figures = amounts.map { name, fen in
      name(language) + " " + (fen.map { unit.format(fen: $0) } ?? "-")
    }
    drawing.words(
      [figures.joined(separator: "\u{2003}")], x: origin, middle: y + 25, size: 9)
  }

  /// The table, too, writes no zero where nothing came or was spent.
  private static func unlessZero(_ fen: Int64) -> Int64? { fen == 0 ? nil : fen }

  private static let budget = Localized(zh: "预算", en: "budget")
  private static let received = Localized(zh: "到位", en: "received")
  private static let spent = Localized(zh: "支出", en: "spent")

  private func title(_ language: Language) -> String {
    Localized(zh: "资金图(\(unit.label.zh))", en: "Money (\(unit.label.en))")(language)
  }

  private static func summary(_ language: Language) -> String {
    Localized(
      zh: "每行三条:空心框是预算,浅色条是到位,中间细线是支出;数字都在同一节的表里。",
      en: "Three bars a line: an outline for the budget, a light bar for what came in, a thin dark "
        + "line for what was spent. Every figure is in the table of this section.")(language)
  }
}
