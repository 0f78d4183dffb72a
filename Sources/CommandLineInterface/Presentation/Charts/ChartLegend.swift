// SPDX-License-Identifier: Apache-2.0

/// What the signs of a chart mean, in as many lines as that takes.
struct ChartLegend {
  /// A sign.
  enum Sign: Hashable, Sendable {
    case line(Ink)
    case bar(Ink)
    case diamond(Ink)
    case outcome(OutcomeSign)
  }

  private static let size = 9.0
  private static let pitch = 16.0
  private let language: Language
  private var x = 2.0
  private var y: Double

  /// A legend under what is drawn so far.
  init(top: Double, language: Language) {
    y = top + Self.pitch / 2
    self.language = language
  }

  /// How far down it goes.
  var bottom: Double { y + Self.pitch / 2 + 2 }

  /// Draws a sign and its meaning, on the next line where this one is full.
  mutating func add(_ sign: Sign, _ meaning: Localized, to drawing: inout Drawing) {
    let text = meaning(language)
    let width = 22 + ChartText.width(text, size: Self.size) + 10
    if x > 2, x + width > Drawing.width {
      x = 2
      y += Self.pitch
    }
    switch sign {
    case .line(let ink): drawing.add(.line([.init(x, y), .init(x + 16, y)]), ink)
    case .bar(let ink): drawing.bar(from: x, to: x + 16, y: y - 4, height: 8, ink)
    case .diamond(let ink): drawing.diamond(at: .init(x + 8, y), radius: 5, ink)
    case .outcome(let sign): sign.draw(at: .init(x + 8, y), in: &drawing)
    }
    drawing.words([text], x: x + 22, middle: y, size: Self.size, .start, .faintWords)
    x += width
  }

  /// Says on a line of its own that the table has more.
  mutating func leftOut(_ count: Int, of all: Int, to drawing: inout Drawing) {
    y += Self.pitch
    x = 2
    let text = Localized(
      zh: "只画了前 \(all - count) 行,共 \(all) 行,都在表里。",
      en: "The first \(all - count) of \(all) rows are drawn; the table has all.")
    drawing.words([text(language)], x: x, middle: y, size: Self.size, .start, .faintWords)
  }
}
