// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

enum GovernanceSystems {
  static let all = [
    decisionChain, hierarchy, yearlyDeliberation, proposals, secretariat, expertCommittee,
    threeLinks, fourOnes, serviceCentre, overallLayout, levels, fiveCities, otherModels,
  ]

  static let decisionChain = SystemAssertion("governance-decision-chain") {
    project()
    status(.appraisal)
    meeting()
    agenda("立项", .project)
    opinion()
    held()
    decided(item: "立项").on("2018-03-01")
    status(.approved).on("2018-03-02")
    signed().on("2018-03-03")
  } shows: { views in
    let item = views.agenda()?.items.first
    views.show("opinion.recorded.verdict", item?.opinion?.fact.verdict)
    views.show("decision.recorded.verdict", item?.outcome?.fact.verdict)
    views.show("status.changed.to", views.project()?.state.status)
    views.show("contract.signed.with", views.project()?.state.contracts.last?.fact.with)
    #expect(item?.standing == .decided)
  } refuses: {
    project("other")
    status(.appraisal).about(.project, "other")
    status(.approved).about(.project, "other").on("2018-03-02")
  }

  static let hierarchy = SystemAssertion("governance-hierarchy") {
    body("leading-group")
    body("council") { $0.parent = "leading-group" }
    project()
    centre(RequestSubmitted.self) { $0.body = "leading-group" }
    centre(InstructionReceived.self) { $0.body = "leading-group" }.on("2018-02-01")
  } shows: { views in
    let said = views.project()?.state.deliberation
    views.show("organization.registered.parent", views.organization("council")?.registered?.parent)
    views.show("request.submitted.body", said?.requests.last?.fact.body)
    views.show("instruction.received.body", said?.instructions.last?.fact.body)
  } refuses: {
    centre(RequestSubmitted.self) { $0.body = "nobody" }
  }

  static let yearlyDeliberation = SystemAssertion("governance-yearly-deliberation") {
    meeting()
    agenda("年度项目清单", .yearlyList, about: nil)
    decided(item: "年度项目清单").about(.meeting, "first").on("2018-03-01")
  } shows: { views in
    let item = views.agenda()?.items.first
    views.show("meeting.item-added.kind", item?.added.fact.kind)
    views.show("decision.recorded.item", item?.outcome?.fact.item)
    views.show("decision.recorded.verdict", item?.outcome?.fact.verdict)
  } refuses: {
    agenda("年度项目清单", .budget, about: nil)
  }

  static let proposals = SystemAssertion("governance-proposals") {
    project()
    centre(ProposalRecorded.self) {
      $0.what = .yearlyTargets
      $0.year = 2018
    }
    Indicators.defined("output")
    target("output-2018", of: "output") { $0.project = "centre" }
  } shows: { views in
    let dossier = views.project()
    views.show("proposal.recorded.what", dossier?.state.deliberation.proposals.last?.fact.what)
    views.show("proposal.recorded.year", dossier?.state.deliberation.proposals.last?.fact.year)
    views.show("target.set.project", dossier?.targets.first?.target.set.project)
  } refuses: {
    centre(ProposalRecorded.self) { $0.year = 1800 }
  }

  static let secretariat = SystemAssertion("governance-secretariat") {
    project { $0.lead = "wuxi-stb" }
    planned()
    met().onBehalf(of: "wuxi-stb", as: .leadUnit).called("met")
  } shows: { views in
    views.show("actor.enrolled.role", views.actor("secretary")?.role)
    let waiting = views.todo.unconfirmed.first?.entry.index
    let entry = views.entries(of: .project, "centre").first { $0.index == waiting }
    views.show("milestone.met.for", entry?.data.common.for)
  } refuses: {
    confirmed("met").by("secretary")
  }

  static let expertCommittee = SystemAssertion("governance-expert-committee") {
    person("wang")
    expert("wang") { $0.fields = [.planning, .technology] }
    project()
    opinion()
  } shows: { views in
    views.show("expert.registered.fields", views.experts.first?.registered.fields)
    views.show("opinion.recorded.fields", views.opinions.first?.fields)
    #expect(ExpertField.allCases.count == 9)
  } refuses: {
    person("li")
    expert("li", person: "li") { $0.fields = [] }
  }

