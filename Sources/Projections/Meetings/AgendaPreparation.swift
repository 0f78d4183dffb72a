// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What was prepared for an item of an agenda before anybody decided about it.
struct AgendaPreparation {
  private let item: MeetingItemAdded
  private let hasPapers: Bool
  /// How many files came with the item and with what prepared it.
  let attachments: Int
  private let project: ProjectState?
  private let deliberation: Deliberation
  /// What the experts said since the council last approved the subject or its direction.
  private let opinions: [Recorded<OpinionRecorded>]
  /// What the subject is to cost: its budget, or else its baseline.
  let cost: Money?

  /// - Parameters:
  ///   - added: The item.
  ///   - meeting: The meeting.
  ///   - decision: The first decision about the item; what came later did not prepare it.
  ///   - registry: Where everything is recorded.
  init(
    _ added: Recorded<MeetingItemAdded>, of meeting: Slug, before decision: FactMark?,
    _ registry: RegistryState
  ) {
    item = added.fact
    let fund = added.fact.subject.flatMap {
      $0.kind == .fund ? registry.funds[$0.id]?.state : nil
    }
    project = added.fact.subject.flatMap {
      $0.kind == .project ? registry.projects[$0.id]?.state : nil
    }
    let place = project != nil || fund != nil ? added.fact.subject : nil
    deliberation =
      project?.deliberation ?? fund?.deliberation
      ?? Self.part(of: registry.meetings[meeting]?.state.deliberation, about: added.fact)
    let approval = deliberation.decisions.last {
      $0.isConfirmed && $0.fact.verdict == .approve && Self.usesAdvice($0.fact, registry)
        && $0.mark.precedes(decision)
    }?.mark
    opinions = deliberation.opinions.filter {
      approval?.precedes($0.mark) ?? true && $0.mark.precedes(decision)
    }
    let itself = registry.meetings[meeting]?.timeline.first { $0.index == added.mark.index }
    let prepared = registry.timeline(of: place ?? Subject(.meeting, meeting)).filter {
      $0.standing.counts && $0.data.event.isPreparation && approval?.precedes($0.mark) ?? true
        && $0.mark.precedes(decision)
        && (place != nil || $0.data.event.isPutForward(for: added.fact.kind))
    }
    let papers = (itself.map { [$0] } ?? []) + prepared
    hasPapers = papers.contains(where: \.hasPapers)
    attachments = papers.reduce(0) { $0 + $1.data.common.evidence.count }
    let budgets = (project?.money ?? fund?.money)?.lines.compactMap(\.budget) ?? []
    cost =
      budgets.isEmpty
      ? project?.baseline?.cost ?? fund?.established?.size : budgets.reduce(.zero) { $0 + $1 }
  }

  /// What a meeting deliberates on an item without a project or fund: what is put forward for such
  /// an item stands at the meeting, and beside that of its other items.
  private static func part(
    of deliberation: Deliberation?, about item: MeetingItemAdded
  ) -> Deliberation {
    var part = Deliberation()
    part.decisions = deliberation?.decisions.filter { $0.fact.item == item.item } ?? []
    part.proposals = deliberation?.proposals.filter { $0.fact.what.serves(item.kind) } ?? []
    return part
  }

  /// The newest expert opinion that serves the item.
  var opinion: Recorded<OpinionRecorded>? { opinions.last }

  /// What is missing, in the order in which it is usually done.
  var lacks: [AgendaLack] {
    var lacks: [AgendaLack] = []
    switch item.kind {
    case .project:
      lacks += appraisal + advice
      if cost == nil, !isProposed(.budget) { lacks.append(.budget) }
    case .direction: lacks += advice
    case .budget:
      if cost == nil, !isProposed(.budget) { lacks.append(.budget) }
    case .yearlyList:
      if !isProposed(.yearlyProjects) { lacks.append(.proposal) }
    case .other: break
    }
    if !hasPapers { lacks.append(.evidence) }
    return lacks
  }

  private var appraisal: [AgendaLack] {
    switch project?.status {
    case .planned, .reserve: [.appraisal]
    default: []
    }
  }

  /// Whether the experts have recommended it, in an opinion that counts.
  private var advice: [AgendaLack] {
    guard !opinions.isEmpty else { return [.opinion] }
    guard let counts = opinions.last(where: \.isConfirmed) else { return [.opinionConfirmation] }
    return counts.fact.verdict == .recommended ? [] : [.recommendation]
  }

  /// Whether a decision was about what experts advise on: the project as such, or its direction.
  private static func usesAdvice(_ decision: DecisionRecorded, _ registry: RegistryState) -> Bool {
    guard let words = decision.item else { return true }
    let items = registry.meetings[decision.meeting]?.state.items ?? []
    switch items.first(where: { $0.fact.item == words })?.fact.kind {
    case .project, .direction, .yearlyList: return true
    case .budget, .other, nil: return false
    }
  }

  private func isProposed(_ matter: ProposalMatter) -> Bool {
    deliberation.proposals.contains { $0.fact.what == matter }
  }
}

extension FactMark {
  /// Whether the fact stands before another, if there is another.
  fileprivate func precedes(_ other: FactMark?) -> Bool { other.map { precedes($0) } ?? true }
}

extension TimelineEntry {
  fileprivate var hasPapers: Bool {
    data.common.basis != nil || !data.common.evidence.isEmpty
  }
}

extension Event {
  /// Whether the event brings what a decision is prepared with.
  fileprivate var isPreparation: Bool {
    switch self {
    case .opinionRecorded, .proposalRecorded: true
    default: false
    }
  }

  /// Whether the event puts something forward at a meeting for an item of a kind.
  fileprivate func isPutForward(for kind: AgendaItemKind) -> Bool {
    if case .proposalRecorded(let event) = self { event.what.serves(kind) } else { false }
  }
}

extension ProposalMatter {
  /// Whether an item of a kind is about what is put forward.
  fileprivate func serves(_ kind: AgendaItemKind) -> Bool {
    switch kind {
    case .yearlyList: self == .yearlyProjects
    case .budget: self == .budget
    case .project, .direction, .other: self != .yearlyProjects && self != .budget
    }
  }
}
