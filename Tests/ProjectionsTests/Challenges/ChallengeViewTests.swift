// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Challenge view") struct ChallengeViewTests {
  private let day = CivilDay("2018-06-15") ?? .blank

  private func stage(_ id: Slug, _ told: Told) -> ChallengeView.Stage? {
    ChallengeView(told.state, on: day).rows.first { $0.id == id }?.stage
  }

  @Test func `a challenge goes from open to its award, its delivery and its end`() {
    var told = Told()
    told.challenge("lens", deadline: "2018-06")
    #expect(stage("lens", told) == .open)
    told.claim("lens", by: "lab")
    told.award("lens", to: "lab")
    #expect(stage("lens", told) == .awarded)
    told.say(.challenge, "lens", ChallengeDelivered.self, on: "2018-05-01")
    #expect(stage("lens", told) == .delivered)
    told.say(.challenge, "lens", ChallengeClosed.self, on: "2018-05-02")
    #expect(stage("lens", told) == .closed)
  }

  @Test func `one that nobody got is undecided after its deadline and lapses at its end`() {
    var told = Told()
    told.challenge("lens", deadline: "2018-06-14")
    #expect(stage("lens", told) == .undecided)
    told.say(.challenge, "lens", ChallengeClosed.self, on: "2018-06-14")
    #expect(stage("lens", told) == .lapsed)
  }

  @Test func `an award that waits for confirmation gives it to nobody`() {
    var told = Told()
    told.challenge("lens", deadline: "2018-06")
    told.claim("lens", by: "lab")
    told.award("lens", to: "lab", for: "council")
    #expect(stage("lens", told) == .open)
    #expect(ChallengeView(told.state, on: day).rows.first?.award == nil)
  }

  @Test func `days are left up to the deadline, and none once it is given away`() {
    var told = Told()
    told.challenge("lens", deadline: "2018-06")
    told.challenge("late", deadline: "2018-06-10")
    told.challenge("given", deadline: "2018-06")
    told.award("given", to: "lab")
    let rows = ChallengeView(told.state, on: day).rows
    #expect(rows.map(\.id) == ["lens", "late", "given"])
    #expect(rows.map(\.daysLeft) == [15, -5, nil])
  }

  @Test func `a claimant stands once with its latest offer`() {
    var told = Told()
    told.challenge("lens", deadline: "2018-06")
    told.claim("lens", by: "lab", "磨", on: "2018-02-01")
    told.claim("lens", by: "works", "铸", on: "2018-02-02", for: "works")
    told.claim("lens", by: "lab", "镀", on: "2018-02-03", for: "lab")
    let claimants = ChallengeView(told.state, on: day).rows[0].claimants
    #expect(claimants.map(\.claimed.by) == ["lab", "works"])
    #expect(claimants.map(\.claimed.proposal) == ["镀", "铸"])
    #expect(claimants.map(\.counts) == [true, false])
  }

  @Test func `a stage or a unit can be asked for`() {
    var told = Told()
    told.challenge("lens", deadline: "2018-06")
    told.claim("lens", by: "lab")
    told.challenge("chip", deadline: "2018-06")
    told.award("chip", to: "works")
    var filter = ChallengeView.Filter()
    filter.stage = .awarded
    #expect(ChallengeView(told.state, on: day, filter: filter).rows.map(\.id) == ["chip"])
    filter.stage = nil
    filter.unit = "lab"
    #expect(ChallengeView(told.state, on: day, filter: filter).rows.map(\.id) == ["lens"])
    filter.unit = "works"
    #expect(ChallengeView(told.state, on: day, filter: filter).rows.map(\.id) == ["chip"])
  }
}