  static let threeLinks = SystemAssertion("governance-three-links") {
    project()
    meeting()
    opinion()
    decided()
    signed().basis("plan").by("centre-staff")
  } shows: { views in
    views.show("actor.enrolled.role", views.actor("expert")?.role)
    views.show("actor.enrolled.role", views.actor("councillor")?.role)
    views.show("actor.enrolled.role", views.actor("centre-staff")?.role)
    views.show("opinion.recorded.verdict", views.opinions.first?.verdict)
    views.show("decision.recorded.verdict", views.decisions.first?.verdict)
  } refuses: {
    decided().by("expert").on("2018-02-01")
  }

  static let fourOnes = SystemAssertion("governance-four-ones") {
    body("council")
    project(named: "纳米技术国家实验室") { $0.kind = .laboratory }
  } shows: { views in
    views.show("organization.registered.kind", views.organization("council")?.registered?.kind)
    views.show("project.registered.kind", views.portfolio.rows.first?.kind)
    #expect(views.portfolio.sum.count == 1)
  } refuses: {
    project("again", named: "纳米技术国家实验室")
  }

  static let serviceCentre = SystemAssertion("governance-service-centre") {
    body("zone-service") { $0.kind = .serviceCentre }
    project()
    progress(40)
  } shows: { views in
    let registered = views.organization("zone-service")?.registered
    views.show("organization.registered.kind", registered?.kind)
    views.show("progress.observed.percent", views.project()?.state.progress.last?.fact.percent)
  } refuses: {
    decided().by("centre-staff")
  }

  static let overallLayout = SystemAssertion("governance-overall-layout") {
    project {
      $0.kind = .laboratory
      $0.divisions = [place("320200")]
    }
    listing(.majorProjects)
  } shows: { views in
    let row = views.portfolio.rows.first
    views.show("project.registered.divisions", row?.divisions)
    views.show("project.registered.kind", row?.kind)
    views.show("listing.entered.list", views.projects(on: .majorProjects).first?.listings.first)
    #expect(views.portfolio.totals.map(\.city) == [.city(place("320200"))])
  } refuses: {
    project("nowhere") { $0.divisions = [place("320299")] }
  }

  static let levels = SystemAssertion("governance-levels") {
    about(.fund, "provincial", FundEstablished.self) {
      $0.name = LocalizedName(zh: "省级资金")
      $0.level = .province
    }
    project()
    budget(100, source: .provincial)
    designation(DesignationSought.self, "国家实验室", .national)
  } shows: { views in
    views.show("fund.established.level", views.fund("provincial")?.established?.level)
    let source = views.funding().lines.first.flatMap { FundingSource(rawValue: $0.key) }
    views.show("budget.approved.source", source)
    views.show("designation.sought.level", views.project()?.state.designations.first?.level)
  } refuses: {
    budget(200, source: .provincial).on("2018-02-01")
  }

  static let fiveCities = SystemAssertion("governance-five-cities") {
    project()
    meeting()
    party("suzhou-stb", .funder, share: "20")
    decided().with {
      if case .decisionRecorded(var event) = $0.event {
        var votes = Votes()
        votes.inFavour = 5
        event.votes = votes
        $0.event = .decisionRecorded(event)
      }
    }
  } shows: { views in
    let party = views.project()?.state.parties.first
    views.show("party.joined.organization", party?.organization)
    views.show("party.joined.share", party?.share)
    views.show("decision.recorded.votes", views.decisions.first?.votes)
  } refuses: {
    party("wuxi-stb", .funder, share: "100.5")
  }

  static let otherModels = SystemAssertion("governance-other-models") {
    body("innovation-commission")
    World.enrolment("commissioner", .council, key: 9, organization: "innovation-commission")
    called("commission-1", by: "innovation-commission")
  } shows: { views in
    let registered = views.organization("innovation-commission")?.registered
    views.show("organization.registered.kind", registered?.kind)
    views.show("meeting.planned.body", views.meeting("commission-1")?.planned?.body)
    views.show("actor.enrolled.organization", views.actor("commissioner")?.organization)
  } refuses: {
    called("commission-2", by: "nobody")
  }
}

private func body(
  _ id: Slug, _ change: (inout OrganizationRegistered) -> Void = { _ in }
) -> Saying {
  organization(id) {
    $0.kind = .governingBody
    change(&$0)
  }.on("2010-01-01")
}

private func called(_ id: Slug, by body: Slug) -> Saying {
  about(.meeting, id, MeetingPlanned.self) {
    $0.body = body
    $0.title = LocalizedName(zh: "创新委员会会议")
    $0.at = period("2018-06")
  }
}
