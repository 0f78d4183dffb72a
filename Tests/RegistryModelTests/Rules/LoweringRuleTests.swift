// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Rule 6: a project's target is lowered by a decision only") struct Lowering {
  private func target(
    _ change: @Sendable (inout TargetSet) -> Void
  ) -> Saying {
    about(.indicator, "output", TargetSet.self) {
      $0.target = "output-2020"
      $0.scope.name = "中心"
      $0.project = "centre"
      $0.printed = "达到 10"
      change(&$0)
    }.on("2018-02-01").called("set")
  }

  private func given(
    direction: IndicatorDirection? = nil, _ change: @Sendable (inout TargetSet) -> Void
  ) -> Given {
    Given {
      project()
      meeting()
      agenda("方向和目标", .direction)
      Indicators.defined("output") { $0.direction = direction }
      target(change)
    }
  }

  private func revised(
    _ value: String?, _ comparator: Comparator? = nil, amount: Money? = nil
  ) -> Saying {
    about(.indicator, "output", TargetRevised.self) {
      $0.target = "output-2020"
      $0.comparator = comparator
      $0.value = value.flatMap { DecimalText($0) }
      $0.amount = amount
      $0.printed = "改为"
      $0.reason = "调整"
    }.on("2018-06-01")
  }

  @Test(
    arguments: [
      (nil, "10", nil, "10", true), (nil, "10", nil, "10.5", true), (nil, "10", nil, "9.99", false),
      (.atLeast, "10", .atLeast, "9", false), (.atLeast, "10", .greater, "10", true),
      (.greater, "10", .atLeast, "10", false), (.greater, "10", .atLeast, "10.1", true),
      (.atLeast, "10", .approximately, "10", false), (.approximately, "10", .atLeast, "10", true),
      (.atLeast, "10", .atMost, "12", false), (.atMost, "10", .atMost, "9", true),
      (.atMost, "10", .atMost, "11", false), (.atMost, "10", .less, "10", true),
      (.less, "10", .atMost, "10", false), (.atMost, "10", nil, "9", true),
      (.timesBase, "2", .timesBase, "3", true), (.timesBase, "2", .timesBase, "1.5", false),
      (.timesBase, "2", .atLeast, "100", false), (.atLeast, "10", nil, nil, false),
    ] as [(Comparator?, String, Comparator?, String?, Bool)])
  func `what asks for less than the standing value is lower`(
    from: Comparator?, standing: String, to: Comparator?, value: String?, isFree: Bool
  ) {
    let given = given {
      $0.comparator = from
      $0.value = DecimalText(standing)
    }
    let revision = revised(value, to)
    if isFree {
      given.when(revision).then(.accepted)
    } else {
      given.when(revision).refused(by: .decisionMissing, in: "value", naming: "set")
    }
  }

  @Test(
    arguments: [
      (nil, "11", true), (nil, "9", false), (.decrease, "9", true), (.decrease, "11", false),
    ]
      as [(IndicatorDirection?, String, Bool)])
  func `a bare number is a floor, or a ceiling where less is better`(
    direction: IndicatorDirection?, value: String, isFree: Bool
  ) {
    given(direction: direction) { $0.value = DecimalText("10") }.when(revised(value))
      .then(isFree ? .accepted : .refused(.decisionMissing))
  }

  @Test func `amounts of money are compared, and nothing else with them`() {
    let given = given { $0.amount = yuan(100) }
    given.when(revised(nil, amount: yuan(100))).then(.accepted)
    given.when(revised(nil, amount: yuan(101))).then(.accepted)
    given.when(revised(nil, amount: yuan(99))).refused(by: .decisionMissing, in: "amount")
    given.when(revised("1000")).refused(by: .decisionMissing, in: "value")
  }

  @Test func `a target without a value is lowered by nothing`() {
    given { _ in }.when(revised("1")).then(.accepted)
  }

  @Test func `a decision on direction and targets since the target was set allows it`() {
    func with(_ decision: Saying) -> Given {
      var given = given { $0.value = DecimalText("10") }
      given.say(decision)
      return given
    }
    let approval = decided(item: "方向和目标")
    with(approval.on("2018-05-01")).when(revised("9")).then(.accepted)
    with(approval.on("2018-01-15")).when(revised("9")).then(.refused(.decisionMissing))
    with(approval.on("2018-06-02")).when(revised("9")).then(.refused(.decisionMissing))
    with(decided().on("2018-05-01")).when(revised("9")).then(.refused(.decisionMissing))
    with(decided(.approveWithChanges, item: "方向和目标").on("2018-05-01")).when(revised("9"))
      .then(.refused(.decisionMissing))
    var again = with(approval.on("2018-05-01"))
    again.say(revised("9"))
    again.when(revised("8").on("2018-07-01")).then(.refused(.decisionMissing))
  }

  @Test func `a target whose scope is a project is that project's, others are revised freely`() {
    let scoped = given {
      $0.project = nil
      $0.scope.subject = Subject(.project, "centre")
      $0.value = DecimalText("10")
    }
    scoped.when(revised("9")).then(.refused(.decisionMissing))
    given {
      $0.project = nil
      $0.value = DecimalText("10")
    }.when(revised("9")).then(.accepted)
  }

  @Test func `a quota has a year unless it means each year, and a count`() {
    func quota(_ kind: TargetPeriodKind, _ year: Int?, _ count: Int = 30) -> Saying {
      about(.indicator, "output", QuotaSet.self) {
        $0.period.kind = kind
        $0.period.year = year
        $0.count = count
      }
    }
    var given = given { _ in }
    for kind in TargetPeriodKind.allCases {
      given.when(quota(kind, 2020)).then(.accepted)
      let open = given.when(quota(kind, nil))
        .then(kind == .eachYear ? .accepted : .refused(.targetPeriod))
      #expect(open.rejection?.field == (kind == .eachYear ? nil : "period"))
    }
    given.when(quota(.eachYear, nil, -1)).refused(by: .range, in: "count")
    given.say(quota(.eachYear, nil, 30))
    given.say(quota(.eachYear, nil, 40).on("2018-02-01"))
    given.say(quota(.eachYear, 2020, 50).on("2018-02-01"))
    #expect(given.state.indicators["output"]?.state.quotas.map(\.fact.count) == [40, 50])
  }
}
