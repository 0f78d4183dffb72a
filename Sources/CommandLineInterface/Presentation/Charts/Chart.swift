// SPDX-License-Identifier: Apache-2.0

/// A picture of a table that stands beside it; whatever it shows is in the table, too.
enum Chart: Hashable, Sendable {
  /// Dates: as first planned, as they stand, and as they were kept.
  case gantt(GanttChart)
  /// Money: budget, received and spent.
  case funding(FundingBars)
  /// Readings against what was asked for.
  case targets(TargetBars)

  /// An SVG element that needs nothing from outside, for a page or for a file of its own.
  func svg(_ language: Language) -> String { drawing(language).svg }

  /// The shapes with their places.
  func drawing(_ language: Language) -> Drawing {
    switch self {
    case .gantt(let chart): chart.drawing(language)
    case .funding(let chart): chart.drawing(language)
    case .targets(let chart): chart.drawing(language)
    }
  }
}
