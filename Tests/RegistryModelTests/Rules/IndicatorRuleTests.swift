// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Indicators {
  static func defined(
    _ id: Slug, _ change: (inout IndicatorDefined) -> Void = { _ in }
  ) -> Saying {
    about(.indicator, id, IndicatorDefined.self) {
      $0.name = LocalizedName(zh: "指标 \(id)")
      change(&$0)
    }
  }

  static func reading(
    _ indicator: Slug, of organization: Slug, _ value: String = "2.9"
  ) -> Saying {
    about(.indicator, indicator, ObservationRecorded.self) {
      $0.scope.subject = Subject(.organization, organization)
      $0.period = period("2018")
      $0.value = DecimalText(value) ?? .blank
    }
  }

  private func target(
    _ target: Slug, under indicator: Slug = "spending",
    _ change: (inout TargetSet) -> Void = { _ in }
  ) -> Saying {
    about(.indicator, indicator, TargetSet.self) {
      $0.target = target
      $0.scope.name = "苏南五市"
      $0.printed = "达到 3%"
      change(&$0)
    }
  }

  private func revised(
    _ target: Slug, _ change: (inout TargetRevised) -> Void = { _ in }
  ) -> Saying {
    about(.indicator, "spending", TargetRevised.self) {
      $0.target = target
      $0.printed = "达到 3.2%"
      $0.reason = "规划修订"
      change(&$0)
    }
  }

  private let given = Given {
    defined("spending")
    defined("patents")
  }

  @Test func `a lead unit reports readings of itself and of the projects that it leads`() {
    let given = Given {
      Self.defined("spending")
      project { $0.lead = "wuxi-stb" }
      project("other") { $0.lead = "suzhou-stb" }
    }
    func reading(_ scope: Subject) -> Saying {
      about(.indicator, "spending", ObservationRecorded.self) {
        $0.scope.subject = scope
        $0.period = period("2018")
        $0.value = DecimalText("2.9") ?? .blank
      }.by("lead")
    }
    let outcome = given.when(reading(Subject(.project, "centre"))).then(.accepted)
    let observations = outcome.after.state.indicators["spending"]?.state.observations
    #expect(observations?.first?.mark.standing == .reported)
    given.when(reading(Subject(.project, "other"))).then(.refused(.notOwn))
    given.when(reading(Subject(.project, "other")).by("other-lead")).then(.accepted)
    given.when(reading(Subject(.organization, "wuxi-stb"))).then(.accepted)
    given.when(reading(Subject(.organization, "suzhou-stb"))).then(.refused(.notOwn))
  }

  @Test func `an indicator is defined once, in a unit of the list`() {
    Given {}.when(Self.defined("spending") { $0.unit = "percent" }).then(.accepted)
    Given {}.when(Self.defined("spending") { $0.unit = "furlongs" }).then(.refused(.unit))
    given.when(Self.defined("spending").on("2019-01-01")).then(.refused(.subjectExists))
  }

  @Test func `a parent indicator is another one that is defined`() {
    given.when(Self.defined("share") { $0.parent = "spending" }).then(.accepted)
    given.when(Self.defined("share") { $0.parent = "nothing" }).then(.refused(.reference))
    given.when(Self.defined("share") { $0.parent = "share" }).then(.refused(.reference))
  }

  @Test func `parts roll up to a target that is set`() {
    var rollUp = RollUp()
    rollUp.target = "spending-2020"
    let parts = Self.defined("parts") { $0.rollsUpTo = rollUp }
    given.when(parts).then(.refused(.targetUnknown))
    var after = given
    after.say(target("spending-2020"))
    after.when(parts).then(.accepted)
  }

  @Test func `a target is set once, under one indicator`() {
    var after = given
    after.say(target("spending-2020"))
    after.when(target("spending-2020").on("2018-02-01")).then(.refused(.targetExists))
    after.when(target("spending-2020", under: "patents")).then(.refused(.targetExists))
    after.when(target("spending-2025")).then(.accepted)
  }

  @Test func `a target has a scope`() {
    given.when(target("t") { $0.scope.name = nil }).then(.refused(.reference))
    given.when(
      target("t") { $0.scope.subject = Subject(.organization, "wuxi-stb") }
    ).then(.accepted)
    given.when(
      target("t") { $0.scope.subject = Subject(.organization, "nobody") }
    ).then(.refused(.reference))
  }

  @Test func `a target is a number or an amount of money, and a comparator needs one`() {
    given.when(target("t")).then(.accepted)
    given.when(target("t") { $0.value = DecimalText("3") }).then(.accepted)
    given.when(target("t") { $0.amount = yuan(3) }).then(.accepted)
    given.when(
      target("t") {
        $0.value = DecimalText("3")
        $0.amount = yuan(3)
      }
    ).then(.refused(.targetValue))
    given.when(target("t") { $0.comparator = .greater }).then(.refused(.targetValue))
    given.when(
      target("t") {
        $0.comparator = .greater
        $0.value = DecimalText("3")
      }
    ).then(.accepted)
  }

  @Test(arguments: TargetPeriodKind.allCases)
  func `a period has a year unless it means each year`(kind: TargetPeriodKind) {
    func over(_ year: Int?) -> Saying {
      target("t") {
        var period = TargetPeriod()
        period.kind = kind
        period.year = year
        $0.period = period
      }
    }
    given.when(over(2020)).then(.accepted)
    given.when(over(nil)).then(kind == .eachYear ? .accepted : .refused(.targetPeriod))
  }

  @Test func `what a target names is there`() {
    given.when(target("t") { $0.document = "plan" }).then(.accepted)
    given.when(target("t") { $0.document = "nothing" }).then(.refused(.reference))
    given.when(target("t") { $0.project = "nothing" }).then(.refused(.reference))
    given.when(target("t") { $0.repeats = "nothing" }).then(.refused(.targetUnknown))
    given.when(target("t") { $0.repeats = "t" }).then(.refused(.targetUnknown))
    var after = given
    after.say(target("first"))
    after.when(target("t") { $0.repeats = "first" }).then(.accepted)
  }

  @Test func `a target is revised under its own indicator, after it is set`() {
    var after = given
    after.say(target("t") { $0.value = DecimalText("3") }.on("2018-03-01"))
    let outcome = after.when(revised("t") { $0.value = DecimalText("3.2") }.on("2018-04-01"))
      .then(.accepted)
    let state = outcome.after.state.indicators["spending"]?.state
    #expect(state?.targets.first?.set.value == DecimalText("3.2"))
    #expect(state?.targets.first?.revisions == 1)
    after.when(revised("t").on("2018-02-01")).then(.refused(.targetUnknown))
    after.when(revised("u").on("2018-04-01")).then(.refused(.targetUnknown))
    after.when(revised("t").about(.indicator, "patents").on("2018-04-01"))
      .then(.refused(.targetUnknown))
    after.when(revised("t") { $0.comparator = .equal }.on("2018-04-01"))
      .then(.refused(.targetValue))
  }

  @Test func `a reading has a scope that is registered`() {
    given.when(Self.reading("spending", of: "wuxi-stb")).then(.accepted)
    given.when(Self.reading("spending", of: "nobody")).then(.refused(.reference))
    given.when(
      about(.indicator, "spending", ObservationRecorded.self) { $0.period = period("2018") }
    ).then(.refused(.reference))
  }

  @Test func `a later reading of a period takes the place of the earlier one`() {
    var after = given
    after.say(Self.reading("spending", of: "wuxi-stb", "2.9"))
    after.say(Self.reading("spending", of: "wuxi-stb", "2.95").on("2018-02-01"))
    after.say(Self.reading("spending", of: "suzhou-stb", "2.8"))
    let readings = after.state.indicators["spending"]?.state.observations.map(\.reading.value)
    #expect(Set(readings?.map(\.description) ?? []) == ["2.95", "2.8"])
  }
}
