// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Rule 10: corrections and withdrawals") struct Amendments {
  private let given = Given {
    project { $0.lead = "wuxi-stb" }.called("project")
    received(100).on("2018-02-01").called("received")
    spent(60).on("2018-05-01").called("spent")
  }

  private func money(in given: Given) -> Money? {
    given.state.projects["centre"]?.state.money.lines.first?.received.confirmed
  }

  @Test func `a correction replaces time and data from its place in the log on`() throws {
    let outcome = given.when(corrected("received", to: received(80).on("2018-03-01")))
      .then(.accepted)
    #expect(money(in: given) == yuan(100))
    #expect(money(in: outcome.after) == yuan(80))
    let fact = try #require(
      outcome.after.state.timeline(of: Subject(.project, "centre"))
        .first { $0.index == given.index(of: "received") })
    #expect(fact.time == Timestamp(startOf: day("2018-03-01"), offset: .china))
    #expect(fact.versions.count == 2)
    #expect(fact.statedBy == given.state.size)
  }

  @Test func `a withdrawal takes an entry out of everything, and it can be said anew`() {
    var after = given
    after.say(withdrawn("spent").by("centre-staff"))
    let line = after.state.projects["centre"]?.state.money.lines.first
    #expect(line?.spent.total ?? .zero == .zero)
    let timeline = after.state.timeline(of: Subject(.project, "centre"))
    #expect(timeline.contains { $0.standing == .withdrawn })
    after.when(spent(60).on("2018-05-01")).then(.accepted)
    given.when(spent(60).on("2018-05-01")).then(.refused(.repeated, naming: "spent"))
  }

  @Test func `the latest wins, a correction of a correction and one over a withdrawal`() {
    var after = given
    after.say(corrected("received", to: received(80).on("2018-02-01")))
    after.say(corrected("received", to: received(90).on("2018-02-01")))
    #expect(money(in: after) == yuan(90))
    after.say(withdrawn("spent").by("centre-staff"))
    after.say(withdrawn("received"))
    #expect(money(in: after) == nil)
    after.say(corrected("received", to: received(70).on("2018-02-01")))
    #expect(money(in: after) == yuan(70))
  }

  @Test func `a registration that was withdrawn is corrected back`() {
    var after = Given { project().called("project") }
    after.say(withdrawn("project"))
    #expect(!after.state.isRegistered(Subject(.project, "centre")))
    after.when(planned()).then(.refused(.subjectUnknown))
    after.say(corrected("project", to: project(named: "中心")))
    #expect(after.state.name(of: Subject(.project, "centre"))?.zh == "中心")
  }

  @Test func `a correction names the original, never a correction or a confirmation`() {
    var after = given
    after.say(
      corrected("received", to: received(80).on("2018-02-01")).called("correction"))
    after.when(corrected("correction", to: received(70)))
      .then(.refused(.notCorrectable, naming: "received"))
    after.when(withdrawn("correction")).then(.refused(.notCorrectable, naming: "received"))
    after.say(spent(10).by("lead").on("2018-06-01").called("report"))
    after.say(confirmed("report").called("confirmation"))
    after.when(withdrawn("confirmation")).then(.refused(.notCorrectable, naming: "confirmation"))
    after.when(withdrawn("nothing")).then(.refused(.entryUnknown))
  }

  @Test func `registry and actor entries are never amended`() {
    let actor = about(.actor, "lead", ActorSuspended.self) { $0.reason = "离职" }.by("root")
    let after = Given { actor.called("suspension") }
    after.when(withdrawn("suspension", .actor, "lead")).then(.refused(.notCorrectable))
    after.when(withdrawn("#0", .registry, "main")).then(.refused(.notCorrectable))
    after.when(corrected("suspension", to: actor.by("secretary")))
      .then(.refused(.notCorrectable))
    after.when(corrected("suspension", to: actor)).then(.refused(.notCorrectable))
  }

  @Test func `a correction of a confirmed figure by its lead unit says that it waits again`() {
    var after = given
    after.say(spent(30).by("lead").on("2018-06-01").called("report"))
    let new = spent(25).by("lead").on("2018-06-01")
    #expect(after.when(corrected("report", to: new)).then(.accepted).warnings.isEmpty)
    after.say(confirmed("report"))
    let index = after.state.size
    let outcome = after.when(corrected("report", to: new)).then(.accepted)
    let warnings = outcome.warnings.map(\.zh).joined(separator: "\n")
    #expect(warnings.contains("30.00 元") && warnings.contains("25.00 元"))
    #expect(warnings.contains("annals entry confirm \(index)"))
    let said = outcome.warnings.compactMap(\.en).joined(separator: "\n")
    #expect(said.contains("30.00 yuan") && said.contains("annals entry confirm \(index)"))
    // The centre's own corrections stay confirmed, and say nothing.
    let own = after.when(corrected("received", to: received(90).on("2018-02-01")))
    #expect(own.then(.accepted).warnings.isEmpty)
  }

  @Test func `the leaf hash shows that the entry was seen`() {
    let blind = withdrawn("spent").by("centre-staff").with {
      guard case .entryWithdrawn(var event) = $0.event else { return }
      event.leafHash = .blank
      $0.event = .entryWithdrawn(event)
    }
    given.when(blind).then(.refused(.leafHash, naming: "spent"))
  }

  @Test func `whoever recorded an entry amends it, or the one that has succeeded`() {
    let seconds = corrected("received", to: received(90).on("2018-02-01").by("second-secretary"))
    given.when(seconds).then(.refused(.notRecorder, naming: "received"))
    var after = given
    let succession = about(.actor, "secretary", ActorSucceeded.self) {
      $0.by = "second-secretary"
    }
    after.say(succession.by("root"))
    after.when(seconds).then(.accepted)
    after.when(withdrawn("spent").by("councillor")).then(.refused(.notRecorder))
    after.when(withdrawn("spent").by("root")).then(.refused(.notRecorder))
  }

  @Test func `the subject of an amendment is that of its entry`() {
    var after = given
    after.say(project("second"))
    after.when(withdrawn("spent", .project, "second"))
      .then(.refused(.entrySubject, naming: "spent"))
  }

  @Test func `an amendment must not break a later entry`() {
    given.when(corrected("received", to: received(50).on("2018-02-01")))
      .then(.refused(.laterEntryBreaks, naming: "spent"))
    given.when(corrected("received", to: received(100).on("2018-06-01")))
      .then(.refused(.laterEntryBreaks, naming: "spent"))
    given.when(withdrawn("received")).then(.refused(.laterEntryBreaks, naming: "spent"))
    given.when(corrected("spent", to: spent(100).on("2018-05-01"))).then(.accepted)
  }

  @Test func `a replacement is judged like any statement`() {
    given.when(corrected("spent", to: spent(101).on("2018-05-01"))).then(.refused(.overReceived))
    given.when(corrected("spent", to: spent(0).on("2018-05-01"))).then(.refused(.amountZero))
    given.when(corrected("spent", to: spent(10).on("2027-05-01"))).then(.refused(.timeInFuture))
    given.when(corrected("spent", to: spent(10).on("2018-05-01").basis("nothing")))
      .then(.refused(.reference))
    given.when(corrected("spent", to: spent(60).on("2018-05-01")))
      .then(.refused(.nothingAmended, naming: "spent"))
    given.when(corrected("spent", to: planned().by("centre-staff"))).then(.refused(.replacement))
  }

  @Test func `a withdrawal is not withdrawn again`() {
    var after = given
    after.say(withdrawn("spent").by("centre-staff").called("withdrawal"))
    after.when(withdrawn("spent").by("centre-staff")).then(
      .refused(.withdrawn, naming: "withdrawal"))
  }

  @Test func `a correction by a lead unit or for another is reported again`() {
    var after = given
    after.say(spent(10).by("lead").on("2018-06-01").called("report"))
    after.say(confirmed("report"))
    func spending() -> Money? {
      after.state.projects["centre"]?.state.money.lines.first?.spent.confirmed
    }
    #expect(spending() == yuan(70))
    after.say(
      corrected("report", to: spent(12).by("lead").on("2018-06-01")).called("correction"))
    #expect(spending() == yuan(60))
    // The original is not what counts now, so it is not what is settled.
    after.when(confirmed("report")).then(.refused(.entryNotReported))
    after.say(confirmed("correction"))
    #expect(spending() == yuan(72))
  }

  @Test func `a correction that is sent back leaves what was there before`() {
    var after = given
    after.say(spent(10).by("lead").on("2018-06-01").called("report"))
    after.say(confirmed("report"))
    let before = after.state.projects["centre"]?.state
    after.say(
      corrected("report", to: spent(12).by("lead").on("2018-07-01")).called("correction"))
    after.say(returned("correction"))
    #expect(after.state.projects["centre"]?.state == before)
  }

  @Test func `a report that was sent back is put right by its author`() {
    var after = given
    after.say(spent(10).by("lead").on("2018-06-01").called("report"))
    after.say(returned("report"))
    after.say(corrected("report", to: spent(11).by("lead").on("2018-06-01")).called("second"))
    let line = after.state.projects["centre"]?.state.money.lines.first
    #expect(line?.spent.reported == yuan(11))
    after.when(confirmed("second")).then(.accepted)
  }

  @Test func `what corrects an internal entry is internal`() {
    var after = given
    after.say(received(5).on("2018-03-01").internally().called("secret"))
    let correction = corrected("secret", to: received(6).on("2018-03-01"))
    after.when(correction).then(.refused(.classification, naming: "secret"))
    after.when(correction.internally()).then(.accepted)
  }

  @Test func `a target that is given another id is found under it`() {
    var after = Given {
      about(.indicator, "rate", IndicatorDefined.self) { $0.name = LocalizedName(zh: "使用率") }
      target("old").called("target")
    }
    #expect(after.state.targets["old"] == "rate")
    after.say(corrected("target", to: target("new")))
    #expect(after.state.targets["old"] == nil)
    #expect(after.state.targets["new"] == "rate")
  }

  private func target(_ id: Slug) -> Saying {
    about(.indicator, "rate", TargetSet.self) {
      $0.target = id
      $0.scope.name = "全区"
      $0.printed = "65"
      $0.value = DecimalText("65")
    }
  }
}

@Suite struct `Views of a day` {
  @Test func `facts after the day are left out, whatever was recorded when`() {
    var given = Given {
      project()
      planned().on("2018-02-01").called("planned")
      rescheduled(to: "2020-06-30").on("2018-09-01")
      project("later").on("2018-10-01")
    }
    func due(_ text: String) -> String? {
      given.state.asOf(Timestamp(startOf: day(text), offset: .china)).projects["centre"]?.state
        .milestones.first?.due.description
    }
    #expect(due("2018-01-15") == nil)
    #expect(due("2018-08-31") == "2019-06-30")
    #expect(due("2018-09-01") == "2020-06-30")
    let then = given.state.asOf(Timestamp(startOf: day("2018-09-30"), offset: .china))
    #expect(then.projects["later"] == nil)
    #expect(then.projects(named: "项目 later").isEmpty)
    #expect(given.state.projects(named: "项目 later") == ["later"])
    #expect(then.actors == given.state.actors)
    // A corrected day counts on every day.
    given.say(corrected("planned", to: planned().on("2018-01-10")))
    #expect(due("2018-01-15") == "2019-06-30")
  }
}
