// SPDX-License-Identifier: Apache-2.0

@testable import RegistryModel

/// A division code of a test; a text that is none shows as blank.
func place(_ text: String) -> DivisionCode { DivisionCode(text) ?? .blank }

func target(
  _ id: Slug, of indicator: Slug, _ change: (inout TargetSet) -> Void = { _ in }
) -> Saying {
  about(.indicator, indicator, TargetSet.self) {
    $0.target = id
    $0.scope.name = "示范区"
    $0.printed = "达到"
    change(&$0)
  }
}

func reading(
  _ value: String, of indicator: Slug, in text: String = "2018", filed filing: String? = nil,
  for organization: Slug = "wuxi-stb"
) -> Saying {
  about(.indicator, indicator, ObservationRecorded.self) {
    $0.scope.subject = Subject(.organization, organization)
    $0.period = period(text)
    $0.value = DecimalText(value) ?? .blank
    $0.filing = filing
  }
}

/// The project `centre` enters a list.
func listing(_ list: ListName) -> Saying { centre(ListingEntered.self) { $0.list = list } }

/// The project `centre` leaves a list.
func leaving(_ list: ListName) -> Saying { centre(ListingLeft.self) { $0.list = list } }

func party(_ organization: Slug, _ role: PartyRole, share: String? = nil) -> Saying {
  centre(PartyJoined.self) {
    $0.organization = organization
    $0.partyRole = role
    $0.share = share.flatMap { DecimalText($0) }
  }
}

func evaluated(by organization: Slug) -> Saying {
  centre(EvaluationRecorded.self) {
    $0.evaluator = organization
    $0.grade = .good
    $0.summary = "达到目标"
  }
}

func progress(_ percent: Int) -> Saying {
  centre(ProgressObserved.self) {
    $0.percent = percent
    $0.period = period("2018Q1")
  }.by("centre-staff")
}

/// The budget of the project `centre` from municipal money, with terms.
func terms(_ amount: Int64, _ change: (inout BudgetApproved) -> Void) -> Saying {
  centre(BudgetApproved.self) {
    $0.source = .municipal
    $0.amount = yuan(amount)
    change(&$0)
  }
}

/// A payload about a status that is sought, granted or refused.
protocol DesignationPayload: EventPayload {
  var designation: String { get set }
  var level: DesignationLevel? { get set }
}

extension DesignationSought: DesignationPayload {}
extension DesignationGranted: DesignationPayload {}
extension DesignationRefused: DesignationPayload {}

func designation<Payload: DesignationPayload>(
  _ type: Payload.Type, _ name: String, _ level: DesignationLevel
) -> Saying {
  centre(type) {
    $0.designation = name
    $0.level = level
  }
}
