// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// The computed light of a project with everything that it was computed from, beside what a person
/// judged.
public struct ProjectLight: Sendable {
  /// One of the things that are looked at.
  public enum Part: Sendable {
    /// A milestone.
    case milestone(MilestonePart)
    /// The money of the year against its plan.
    case investment(InvestmentProgress, Light)

    /// Its light.
    public var light: Light {
      switch self {
      case .milestone(let part): part.light
      case .investment(_, let light): light
      }
    }
  }

  /// How a milestone stands.
  public struct MilestonePart: Sendable {
    /// The milestone.
    public let milestone: MilestoneState
    /// How it stands.
    public let standing: MilestoneView.Standing
    /// Days since it was due; negative while days are left.
    public let daysLate: Int
    /// The round that is open without the lead unit's report, where it stands so.
    public let round: Slug?
    /// Its light; grey where nobody has said how it stands.
    public let light: Light
  }

  /// The light: grey without news, else the worst of the parts; none where there is nothing to judge,
  /// or the project is over.
  public let light: Light?
  /// The parts, the worst first; those without colour come last.
  public let parts: [Part]
  /// The policy by which they were judged, such as `schedule-1`.
  public let policy: String
  /// How old the newest information is.
  public let news: NewsAge
  /// What a person judged last.
  public let assessment: Recorded<AssessmentRecorded>?

  /// Whether the person and the rule come to different lights.
  public var differs: Bool {
    guard let assessment, let light else { return false }
    return assessment.fact.light.rawValue != light.rawValue
  }

  /// The part that decides the colour; none where the project is grey or nothing colours.
  public var deciding: Part? { parts.first.flatMap { $0.light == light ? $0 : nil } }

  init(
    parts: [Part], isOver: Bool, policy: SchedulePolicy, news: NewsAge,
    assessment: Recorded<AssessmentRecorded>?
  ) {
    self.parts = parts.sorted { $0.rank > $1.rank }
    self.policy = policy.reference
    self.news = news
    self.assessment = assessment
    let isStale = news.progressDays.map { $0 > policy.greyDays } ?? true
    light = isOver ? nil : isStale ? .grey : Light.worst(of: parts.map(\.light))
  }
}

extension ProjectLight.Part {
  /// The worse, the greater; of two of one colour the one that is further behind.
  fileprivate var rank: (Int, Int) {
    let order: [Light] = [.grey, .green, .yellow, .red]
    let colour = order.firstIndex(of: light) ?? 0
    return switch self {
    case .milestone(let part): (colour, part.daysLate)
    case .investment: (colour, 0)
    }
  }
}
