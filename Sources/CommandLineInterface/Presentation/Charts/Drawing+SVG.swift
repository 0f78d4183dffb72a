// SPDX-License-Identifier: Apache-2.0

extension Drawing {
  private static let fonts =
    "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, SimHei, sans-serif"

  /// The drawing as an SVG element that stands in HTML, in XHTML or alone.
  ///
  /// Word processors that read HTML of 1999 know no SVG and would print its words one after the
  /// other. The first `style` is empty for whoever knows SVG; for the others a style sheet begins
  /// there, which lasts until the second one ends and of which they print nothing.
  var svg: String {
    let size = "width=\"\(Self.text(Self.width))\" height=\"\(Self.text(height))\""
    let box = "viewBox=\"0 0 \(Self.text(Self.width)) \(Self.text(height))\""
    let name = MarkupText.escape(title)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"\(name)\" "
        + "\(size) \(box) font-family=\"\(Self.fonts)\"><style/>",
      "<title>\(name)</title>", "<desc>\(MarkupText.escape(summary))</desc>",
    ]
    lines += marks.map { Self.element($0) }
    return (lines + ["<style></style></svg>"]).joined(separator: "\n")
  }

  private static func element(_ mark: Mark) -> String {
    let look = mark.ink.attributes
    switch mark.shape {
    case .rectangle(let corner, let width, let height):
      return "<rect x=\"\(text(corner.x))\" y=\"\(text(corner.y))\" width=\"\(text(width))\" "
        + "height=\"\(text(height))\" \(look)/>"
    case .line(let points): return "<polyline points=\"\(text(points))\" \(look)/>"
    case .polygon(let points): return "<polygon points=\"\(text(points))\" \(look)/>"
    case .circle(let centre, let radius):
      return "<circle cx=\"\(text(centre.x))\" cy=\"\(text(centre.y))\" r=\"\(text(radius))\" "
        + "\(look)/>"
    case .words(let words, let place, let size, let anchor):
      return "<text x=\"\(text(place.x))\" y=\"\(text(place.y))\" font-size=\"\(text(size))\" "
        + "text-anchor=\"\(anchor.rawValue)\" \(look)>\(MarkupText.escape(words))</text>"
    }
  }

  private static func text(_ points: [Point]) -> String {
    points.map { text($0.x) + "," + text($0.y) }.joined(separator: " ")
  }

  /// A length with one digit after the point, the same on every machine.
  private static func text(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    let whole = (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : whole + ".\(abs(tenths) % 10)"
  }
}
