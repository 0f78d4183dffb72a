// SPDX-License-Identifier: Apache-2.0

/// How a shape looks. Each differs from the others in lightness or outline, so that a copy in
/// black and white says the same.
enum Ink: Hashable, Sendable, CaseIterable {
  /// Text.
  case words
  /// Text that explains.
  case faintWords
  /// A line that helps the eye.
  case grid
  /// The day of the view, or the value that is asked for.
  case mark
  /// As first planned, or what is allowed: an outline.
  case plan
  /// As first planned, somewhere within: a broken outline.
  case vaguePlan
  /// As it stands: dark.
  case present
  /// As it stands, somewhere within: light, in a broken outline.
  case vaguePresent
  /// From the first plan to the present one.
  case slip
  /// Past its day.
  case late
  /// Past its day, and nobody knows more.
  case unknown
  /// Met.
  case met
  /// Missed.
  case missed
  /// What came in: light.
  case received
  /// What was spent: a dark line within.
  case spent

  /// The presentation attributes.
  var attributes: String {
    switch self {
    case .words: Self.fill("#1a1a1a")
    case .faintWords: Self.fill("#4d4d4d")
    case .grid: Self.line("#d0d0d0", 0.5)
    case .mark: Self.line("#1a1a1a", 1.5)
    case .plan: Self.fill("#ffffff") + " " + Self.stroke("#1a1a1a", 1)
    case .vaguePlan: Self.fill("#ffffff") + " " + Self.stroke("#1a1a1a", 1, broken: true)
    case .present: Self.fill("#24527a") + " " + Self.stroke("#0f2a42", 1)
    case .vaguePresent: Self.fill("#bcd2e6") + " " + Self.stroke("#0f2a42", 1, broken: true)
    case .slip: Self.line("#4d4d4d", 1, broken: true)
    case .late: Self.line("#a11212", 3)
    case .unknown: Self.line("#767676", 2, broken: true)
    case .met: Self.fill("#ffffff") + " " + Self.stroke("#14612b", 2)
    case .missed: Self.line("#a11212", 2)
    case .received: Self.fill("#bcd2e6") + " " + Self.stroke("#0f2a42", 0.5)
    case .spent: Self.line("#0f2a42", 4)
    }
  }

  private static func fill(_ colour: String) -> String { "fill=\"\(colour)\"" }

  private static func line(_ colour: String, _ width: Double, broken: Bool = false) -> String {
    fill("none") + " " + stroke(colour, width, broken: broken)
  }

  private static func stroke(_ colour: String, _ width: Double, broken: Bool = false) -> String {
    "stroke=\"\(colour)\" stroke-width=\"\(width)\"" + (broken ? " stroke-dasharray=\"3 2\"" : "")
  }
}
