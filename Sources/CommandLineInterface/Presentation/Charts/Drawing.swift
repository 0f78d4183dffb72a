// SPDX-License-Identifier: Apache-2.0

/// Shapes on a sheet as wide as the text of an A4 page.
///
/// The unit is the CSS pixel, 1/96 inch. Whoever draws keeps everything within ``width`` and
/// ``height``.
struct Drawing: Hashable, Sendable {
  /// 180 mm.
  static let width = 680.0

  /// A place; `y` grows downwards.
  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double

    /// A place.
    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// On which side of its place a text stands.
  enum Anchor: String, Hashable, Sendable { case start, middle, end }

  /// What is drawn.
  enum Shape: Hashable, Sendable {
    /// A rectangle by its upper left corner.
    case rectangle(Point, width: Double, height: Double)
    /// A line through several points.
    case line([Point])
    /// An area between several points.
    case polygon([Point])
    /// A circle.
    case circle(Point, radius: Double)
    /// One line of text; the place is on its baseline.
    case words(String, Point, size: Double, Anchor)
  }

  /// A shape and how it looks.
  struct Mark: Hashable, Sendable {
    var shape: Shape
    var ink: Ink
  }

  /// What a reader hears in place of the picture, and sees when pointing at it.
  let title: String
  /// How the picture is to be read.
  let summary: String
  /// How far down it goes.
  var height = 0.0
  /// From the back to the front.
  private(set) var marks: [Mark] = []

  /// An empty sheet.
  init(title: String, summary: String) {
    self.title = title
    self.summary = summary
  }

  /// Draws one more shape in front of the others.
  mutating func add(_ shape: Shape, _ ink: Ink) { marks.append(Mark(shape: shape, ink: ink)) }

  /// Draws a bar between two places of an axis, at least as wide as can be seen.
  mutating func bar(from left: Double, to right: Double, y: Double, height: Double, _ ink: Ink) {
    add(.rectangle(Point(left, y), width: max(right - left, 1), height: height), ink)
  }

  /// Draws a diamond, the sign of a milestone.
  mutating func diamond(at centre: Point, radius: Double, _ ink: Ink) {
    add(
      .polygon([
        Point(centre.x, centre.y - radius), Point(centre.x + radius, centre.y),
        Point(centre.x, centre.y + radius), Point(centre.x - radius, centre.y),
      ]), ink)
  }

  /// Writes lines one below the other around a middle.
  mutating func words(
    _ lines: [String], x: Double, middle: Double, size: Double, _ anchor: Anchor = .start,
    _ ink: Ink = .words
  ) {
    let pitch = size * 1.2
    // A baseline lies about a third of the letters' size below their middle.
    let first = middle + size * 0.35 - pitch * Double(lines.count - 1) / 2
    for (position, line) in lines.enumerated() {
      add(.words(line, Point(x, first + pitch * Double(position)), size: size, anchor), ink)
    }
  }
}
