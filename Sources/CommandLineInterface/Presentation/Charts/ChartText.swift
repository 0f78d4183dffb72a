// SPDX-License-Identifier: Apache-2.0

/// How much room words take in a drawing, whatever font is at hand.
enum ChartText {
  /// A cell as a share of the size of letters: no less than a digit or half a Chinese character
  /// takes in common fonts, so that what is measured never runs over.
  private static let cell = 0.6

  /// The room that a text takes at most.
  static func width(_ text: String, size: Double) -> Double {
    Double(DisplayWidth.cells(SafeText.line(text))) * size * cell
  }

  /// A text in a few lines; what does not fit is cut, and marked so.
  static func lines(_ text: String, width: Double, size: Double, most: Int = 2) -> [String] {
    let cells = max(4, Int(width / (size * cell)))
    let lines = LineWrapping.wrap(SafeText.line(text), width: cells)
    guard lines.count > most, most > 0 else { return lines }
    let rest = lines[(most - 1)...].joined(separator: " ")
    return lines.prefix(most - 1) + [DisplayWidth.truncate(rest, toCells: cells)]
  }
}
