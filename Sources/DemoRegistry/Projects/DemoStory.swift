// SPDX-License-Identifier: Apache-2.0

/// What is told of a project. The first twelve projects are told one story each, so that a small
/// registry has all of them; of the others most go well.
enum DemoStory: Int, CaseIterable {
  /// Taken over as it stands, built, accepted and run.
  case steady
  /// A milestone is put off twice and overdue, while people still call it green.
  case slipping
  /// The district's money is committed and does not come.
  case short
  /// The province raised its budget before a meeting; it is recorded after it.
  case corrected
  /// At the next meeting: approval, with everything that it takes.
  case proposed
  /// At the next meeting: another direction, which the experts want argued again.
  case rearguing
  /// Approved with changes, approved, built, failed once, accepted, run.
  case walking
  /// Work rests, and goes on.
  case suspended
  /// Given up without blame (容错).
  case cancelled
  /// At the next meeting, but without the experts' opinion.
  case incomplete
  /// The experts advise against it, and the council refuses.
  case rejected
  /// Deferred once, then approved.
  case deferred

  /// Whether the project stood when the registry began, so that it is taken over with a basis.
  var isStock: Bool {
    switch self {
    case .steady, .slipping, .short, .corrected, .rearguing, .suspended, .cancelled: true
    case .proposed, .walking, .incomplete, .rejected, .deferred: false
    }
  }

  /// Whether the project waits for the next meeting when the history ends.
  var isAhead: Bool { self == .proposed || self == .incomplete }

  /// The story of a project.
  static func of(_ number: Int, _ random: inout DemoRandom) -> DemoStory {
    if let story = DemoStory(rawValue: number) { return story }
    switch Int.random(in: 0..<100, using: &random) {
    case ..<44: return .steady
    case ..<50: return .slipping
    case ..<56: return .short
    case ..<60: return .corrected
    case ..<61: return .rearguing
    case ..<63: return .proposed
    case ..<84: return .walking
    case ..<88: return .suspended
    case ..<91: return .cancelled
    case ..<92: return .incomplete
    case ..<95: return .rejected
    default: return .deferred
    }
  }
}
