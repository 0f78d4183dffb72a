// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Everything that was advised and decided, wherever it is recorded.
public struct Deliberations: Sendable {
  /// What the experts advised, in the order of their times.
  public let opinions: [(subject: Subject, opinion: Recorded<OpinionRecorded>)]
  /// What was decided, in the order of their times.
  public let decisions: [(subject: Subject, decision: Recorded<DecisionRecorded>)]

  /// What was advised and decided in a registry.
  public init(_ registry: RegistryState) {
    let all =
      registry.projects.map { (Subject(.project, $0.key), $0.value.state.deliberation) }
      + registry.funds.map { (Subject(.fund, $0.key), $0.value.state.deliberation) }
      + registry.meetings.map { (Subject(.meeting, $0.key), $0.value.state.deliberation) }
    opinions =
      all.flatMap { subject, deliberation in
        deliberation.opinions.map { (subject: subject, opinion: $0) }
      }.sorted { $0.opinion.mark.precedes($1.opinion.mark) }
    decisions =
      all.flatMap { subject, deliberation in
        deliberation.decisions.map { (subject: subject, decision: $0) }
      }.sorted { $0.decision.mark.precedes($1.decision.mark) }
  }

  /// Every failure that is tolerated, in the order of their times.
  public static func exemptions(
    in registry: RegistryState
  ) -> [(subject: Subject, exemption: Recorded<ExemptionGranted>)] {
    let all =
      registry.projects.map { (Subject(.project, $0.key), $0.value.state.exemptions) }
      + registry.funds.map { (Subject(.fund, $0.key), $0.value.state.exemptions) }
      + registry.tasks.map { (Subject(.task, $0.key), $0.value.state.exemptions) }
    return all.flatMap { subject, exemptions in
      exemptions.map { (subject: subject, exemption: $0) }
    }.sorted { $0.exemption.mark.precedes($1.exemption.mark) }
  }
}

extension FactMark {
  /// Whether the fact stands before another: by time, then by position.
  func precedes(_ other: FactMark) -> Bool { (time, index) < (other.time, other.index) }
}
