// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Rounds of reports (月报)") struct Reports {
  static func opened(
    _ id: Slug = "2018-03", units: [Slug] = ["wuxi-stb", "suzhou-stb"], due: String = "2018-04-10"
  ) -> Saying {
    about(.report, id, ReportOpened.self) {
      $0.period = period("2018-03")
      $0.due = period(due)
      $0.units = units
    }
  }

  private func submitted(_ unit: Slug = "wuxi-stb", _ digit: String = "a") -> Saying {
    about(.report, "2018-03", ReportSubmitted.self) {
      $0.unit = unit
      $0.sha256 = Digest(String(repeating: digit, count: 64)) ?? .blank
    }.by("lead").on("2018-04-01")
  }

  private func sentBack(_ unit: Slug = "wuxi-stb") -> Saying {
    about(.report, "2018-03", ReportReturned.self) {
      $0.unit = unit
      $0.reason = "缺第二页"
    }.on("2018-04-02")
  }

  private func taken(_ unit: Slug = "wuxi-stb") -> Saying {
    about(.report, "2018-03", ReportConfirmed.self) { $0.unit = unit }.on("2018-04-03")
  }

  private let given = Given { opened().called("opened") }

  private func after(@SayingBuilder _ sayings: () -> [Saying]) -> Given {
    var given = given
    for saying in sayings() { given.say(saying) }
    return given
  }

  private func unit(_ given: Given, _ id: Slug = "wuxi-stb") -> ReportState.Unit? {
    given.state.reports["2018-03"]?.state.units.first { $0.unit == id }
  }

  @Test func `a round is opened once, for units that are registered and stand once`() {
    #expect(unit(given)?.stage == .owed)
    given.when(Self.opened().on("2018-02-01")).then(.refused(.subjectExists, naming: "opened"))
    given.when(Self.opened("x", units: [])).refused(by: .reportUnit, in: "units")
    given.when(Self.opened("x", units: ["wuxi-stb", "wuxi-stb"])).refused(
      by: .reportUnit, in: "units")
    given.when(Self.opened("x", units: ["wuxi-stb", "nobody"])).refused(by: .reference, in: "units")
  }

  @Test(arguments: [("2018-03-01", true), ("2018-03-25", true), ("2018-02-28", false)])
  func `reports are not due before their period`(due: String, isAccepted: Bool) {
    let saying = Self.opened("x", due: due)
    if isAccepted {
      given.when(saying).then(.accepted)
    } else {
      given.when(saying).refused(by: .range, in: "due")
    }
  }

  @Test func `a unit hands in its own report, where it owes one`() {
    let outcome = given.when(submitted()).then(.accepted)
    #expect(unit(outcome.after)?.stage == .submitted)
    #expect(outcome.after.state.reports["2018-03"]?.state.owes("wuxi-stb") == false)
    #expect(outcome.after.state.reports["2018-03"]?.state.owes("suzhou-stb") == true)
    given.when(submitted("suzhou-stb")).then(.refused(.notOwn))
    given.when(submitted("suzhou-stb").by("other-lead")).then(.accepted)
    given.when(submitted().by("secretary")).then(.refused(.role))
    given.when(submitted().by("secretary").onBehalf(of: "wuxi-stb", as: .leadUnit))
      .then(.accepted)
    given.when(submitted().by("secretary").onBehalf(of: "suzhou-stb", as: .leadUnit))
      .then(.refused(.notOwn))
    let others = Given { Self.opened(units: ["suzhou-stb"]).called("opened") }
    for saying in [submitted(), sentBack(), taken()] {
      others.when(saying).refused(by: .reportUnit, in: "unit", naming: "opened")
    }
  }

  @Test func `only a report that waits is returned or confirmed`() {
    for saying in [sentBack(), taken()] {
      given.when(saying).refused(by: .reportStep, in: "unit")
    }
    let waiting = after { submitted() }
    waiting.when(sentBack()).then(.accepted)
    waiting.when(taken()).then(.accepted)
    let confirmed = after {
      submitted()
      taken().called("taken")
    }
    #expect(unit(confirmed)?.stage == .confirmed)
    for saying in [
      sentBack().on("2018-04-04"), taken().on("2018-04-04"),
      submitted("wuxi-stb", "b").on("2018-04-04"),
    ] {
      confirmed.when(saying).refused(by: .reportStep, in: "unit", naming: "taken")
    }
  }

  @Test func `a report that was returned is owed again, and handed in again`() {
    let returned = after {
      submitted()
      sentBack()
    }
    #expect(unit(returned)?.stage == .returned)
    #expect(unit(returned)?.reason == "缺第二页")
    #expect(returned.state.reports["2018-03"]?.state.owes("wuxi-stb") == true)
    returned.when(taken()).refused(by: .reportStep, in: "unit")
    let outcome = returned.when(submitted("wuxi-stb", "b").on("2018-04-03")).then(.accepted)
    #expect(unit(outcome.after)?.stage == .submitted)
    #expect(unit(outcome.after)?.reason == nil)
    #expect(unit(outcome.after)?.returns == 1)
    #expect(unit(outcome.after)?.sha256 == Digest(String(repeating: "b", count: 64)))
  }

  @Test func `a report that waits is not handed in over itself`() {
    let waiting = after { submitted().called("first") }
    waiting.when(submitted("wuxi-stb", "b").on("2018-04-02")).refused(
      by: .reportStep, in: "unit", naming: "first")
  }

  @Test func `nobody takes or returns what they handed in themselves`() {
    let waiting = after {
      submitted().by("secretary").onBehalf(of: "wuxi-stb", as: .leadUnit).called("report")
    }
    for saying in [sentBack(), taken()] {
      waiting.when(saying).refused(by: .ownEntry, in: "unit", naming: "report")
      waiting.when(saying.by("second-secretary")).then(.accepted)
    }
  }

  @Test func `a report whose own entry is confirmed is confirmed in its round`() {
    var given = after {
      submitted().by("secretary").onBehalf(of: "wuxi-stb", as: .leadUnit).called("report")
    }
    given.say(confirmed("report", .report, "2018-03").called("confirmation"))
    #expect(unit(given)?.stage == .confirmed)
    #expect(unit(given)?.mark?.index == given.index(of: "confirmation"))
    #expect(given.state.reports["2018-03"]?.state.owes("wuxi-stb") == false)
    for saying in [taken(), sentBack(), taken().by("second-secretary")] {
      given.when(saying).refused(by: .reportStep, in: "unit", naming: "confirmation")
    }
    #expect(given.when(taken()).rejection?.reason.en?.contains("confirmed already") == true)
    given.when(submitted("wuxi-stb", "b").on("2018-04-04"))
      .then(.refused(.reportStep, naming: "confirmation"))
  }

  @Test func `the entry of a report may be confirmed after the round, and not after a return`() {
    var given = after {
      submitted().called("report")
      taken().called("taken")
    }
    given.say(confirmed("report", .report, "2018-03"))
    #expect(unit(given)?.stage == .confirmed)
    #expect(unit(given)?.mark?.index == given.index(of: "taken"))
    let returned = after {
      submitted().called("report")
      sentBack().called("back")
    }
    returned.when(confirmed("report", .report, "2018-03"))
      .then(.refused(.laterEntryBreaks, naming: "back"))
  }

  @Test func `a late submission that would undo what followed is refused`() {
    let given = after {
      submitted()
      sentBack().called("returned")
    }
    given.when(submitted("wuxi-stb", "b").on("2018-03-31"))
      .then(.refused(.laterEntryBreaks))
    given.when(withdrawn("returned", .report, "2018-03")).then(.accepted)
  }
}
