// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Milestones {
  private let given = Given {
    project()
    planned().on("2018-03-01").called("planned")
  }

  @Test func `a milestone is planned once`() {
    given.when(planned("second")).then(.accepted)
    given.when(planned().on("2018-04-01")).then(.refused(.milestoneExists, naming: "planned"))
  }

  @Test func `a milestone is met after it is planned`() {
    given.when(met().on("2018-03-01")).then(.accepted)
    given.when(met().on("2018-02-28")).then(.refused(.milestoneUnknown))
    given.when(met("other").on("2018-03-01")).then(.refused(.milestoneUnknown))
  }

  @Test func `a milestone is met once`() {
    let done = Given {
      project()
      planned()
      met().on("2018-05-01").called("met")
    }
    done.when(met().on("2018-06-01")).then(.refused(.milestoneSettled, naming: "met"))
    done.when(missed().on("2018-06-01")).then(.refused(.milestoneSettled, naming: "met"))
    done.when(rescheduled(to: "2020").on("2018-06-01"))
      .then(.refused(.milestoneSettled, naming: "met"))
    let cancelled = centre(MilestoneCancelled.self) {
      $0.milestone = "opening"
      $0.reason = "并入"
    }
    done.when(cancelled.on("2018-06-01")).then(.refused(.milestoneSettled, naming: "met"))
    given.when(cancelled.on("2018-06-01")).then(.accepted)
  }

  @Test func `a milestone that is met in part may still be met`() {
    let partially = centre(MilestonePartiallyMet.self) {
      $0.milestone = "opening"
      $0.outstanding = "二期机房"
    }
    var given = given
    given.say(partially.on("2018-05-01"))
    #expect(given.state.projects["centre"]?.state.milestones.first?.outstanding == "二期机房")
    let outcome = given.when(met().on("2018-06-01")).then(.accepted)
    #expect(outcome.project().milestones.first?.outcome == .met)
    #expect(outcome.project().milestones.first?.outstanding == nil)
  }

  @Test func `a new date differs from the standing one, and the first stays as baseline`() {
    given.when(rescheduled(to: "2019-06-30").on("2018-05-01"))
      .then(.refused(.milestoneUnchanged))
    let milestone = given.when(rescheduled(to: "2020Q2").on("2018-05-01")).then(.accepted)
      .project().milestones.first
    #expect(milestone?.baseline == period("2019-06-30"))
    #expect(milestone?.due == period("2020Q2"))
    #expect(milestone?.reschedules == 1)
  }

  @Test func `a report stands beside a confirmed outcome and does not change it`() {
    let partially = centre(MilestonePartiallyMet.self) {
      $0.milestone = "opening"
      $0.outstanding = "二期机房"
    }
    var given = Given {
      project { $0.lead = "wuxi-stb" }
      planned()
      partially.on("2018-05-01")
      met().by("lead").on("2018-06-01").called("report")
    }
    func milestone(_ given: Given) -> MilestoneState? {
      given.state.projects["centre"]?.state.milestones.first
    }
    #expect(milestone(given)?.outcome == .partiallyMet)
    #expect(milestone(given)?.outstanding == "二期机房")
    #expect(milestone(given)?.outcomeMark?.standing == .confirmed)
    #expect(milestone(given)?.report?.outcome == .met)
    #expect(milestone(given)?.report?.mark.index == given.index(of: "report"))
    let sentBack = given.when(returned("report")).then(.accepted)
    #expect(milestone(sentBack.after)?.report == nil)
    given.say(confirmed("report"))
    #expect(milestone(given)?.outcome == .met)
    #expect(milestone(given)?.outcomeMark?.standing == .confirmed)
    #expect(milestone(given)?.report == nil)
  }

  @Test func `a confirmed outcome takes the place of an earlier report`() {
    let given = Given {
      project { $0.lead = "wuxi-stb" }
      planned()
      met().by("lead").on("2018-05-01")
      missed().on("2018-06-01")
    }
    let milestone = given.state.projects["centre"]?.state.milestones.first
    #expect(milestone?.outcome == .missed)
    #expect(milestone?.report == nil)
  }

  @Test func `a lead unit's report settles nothing until it is confirmed`() {
    var given = Given {
      project { $0.lead = "wuxi-stb" }
      planned()
      met().by("lead").on("2018-05-01").called("report")
    }
    given.when(missed().on("2018-06-01")).then(.accepted)
    given.say(confirmed("report"))
    given.when(missed().on("2018-06-01")).then(.refused(.milestoneSettled, naming: "report"))
  }
}
