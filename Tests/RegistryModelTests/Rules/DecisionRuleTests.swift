// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Decisions {
  private let given = Given {
    project()
    project("second")
    Funds.registered("seed")
    meeting().called("planned")
    agenda("立项", .project).called("item")
    agenda("年度项目清单", .yearlyList, about: nil)
    agenda("年度预算", .budget, about: nil)
    agenda("章程", .other, about: nil)
    agenda("基金", .budget, about: Subject(.fund, "seed"))
  }

  @Test func `a decision names a meeting that is called by then`() {
    given.when(decided()).then(.accepted)
    given.when(decided(at: "second")).refused(by: .reference, in: "meeting")
    given.when(decided().on("2017-12-31")).refused(by: .subjectUnknown, in: "time")
    var after = given
    after.say(meeting("second").on("2018-05-01"))
    after.when(decided(at: "second").on("2018-04-30")).refused(by: .reference, in: "meeting")
  }

  @Test func `a decision of a meeting that lies ahead is said aloud`() {
    let ahead = Given {
      project()
      about(.meeting, "first", MeetingPlanned.self) {
        ($0.body, $0.title, $0.at) = ("wuxi-stb", LocalizedName(zh: "会议"), period("2018-05"))
      }
    }
    #expect(ahead.when(decided().on("2018-04-30")).then(.accepted).warnings.count == 1)
    #expect(ahead.when(decided().on("2018-05-01")).then(.accepted).warnings.isEmpty)
    var held = ahead
    held.say(RegistryModelTests.held(on: "2018-04-20"))
    #expect(held.when(decided().on("2018-04-30")).then(.accepted).warnings.isEmpty)
  }

  @Test func `a decision is not taken before its meeting`() {
    var after = given
    after.say(held().called("held"))
    after.when(decided().on("2018-03-01")).then(.accepted)
    after.when(decided().on("2018-02-28")).refused(by: .decision, in: "time", naming: "held")
    let own = decided(item: "章程").about(.meeting, "first")
    after.when(own.on("2018-03-01")).then(.accepted)
    after.when(own.on("2018-02-28")).refused(by: .decision, in: "time", naming: "held")
    var early = given
    early.say(own.on("2018-02-28").called("early"))
    early.when(held()).refused(by: .meeting, in: "from", naming: "early")
    early.when(held(on: "2018-02-28")).then(.accepted)
  }

  @Test func `an item of a decision stands on the agenda and is about its subject`() {
    given.when(decided(item: "立项")).then(.accepted)
    given.when(decided(item: "年度项目清单")).then(.accepted)
    given.when(decided(item: "年度预算")).then(.accepted)
    given.when(decided(item: "没有")).refused(by: .decision, in: "item")
    given.when(decided(item: "章程")).refused(by: .decision, in: "item")
    given.when(decided(item: "立项").about(.project, "second")).refused(
      by: .decision, in: "item", naming: "item")
    given.when(decided(item: "基金").about(.fund, "seed")).then(.accepted)
    given.when(decided(item: "立项").about(.fund, "seed")).refused(by: .decision, in: "item")
  }

  @Test func `what came later is said to exist from its day on`() throws {
    var after = given
    after.say(meeting("second").on("2018-05-01").called("second"))
    after.say(agenda("补充", .project).on("2018-06-01").called("added"))
    let early = after.when(decided(at: "second").on("2018-04-30"))
      .then(.refused(.reference, naming: "second"))
    let number = try #require(after.index(of: "second"))
    let reason = try #require(early.rejection?.reason)
    #expect(reason.en == "meeting/second exists only from 2018-05-01 (entry #\(number))")
    #expect(reason.zh.contains("从 2018-05-01 起才有(登记 #\(number))"))
    let item = after.when(decided(item: "补充").on("2018-05-01"))
      .then(.refused(.decision, naming: "added"))
    #expect(item.rejection?.reason.en?.contains("exists only from 2018-06-01") == true)
    after.when(decided(item: "补充").on("2018-06-01")).then(.accepted)
  }

  @Test func `an item that is no project is decided on its own meeting`() {
    let own = decided(item: "章程").about(.meeting, "first")
    let outcome = given.when(own).then(.accepted)
    #expect(
      outcome.after.state.meetings["first"]?.state.deliberation.decisions.map(\.fact.item)
        == ["章程"])
    given.when(decided().about(.meeting, "first")).refused(by: .decision, in: "item")
    for item in ["立项", "基金"] {
      given.when(decided(item: item).about(.meeting, "first")).refused(by: .decision, in: "item")
    }
    var after = given
    after.say(meeting("other"))
    after.when(decided(item: "章程").about(.meeting, "other")).refused(by: .decision, in: "meeting")
  }

  @Test(arguments: DecisionVerdict.allCases)
  func `only what approves waives an opinion`(verdict: DecisionVerdict) {
    let isAllowed = verdict == .approve || verdict == .approveWithChanges
    given.when(decided(verdict)).then(.accepted)
    let outcome = given.when(decided(verdict, waives: "应急项目"))
      .then(isAllowed ? .accepted : .refused(.decision))
    #expect(outcome.rejection?.field == (isAllowed ? nil : "waives"))
  }

  @Test(arguments: [(0, nil), (9_999, nil), (-1, "votes.against"), (10_000, "votes.against")])
  func `votes are counted`(count: Int, field: String?) {
    let saying = decided().with {
      guard case .decisionRecorded(var event) = $0.event else { return }
      var votes = Votes()
      votes.against = count
      event.votes = votes
      $0.event = .decisionRecorded(event)
    }
    let outcome = given.when(saying).then(field == nil ? .accepted : .refused(.range))
    #expect(outcome.rejection?.field == field)
  }

  @Test func `the council decides, and nobody decides for it by themselves`() {
    given.when(decided().by("secretary")).then(.refused(.role))
    given.when(decided().by("centre-staff")).then(.refused(.role))
    given.when(opinion().by("councillor")).then(.refused(.role))
    let quoted = given.when(decided().by("secretary").onBehalf(of: "council", as: .council))
    quoted.then(.refused(.reference))
    var after = given
    after.say(organization("council").on("2010-01-01"))
    let recorded = after.when(decided().by("secretary").onBehalf(of: "council", as: .council))
      .then(.accepted)
    #expect(recorded.project().deliberation.decisions.first?.isConfirmed == false)
  }

  @Test func `what is put forward and asked for names its year and its body`() {
    func proposal(_ year: Int) -> Saying {
      centre(ProposalRecorded.self) {
        $0.what = .yearlyProjects
        $0.year = year
      }
    }
    func asked(_ body: Slug) -> [Saying] {
      [
        centre(RequestSubmitted.self) { $0.body = body },
        centre(InstructionReceived.self) { $0.body = body },
      ]
    }
    for kind in [SubjectKind.project, .fund, .meeting] {
      let id: Slug = kind == .project ? "centre" : kind == .fund ? "seed" : "first"
      given.when(proposal(2019).about(kind, id)).then(.accepted)
      given.when(proposal(1948).about(kind, id)).refused(by: .range, in: "year")
      for saying in asked("wuxi-stb") { given.when(saying.about(kind, id)).then(.accepted) }
      for saying in asked("nobody") {
        given.when(saying.about(kind, id)).refused(by: .reference, in: "body")
      }
    }
    let kept = Given {
      project()
      proposal(2019)
      asked("wuxi-stb")
      opinion(.revise)
    }.state.projects["centre"]?.state.deliberation
    #expect(kept?.proposals.map(\.fact.year) == [2019])
    #expect(kept?.requests.map(\.fact.body) == ["wuxi-stb"])
    #expect(kept?.instructions.map(\.fact.body) == ["wuxi-stb"])
    #expect(kept?.opinions.map(\.fact.verdict) == [.revise])
  }
}
