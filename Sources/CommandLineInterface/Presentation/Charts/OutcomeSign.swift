// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The sign of what became of a milestone; each has a form of its own.
struct OutcomeSign: Hashable, Sendable {
  static let radius = 6.0
  private let kind: MilestoneState.Outcome

  /// The sign of an outcome.
  init(_ kind: MilestoneState.Outcome) { self.kind = kind }

  /// Draws it: a circle with a tick where it was met, with a bar where it was met in part; a cross
  /// where it was missed, a bar across where it was cancelled.
  func draw(at centre: Drawing.Point, in drawing: inout Drawing) {
    func line(_ points: [(Double, Double)], _ ink: Ink) {
      drawing.add(
        .line(points.map { Drawing.Point(centre.x + $0.0, centre.y + $0.1) }), ink)
    }
    switch kind {
    case .met:
      drawing.add(.circle(centre, radius: Self.radius), .met)
      line([(-3, 0), (-1, 2.5), (3, -2.5)], .mark)
    case .partiallyMet:
      drawing.add(.circle(centre, radius: Self.radius), .met)
      line([(-3, 0), (3, 0)], .mark)
    case .missed:
      line([(-5, -5), (5, 5)], .missed)
      line([(-5, 5), (5, -5)], .missed)
    case .cancelled:
      line([(-6, 0), (6, 0)], .missed)
    }
  }
}
