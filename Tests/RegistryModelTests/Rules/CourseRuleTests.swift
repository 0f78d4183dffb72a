// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("What is planned, contracted, adjusted and judged") struct Course {
  private let given = Given {
    project { $0.lead = "wuxi-stb" }
    status(.construction).basis("plan")
    meeting()
    agenda("方向", .direction)
    agenda("立项", .project)
    agenda("预算", .budget)
  }

  private func after(@SayingBuilder _ sayings: () -> [Saying]) -> Given {
    var given = given
    for saying in sayings() { given.say(saying) }
    return given
  }

  private func baseline(
    _ start: String = "2018", _ end: String = "2020", _ cost: Int64 = 100
  ) -> Saying {
    centre(BaselineSet.self) {
      $0.start = period(start)
      $0.end = period(end)
      $0.cost = yuan(cost)
    }
  }

  private func rebaselined(
    _ start: String = "2018", _ end: String = "2021", _ cost: Int64 = 120
  ) -> Saying {
    centre(BaselineRevised.self) {
      $0.start = period(start)
      $0.end = period(end)
      $0.cost = yuan(cost)
    }
  }

  @Test func `a baseline is set once, and the first stays beside what it became`() {
    given.when(rebaselined()).refused(by: .baseline, in: nil)
    let set = after { baseline().called("first") }
    set.when(baseline("2019").on("2018-02-01")).refused(by: .baseline, in: nil, naming: "first")
    let same = rebaselined("2018", "2020", 100).on("2018-02-01")
    set.when(same).refused(by: .baseline, in: nil, naming: "first")
    let project = set.when(rebaselined().on("2018-02-01")).then(.accepted).project()
    #expect(project.baselines.first?.end == period("2020"))
    #expect(project.baseline?.end == period("2021"))
  }

  @Test(arguments: [
    ("2018", "2018-01", true), ("2018-06", "2018", true), ("2018", "2017Q4", false),
  ])
  func `a plan does not end before it begins`(start: String, end: String, isAccepted: Bool) {
    let set = after { baseline() }
    let (first, next) = (baseline(start, end), rebaselined(start, end).on("2018-02-01"))
    if isAccepted {
      given.when(first).then(.accepted)
      set.when(next).then(.accepted)
    } else {
      given.when(first).refused(by: .range, in: "end")
      set.when(next).refused(by: .range, in: "end")
    }
  }

  @Test func `a baseline has a cost`() {
    given.when(baseline("2018", "2020", 0)).refused(by: .amountZero, in: "cost")
  }

  @Test func `a contract is with an organisation, and its number stands once`() {
    let signed1 = after { signed(number: "2018-1").called("first") }
    signed1.when(signed(number: "2018-1").on("2018-02-01")).refused(
      by: .repeated, in: "number", naming: "first")
    signed1.when(signed(number: "2018-2").on("2018-02-01")).then(.accepted)
    signed1.when(signed().on("2018-02-01")).then(.accepted)
    given.when(signed(with: "nobody")).refused(by: .reference, in: "with")
    for saying in [passed(reviewer: "nobody"), failed(reviewer: "nobody")] {
      given.when(saying).refused(by: .reference, in: "reviewer")
    }
  }

  @Test func `an adjustment is filed under a reference of its own`() {
    func adjusted(_ filing: String) -> Saying {
      centre(PlanAdjusted.self) {
        $0.summary = "改用另一条技术路线"
        $0.filing = filing
      }
    }
    given.when(adjusted("备2018-1").by("lead")).then(.accepted)
    given.when(adjusted("备2018-1").by("centre-staff")).then(.refused(.role))
    let filed = after { adjusted("备2018-1").called("first") }
    filed.when(adjusted("备2018-1").on("2018-02-01")).refused(
      by: .repeated, in: "filing", naming: "first")
    filed.when(adjusted("备2018-2").on("2018-02-01")).then(.accepted)
  }

  private func redirected(_ from: String = "硅光", _ to: String = "量子") -> Saying {
    centre(DirectionChanged.self) {
      $0.from = from
      $0.to = to
    }.by("councillor")
  }

  @Test func `a direction changes by a decision of the council, which a filing is not`() {
    let adjustment = centre(PlanAdjusted.self) {
      $0.summary = "改方向"
      $0.filing = "备2018-1"
    }
    for given in [given, after { adjustment }] {
      given.when(redirected()).refused(by: .decisionMissing, in: "to")
    }
    let allowed = after { decided(item: "方向").on("2018-03-01") }
    let outcome = allowed.when(redirected().on("2018-03-02")).then(.accepted)
    #expect(outcome.project().direction == "量子")
    allowed.when(redirected().on("2018-02-28")).then(.refused(.decisionMissing))
    allowed.when(redirected().on("2018-03-02").by("lead")).then(.refused(.role))
  }

  @Test(arguments: ["立项", "预算", nil])
  func `a decision about another matter changes no direction`(item: String?) {
    let given = after { decided(item: item).on("2018-03-01") }
    given.when(redirected().on("2018-03-02")).refused(by: .decisionMissing, in: "to")
  }

  @Test(arguments: DecisionVerdict.allCases)
  func `only the newest decision to approve changes it`(verdict: DecisionVerdict) {
    let given = after {
      decided(item: "方向").on("2018-03-01")
      decided(verdict, item: "方向").on("2018-03-02")
    }
    given.when(redirected().on("2018-03-03"))
      .then(verdict == .approve ? .accepted : .refused(.decisionMissing))
  }

  @Test func `a decision is used once, and the direction goes on from where it is`() {
    let given = after {
      decided(item: "方向").on("2018-03-01")
      redirected().on("2018-03-02").called("first")
    }
    given.when(redirected("量子", "光伏").on("2018-04-01")).refused(by: .decisionMissing, in: "to")
    var again = given
    again.say(decided(item: "方向").on("2018-03-03"))
    again.when(redirected("量子", "光伏").on("2018-04-01")).then(.accepted)
    again.when(redirected("硅光", "光伏").on("2018-04-01")).refused(
      by: .direction, in: "from", naming: "first")
    again.when(redirected("量子", "量子").on("2018-04-01")).refused(by: .direction, in: "to")
  }

  private func evaluated(by organization: Slug) -> Saying {
    centre(EvaluationRecorded.self) {
      $0.evaluator = organization
      $0.grade = .good
      $0.summary = "达到预期"
    }
  }

  @Test func `who has the contract does not evaluate the project`() {
    let given = after { signed(with: "suzhou-stb").on("2018-03-01") }
    given.when(evaluated(by: "suzhou-stb").on("2018-03-02"))
      .refused(by: .evaluator, in: "evaluator")
    given.when(evaluated(by: "service-centre").on("2018-03-02")).then(.accepted)
  }

  @Test(arguments: PartyRole.allCases)
  func `who implements a project does not evaluate it`(role: PartyRole) {
    let joined = centre(PartyJoined.self) {
      $0.organization = "suzhou-stb"
      $0.partyRole = role
    }.on("2018-03-01")
    let given = after { joined }
    let evaluation = evaluated(by: "suzhou-stb").on("2018-03-02")
    if role == .funder || role == .supervisor {
      given.when(evaluation).then(.accepted)
    } else {
      given.when(evaluation).refused(by: .evaluator, in: "evaluator")
      // Before it took part it was an outsider, and so stays what it said then.
      given.when(evaluated(by: "suzhou-stb").on("2018-02-28")).then(.accepted)
      after { evaluation.called("evaluation") }.when(joined)
        .then(.refused(.laterEntryBreaks, naming: "evaluation"))
    }
  }

  @Test func `an evaluator is registered, and is not the registered lead`() {
    let outcome = given.when(evaluated(by: "service-centre")).then(.accepted)
    #expect(outcome.project().evaluations.map(\.fact.grade) == [.good])
    given.when(evaluated(by: "wuxi-stb")).refused(by: .evaluator, in: "evaluator")
    given.when(evaluated(by: "nobody")).refused(by: .reference, in: "evaluator")
  }

  @Test func `an exemption needs every condition once, the papers and who grants it`() {
    func exempted(
      _ conditions: [ExemptionCondition] = ExemptionCondition.allCases,
      by organization: Slug = "service-centre"
    ) -> Saying {
      centre(ExemptionGranted.self) {
        $0.conditions = conditions
        $0.reason = "探索性试验"
        $0.by = organization
      }.evidenced()
    }
    let seeded = after {
      Funds.registered("seed")
      TaskRules.assigned("roads", leads: ["wuxi-stb"])
      about(.task, "roads", TaskCompleted.self)
    }
    for (kind, id) in [(SubjectKind.project, "centre"), (.fund, "seed"), (.task, "roads")]
      as [(SubjectKind, Slug)]
    {
      seeded.when(exempted().about(kind, id)).then(.accepted)
      seeded.when(exempted().about(kind, id).by("councillor")).then(.accepted)
      for missing in ExemptionCondition.allCases {
        let some = exempted(ExemptionCondition.allCases.filter { $0 != missing }).about(kind, id)
        seeded.when(some).refused(by: .exemption, in: "conditions")
      }
      seeded.when(exempted(ExemptionCondition.allCases + [.diligence]).about(kind, id)).refused(
        by: .exemption, in: "conditions")
      seeded.when(exempted().about(kind, id).with { $0.common.evidence = [] }).refused(
        by: .exemption, in: "evidence")
      seeded.when(exempted(by: "nobody").about(kind, id)).refused(by: .reference, in: "by")
    }
    let state = seeded.when(exempted()).then(.accepted).project()
    #expect(state.exemptions.count == 1)
    #expect(state.status == .construction)
  }

  private func observed(_ percent: Int, in text: String = "2018-03") -> Saying {
    centre(ProgressObserved.self) {
      $0.percent = percent
      $0.period = period(text)
    }.by("centre-staff")
  }

  @Test(arguments: [(0, true), (100, true), (-1, false), (101, false)])
  func `progress is a percentage`(percent: Int, isAccepted: Bool) {
    let outcome = given.when(observed(percent)).then(isAccepted ? .accepted : .refused(.percent))
    #expect(outcome.rejection?.field == (isAccepted ? nil : "percent"))
  }

  @Test func `a later observation of a period takes the place of the earlier one`() {
    let state = after {
      observed(20).on("2018-04-01")
      observed(25).on("2018-04-02")
      observed(30, in: "2018-04").on("2018-05-01")
      observed(90).by("lead").on("2018-05-02")
    }.state.projects["centre"]?.state
    #expect(
      state?.progress.filter(\.isConfirmed).map(\.fact.percent) == [25, 30])
    #expect(state?.progress.filter { !$0.isConfirmed }.map(\.fact.percent) == [90])
    #expect(state?.newestProgress?.time == Timestamp(startOf: day("2018-05-02"), offset: .china))
  }

  @Test func `an assessment stands in the project, and an auditor's note is no news of it`() {
    let assessed = centre(AssessmentRecorded.self) {
      $0.light = .yellow
      $0.narrative = "设备未到"
    }.on("2018-05-01")
    let noted = centre(AuditNoted.self) { $0.text = "凭证不全" }.by("auditor").on("2018-06-01")
    let state = after {
      assessed
      noted
    }.state.projects["centre"]?.state
    #expect(state?.assessments.map(\.fact.light) == [.yellow])
    #expect(state?.newest?.time == Timestamp(startOf: day("2018-05-01"), offset: .china))
    given.when(assessed.by("lead")).then(.refused(.role))
  }
}
