// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Confirmations, and recording for another (代录)") struct Confirmations {
  private let given = Given {
    project { $0.lead = "wuxi-stb" }
    received(100)
    planned().called("own")
    met().by("lead").on("2018-05-01").called("report")
  }

  @Test func `what a lead unit records, and what is recorded for another, is reported`() {
    let state = given.state.projects["centre"]?.state
    #expect(state?.milestones.first?.outcomeMark?.standing == .reported)
    let behalf = given.when(
      spent(10).by("secretary").onBehalf(of: "service-centre", as: .managementCentre)
    ).then(.accepted)
    #expect(behalf.project().money.lines.first?.spent.reported == yuan(10))
    let own = given.when(spent(10)).then(.accepted)
    #expect(own.project().money.lines.first?.spent.confirmed == yuan(10))
  }

  @Test func `a report is confirmed or returned by another`() {
    let outcome = given.when(confirmed("report")).then(.accepted)
    #expect(outcome.project().milestones.first?.outcomeMark?.standing == .confirmed)
    given.when(returned("report")).then(.accepted)
    given.when(confirmed("report").by("secretary")).then(.accepted)
    given.when(confirmed("report").by("councillor")).then(.refused(.role))
    given.when(confirmed("report").by("lead")).then(.refused(.role))
  }

  @Test func `nobody confirms or returns what they recorded themselves`() {
    let behalf = Given {
      project { $0.lead = "wuxi-stb" }
      planned()
      met().onBehalf(of: "wuxi-stb", as: .leadUnit).called("report")
    }
    behalf.when(confirmed("report").by("secretary")).then(.refused(.ownEntry, naming: "report"))
    behalf.when(returned("report").by("secretary")).then(.refused(.ownEntry, naming: "report"))
    behalf.when(confirmed("report").by("second-secretary")).then(.accepted)
  }

  @Test func `only an entry that stands as reported is confirmed or returned`() {
    given.when(confirmed("nothing")).then(.refused(.entryUnknown))
    given.when(confirmed("own")).then(.refused(.entryNotReported, naming: "own"))
    for settling in [confirmed("report"), returned("report")] {
      var after = given
      after.say(settling)
      after.when(confirmed("report")).then(.refused(.entryNotReported))
      after.when(returned("report")).then(.refused(.entryNotReported))
    }
  }

  @Test func `the subject of a confirmation is that of its entry`() {
    var after = given
    after.say(project("second"))
    after.when(confirmed("report", .project, "second")).then(.refused(.entrySubject))
    after.when(confirmed("report", .project, "nothing")).then(.refused(.subjectUnknown))
    after.when(confirmed("report", .actor, "secretary")).then(.refused(.subjectKind))
  }

  @Test func `a returned entry counts nowhere`() {
    var after = given
    after.say(spent(60).by("lead").on("2018-05-02").called("spending"))
    after.say(returned("report"))
    after.say(returned("spending"))
    let state = after.state.projects["centre"]?.state
    #expect(state?.milestones.first?.outcome == nil)
    #expect(state?.money.lines.first?.spent.total == .zero)
    // It stands in no way either: neither in a limit nor as a repetition.
    after.when(spent(100).on("2018-06-01")).then(.accepted)
    after.when(met().by("lead").on("2018-05-01")).then(.accepted)
    #expect(
      after.state.timeline(of: Subject(.project, "centre")).contains {
        $0.standing == .returned && $0.settledBy != nil
      })
  }

  @Test func `a return that breaks a later entry is refused`() {
    let reported = Given {
      project { $0.lead = "wuxi-stb" }
      received(100).onBehalf(of: "service-centre", as: .managementCentre).called("received")
      spent(80).on("2018-05-01").called("spent")
    }
    reported.when(returned("received")).then(.refused(.laterEntryBreaks, naming: "spent"))
    reported.when(confirmed("received")).then(.accepted)
  }

  @Test func `a confirmation acts from its place in the log, whatever its day`() {
    let outcome = given.when(confirmed("report").on("2018-01-01")).then(.accepted)
    #expect(outcome.project().milestones.first?.outcomeMark?.standing == .confirmed)
    let timeline = outcome.after.state.timeline(of: Subject(.project, "centre"))
    #expect(timeline.allSatisfy { $0.index != outcome.after.state.size - 1 })
  }
}
