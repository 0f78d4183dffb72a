// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

/// How projects come to be, are carried out and accepted.
enum LifecycleSystems {
  static let all = [
    registry, approvedOnly, stages, yearlyTable, consortium, challenges, routeAdjustment, contract,
    repositioning, approvalChain,
  ]

  static let registry = SystemAssertion("project-registry") {
    project {
      $0.kind = .publicServicePlatform
      $0.lead = "wuxi-stb"
    }
    status(.planned)
  } shows: { views in
    let row = views.projects().first
    views.show("project.registered.kind", row?.kind)
    views.show("project.registered.lead", row?.lead)
    views.show("status.changed.to", views.project()?.state.status)
    #expect(row?.status == .controlled(.planned))
  } refuses: {
    project("other") { $0.lead = "nobody" }
  }

  static let approvedOnly = SystemAssertion("project-approved-only") {
    project()
    status(.appraisal)
    meeting()
    opinion()
    held()
    decided().on("2018-03-01")
    status(.approved).on("2018-03-02")
    signed(number: "HT-2018-1").on("2018-03-03")
  } shows: { views in
    let contract = views.project()?.state.contracts.last?.fact
    views.show("decision.recorded.verdict", views.decisions.first?.verdict)
    views.show("contract.signed.number", contract?.number)
    views.show("contract.signed.with", contract?.with)
  } refuses: {
    project("other")
    status(.appraisal).about(.project, "other")
    signed().about(.project, "other").on("2018-03-03")
  }

  static let stages = SystemAssertion("project-stages") {
    project()
    centre(StatusReported.self) {
      $0.document = "plan"
      $0.section = "三"
      $0.ordinal = 1
      $0.phrase = "加快建设"
      $0.reading = .underConstruction
      $0.match = .exact
    }
    status(.planned)
  } shows: { views in
    let report = views.project()?.mentions.first?.report
    views.show("status.reported.reading", report?.reading)
    views.show("status.reported.phrase", report?.phrase)
    views.show("status.changed.to", views.project()?.state.status)
  } refuses: {
    status(.construction).on("2018-02-01")
  }

  static let yearlyTable = SystemAssertion("project-yearly-table") {
    project()
    meeting()
    centre(ProposalRecorded.self) {
      $0.what = .yearlyProjects
      $0.year = 2018
    }
    agenda("2018 年重大项目", .yearlyList, about: nil)
    listing(.majorProjects)
  } shows: { views in
    let proposal = views.project()?.state.deliberation.proposals.last
    views.show("listing.entered.list", views.projects(on: .majorProjects).first?.listings.first)
    views.show("meeting.item-added.kind", views.agenda()?.items.first?.added.fact.kind)
    views.show("proposal.recorded.what", proposal?.fact.what)
    #expect(views.projects(on: .reserve).isEmpty)
  } refuses: {
    listing(.majorProjects).on("2018-02-01")
  }

  static let consortium = SystemAssertion("project-consortium") {
    project()
    project("part") { $0.parent = "centre" }
    party("suzhou-stb", .participant).about(.project, "part")
  } shows: { views in
    let part = views.project("part")?.state
    views.show("project.registered.parent", part?.registered?.parent)
    views.show("party.joined.organization", part?.parties.first?.organization)
    views.show("party.joined.partyRole", part?.parties.first?.role)
    #expect(views.project()?.children == ["part"])
  } refuses: {
    centre(ProjectAmended.self) { $0.parent = "part" }.on("2018-02-01")
  }

  static let challenges = SystemAssertion("project-challenges") {
    project()
    challenge()
    claimed().by("lead").on("2018-02-01")
    awarded().on("2018-07-01")
    delivered.on("2018-12-01")
  } shows: { views in
    let row = views.challenge()
    views.show("challenge.published.deadline", row?.published.deadline)
    views.show("challenge.published.targets", row?.published.targets)
    views.show("challenge.claimed.by", row?.claimants.first?.claimed.by)
    views.show("challenge.awarded.to", row?.award?.to)
    #expect(row?.stage == .delivered)
  } refuses: {
    challenge("optics")
    awarded().about(.challenge, "optics").on("2018-07-01")
  }

  static let routeAdjustment = SystemAssertion("project-route-adjustment") {
    project()
    Indicators.defined("output")
    target("output-2020", of: "output") {
      $0.project = "centre"
      $0.value = DecimalText("10")
    }
    centre(PlanAdjusted.self) {
      $0.summary = "改用干法工艺"
      $0.filing = "备〔2018〕1号"
    }
    revised("12").on("2018-06-01")
  } shows: { views in
    let dossier = views.project()
    views.show("plan.adjusted.filing", dossier?.state.adjustments.last?.fact.filing)
    views.show("target.revised.value", dossier?.targets.first?.target.set.value)
  } refuses: {
    revised("9").on("2018-07-01")
  }

  static let contract = SystemAssertion("project-contract") {
    project()
    status(.construction).basis("plan")
    signed()
    passed().on("2018-05-01")
    status(.accepted).on("2018-06-01")
  } shows: { views in
    let state = views.project()?.state
    views.show("contract.signed.with", state?.contracts.last?.fact.with)
    views.show("acceptance.passed.reviewer", state?.acceptances.last?.reviewer)
    views.show("status.changed.to", state?.status)
    #expect(state?.acceptances.last?.outcome == .passed)
  } refuses: {
    project("other")
    status(.construction).about(.project, "other").basis("plan")
    status(.accepted).about(.project, "other").on("2018-06-01")
  }

  static let repositioning = SystemAssertion("project-repositioning") {
    project()
    meeting()
    agenda("方向", .direction)
    decided(item: "方向").on("2018-03-01")
    direction(from: "纳米材料", to: "纳米器件").on("2018-03-02")
  } shows: { views in
    let state = views.project()?.state
    views.show("direction.changed.to", state?.direction)
    views.show("decision.recorded.verdict", state?.deliberation.decisions.last?.fact.verdict)
  } refuses: {
    direction(from: "生物医药", to: "芯片").on("2018-04-01")
  }

  static let approvalChain = SystemAssertion("project-approval-chain") {
    TaskRules.assigned("permits", leads: ["wuxi-stb"]) { $0.due = period("2018-06") }
    project()
    centre(RequestSubmitted.self) { $0.body = "suzhou-stb" }
  } shows: { views in
    let assigned = views.task("permits")?.assigned
    let request = views.project()?.state.deliberation.requests.last
    views.show("task.assigned.leads", assigned?.leads)
    views.show("task.assigned.due", assigned?.due)
    views.show("request.submitted.body", request?.fact.body)
  } refuses: {
    TaskRules.assigned("licence", leads: [])
  }
}

private func revised(_ value: String) -> Saying {
  about(.indicator, "output", TargetRevised.self) {
    $0.target = "output-2020"
    $0.value = DecimalText(value)
    $0.printed = "达到 \(value)"
    $0.reason = "路线调整"
  }
}

private func direction(from: String, to: String) -> Saying {
  centre(DirectionChanged.self) {
    $0.from = from
    $0.to = to
  }.by("councillor")
}
