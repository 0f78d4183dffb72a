// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

enum SharingSystems {
  static let all = [equipment, oneStop, matching, trading]

  static let equipment = SystemAssertion("sharing-equipment") {
    listed()
    used("100", external: "40")
    booked("2019-01-07", "2019-01-09")
  } shows: { views in
    let row = views.equipment.first
    views.show("equipment.listed.owner", row?.listed.owner)
    views.show("equipment.listed.open", row?.listed.open)
    views.show("equipment.use-reported.hours", row?.hours)
    views.show("equipment.booked.period", row?.bookings.first?.booked.period)
    #expect(row?.externalShare?.description == "40.0")
  } refuses: {
    booked("2019-01-09", "2019-01-10", by: "wuxi-stb")
  }

  static let oneStop = SystemAssertion("sharing-one-stop") {
    project {
      $0.kind = .publicServicePlatform
      $0.subkind = "metrology"
    }
    party("wuxi-stb", .operator)
  } shows: { views in
    let state = views.project()?.state
    views.show("project.registered.kind", views.projects().first?.kind)
    views.show("project.registered.subkind", state?.registered?.subkind)
    views.show("party.joined.partyRole", state?.parties.first?.role)
  } refuses: {
    centre(PartyLeft.self) {
      $0.organization = "suzhou-stb"
      $0.partyRole = .operator
    }
  }

  static let matching = SystemAssertion("sharing-matching") {
    challenge()
    claimed().by("lead").on("2018-02-01")
    listed()
    booked("2019-01-07", "2019-01-09")
  } shows: { views in
    views.show("challenge.claimed.by", views.challenges.first?.claimants.first?.claimed.by)
    views.show("equipment.booked.by", views.equipment.first?.bookings.first?.booked.by)
  } refuses: {
    listed("furnace") { $0.open = false }
    booked("2019-01-07", "2019-01-09").about(.equipment, "furnace")
  }

  static let trading = SystemAssertion("sharing-trading") {
    project()
    status(.construction).basis("plan")
    signed(number: "JY-2018-1")
    evaluated(by: "suzhou-stb")
  } shows: { views in
    let state = views.project()?.state
    views.show("contract.signed.with", state?.contracts.last?.fact.with)
    views.show("evaluation.recorded.grade", state?.evaluations.last?.fact.grade)
  } refuses: {
    signed(with: "suzhou-stb", number: "JY-2018-1").on("2018-02-01")
  }
}
