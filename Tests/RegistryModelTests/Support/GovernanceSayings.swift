// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

func meeting(_ id: Slug = "first", at text: String = "2018-03-01") -> Saying {
  about(.meeting, id, MeetingPlanned.self) {
    $0.body = "service-centre"
    $0.title = LocalizedName(zh: "理事会会议 \(id)")
    $0.at = period(text)
  }
}

func agenda(
  _ item: String, _ kind: AgendaItemKind, about subject: Subject? = Subject(.project, "centre"),
  of id: Slug = "first"
) -> Saying {
  about(.meeting, id, MeetingItemAdded.self) {
    $0.item = item
    $0.subject = subject
    $0.kind = kind
  }
}

/// An instant at the registry's offset.
func instant(_ text: String) -> Instant { Instant(text) ?? .blank }

/// The meeting took place on a day, from nine to twelve; its minutes are the document `plan`.
func held(_ id: Slug = "first", on text: String = "2018-03-01") -> Saying {
  about(.meeting, id, MeetingHeld.self) {
    $0.from = instant("\(text)T09:00:00+08:00")
    $0.to = instant("\(text)T12:00:00+08:00")
    $0.minutes = "plan"
  }.on(text)
}

func opinion(_ verdict: OpinionVerdict = .recommended) -> Saying {
  centre(OpinionRecorded.self) {
    $0.verdict = verdict
    $0.panel = "专家组"
    $0.summary = "方案可行"
    $0.fields = [.technology, .finance]
  }.by("expert")
}

/// The council decides about the project `centre` at the meeting `first`.
func decided(
  _ verdict: DecisionVerdict = .approve, item: String? = nil, waives: String? = nil,
  at meeting: Slug = "first"
) -> Saying {
  centre(DecisionRecorded.self) {
    $0.verdict = verdict
    $0.meeting = meeting
    $0.waives = waives
    $0.item = item
  }.by("councillor")
}

func passed(reviewer: Slug = "service-centre") -> Saying {
  centre(AcceptancePassed.self) { $0.reviewer = reviewer }
}

func failed(reviewer: Slug = "service-centre") -> Saying {
  centre(AcceptanceFailed.self) { $0.reviewer = reviewer }
}

func signed(with organization: Slug = "wuxi-stb", number: String? = nil) -> Saying {
  centre(ContractSigned.self) {
    $0.with = organization
    $0.number = number
  }
}

func retained(_ amount: Int64, source: FundingSource = .municipal) -> Saying {
  centre(SurplusRetained.self) {
    $0.source = source
    $0.amount = yuan(amount)
    $0.by = .team
  }
}

/// Spent on indirect costs.
func overhead(_ amount: Int64) -> Saying {
  spent(amount).with {
    if case .expenditureRecorded(var event) = $0.event {
      event.cost = .indirect
      $0.event = .expenditureRecorded(event)
    }
  }
}

extension Saying {
  /// With the paper that came.
  func evidenced() -> Saying { with { $0.common.evidence = [Self.paper()] } }
}

extension Outcome {
  /// Checks that the statement was refused by a rule, for a field.
  func refused(
    by code: RuleCode, in field: String?, naming label: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    then(.refused(code, naming: label), sourceLocation: sourceLocation)
    let found = rejection?.field
    #expect(found == field, sourceLocation: sourceLocation)
  }
}
