// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Late entries` {
  @Test func `an entry about an earlier day stands at its place by time and position`() {
    let given = Given {
      project()
      planned("third").on("2018-03-01").called("third")
      planned("first").on("2018-02-01").called("first")
      planned("second").on("2018-02-01").called("second")
    }
    let timeline = given.state.timeline(of: Subject(.project, "centre")).dropFirst()
    #expect(timeline.map(\.index) == ["first", "second", "third"].map { given.index(of: $0) })
    let milestones = given.state.projects["centre"]?.state.milestones.map(\.id.description)
    #expect(milestones == ["first", "second", "third"])
  }

  @Test func `a late plan before a standing one is refused, naming the one that would break`() {
    Given {
      project()
      planned().on("2018-03-01").called("planned")
    }.when(planned(due: "2020").on("2018-02-01"))
      .then(.refused(.laterEntryBreaks, naming: "planned"))
  }

  @Test func `a late settlement before a standing one is refused, naming it`() {
    let given = Given {
      project()
      planned()
      rescheduled(to: "2020").on("2018-06-01").called("rescheduled")
      met().on("2018-09-01").called("met")
    }
    given.when(missed().on("2018-08-01")).then(.refused(.laterEntryBreaks, naming: "met"))
    given.when(missed().on("2018-05-01")).then(.refused(.laterEntryBreaks, naming: "rescheduled"))
    given.when(rescheduled(to: "2020").on("2018-05-01"))
      .then(.refused(.laterEntryBreaks, naming: "rescheduled"))
    given.when(rescheduled(to: "2021").on("2018-05-01")).then(.accepted)
  }

  @Test func `a late reschedule does not change what is due now`() {
    let outcome = Given {
      project()
      planned()
      rescheduled(to: "2020").on("2018-06-01")
    }.when(rescheduled(to: "2021").on("2018-05-01")).then(.accepted)
    #expect(outcome.project().milestones.first?.due == period("2020"))
    #expect(outcome.project().milestones.first?.reschedules == 2)
  }

  @Test func `late money is held against every later day`() {
    let given = Given {
      project()
      received(100).on("2018-02-01")
      spent(100).on("2018-06-01").called("spent")
    }
    given.when(spent(1).on("2018-03-01")).then(.refused(.laterEntryBreaks, naming: "spent"))
    given.when(givenBack(1).on("2018-03-01")).then(.refused(.laterEntryBreaks, naming: "spent"))
    given.when(received(1).on("2018-03-01")).then(.accepted)
    given.when(spent(101).on("2018-03-01")).then(.refused(.overReceived))
  }

  @Test func `a late status must fit both what was before and what comes after`() {
    let given = Given {
      project()
      status(.planned).on("2018-02-01")
      status(.appraisal).on("2018-06-01").called("appraisal")
    }
    given.when(status(.reserve).on("2018-04-01")).then(.accepted)
    given.when(status(.suspended).on("2018-04-01"))
      .then(.refused(.laterEntryBreaks, naming: "appraisal"))
    given.when(status(.terminated).on("2018-04-01"))
      .then(.refused(.laterEntryBreaks, naming: "appraisal"))
  }

  @Test func `the first entry that would break is the one that is named`() {
    Given {
      project()
      received(100).on("2018-02-01")
      spent(60).on("2018-05-01").called("may")
      spent(40).on("2018-06-01").called("june")
    }.when(spent(10).on("2018-03-01")).then(.refused(.laterEntryBreaks, naming: "june"))
  }

  @Test func `other subjects are looked at as of the same time`() {
    let given = Given {
      organization("late").on("2018-06-01")
      project()
      planned().on("2018-07-01")
    }
    let joined = centre(PartyJoined.self) {
      $0.organization = "late"
      $0.partyRole = .builder
    }
    given.when(joined.on("2018-06-01")).then(.accepted)
    given.when(joined.on("2018-05-31")).then(.refused(.reference))
  }

  @Test func `a name that another project took since does not close a timeline`() {
    let given = Given {
      project(named: "旧名")
      centre(ProjectAmended.self) { $0.name = LocalizedName(zh: "中心") }.on("2018-03-01")
      centre(ProjectAmended.self) { $0.name = LocalizedName(zh: "研究院") }.on("2018-04-01")
      project("second", named: "中心").on("2018-05-01")
    }
    given.when(planned().on("2018-02-01")).then(.accepted)
  }

  @Test func `a target stands in its own way no more than in that of late entries`() {
    Given {
      Indicators.defined("spending")
      about(.indicator, "spending", TargetSet.self) {
        $0.target = "spending-2020"
        $0.scope.name = "苏南五市"
        $0.printed = "3%"
      }.on("2018-06-01")
    }.when(Indicators.reading("spending", of: "wuxi-stb").on("2018-03-01")).then(.accepted)
  }

  @Test func `an actor's entries count by position, whatever their day`() {
    func suspended(_ text: String) -> Saying {
      about(.actor, "secretary", ActorSuspended.self) { $0.reason = text }.by("root")
    }
    let reinstated = about(.actor, "secretary", ActorReinstated.self) { $0.reason = "复岗" }
      .by("root")
    let given = Given {
      suspended("离岗").on("2018-06-01")
      reinstated.on("2018-03-01")
    }
    #expect(given.state.actors["secretary"]?.state.isSuspended == false)
  }
}
