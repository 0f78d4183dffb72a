// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

/// How projects are selected, cultivated and listed.
enum LibrarySystems {
  static let all = [
    innovationLibrary, nationalList, selectionRounds, cultivationLibrary, basePlan, originalResults,
    stagedAwards,
  ]

  static let innovationLibrary = SystemAssertion("project-innovation-library") {
    project { $0.projectCode = ProjectCode("2016-320200-04-01-123456") }
    listing(.greenChannel)
  } shows: { views in
    let code = views.project()?.state.registered?.projectCode
    views.show("listing.entered.list", views.projects(on: .greenChannel).first?.listings.first)
    views.show("project.registered.projectCode", code)
  } refuses: {
    leaving(.majorProjects)
  }

  static let nationalList = SystemAssertion("project-national-list") {
    project()
    listing(.reserve)
    designation(DesignationSought.self, "国家重大设施", .national)
    designation(DesignationGranted.self, "国家重大设施", .national).on("2018-06-01")
  } shows: { views in
    let designations = views.project()?.state.designations
    views.show("listing.entered.list", views.projects(on: .reserve).first?.listings.first)
    views.show("designation.granted.level", designations?.first { $0.stage == .granted }?.level)
    #expect(designations?.count == 1)
  } refuses: {
    designation(DesignationSought.self, "国家重大设施", .national).on("2018-07-01")
  }

  static let selectionRounds = SystemAssertion("project-selection-rounds") {
    review()
    scored("9")
    scored("7", "suzhou-stb")
  } shows: { views in
    let matrix = views.review()
    views.show("review.opened.units", matrix?.opened.units)
    views.show("review.scored.score", matrix?.units.first?.cells.first?.average)
    #expect(matrix?.units.map(\.id) == ["wuxi-stb", "suzhou-stb"])
  } refuses: {
    scored("8", "service-centre", by: Subject(.organization, "wuxi-stb"))
  }

  static let cultivationLibrary = SystemAssertion("project-cultivation-library") {
    project { $0.lead = "wuxi-stb" }
    listing(.cultivation)
    centre(AssessmentRecorded.self) {
      $0.light = .yellow
      $0.narrative = "需辅导申报"
    }
  } shows: { views in
    let row = views.projects(on: .cultivation).first
    views.show("listing.entered.list", row?.listings.first)
    views.show("project.registered.lead", row?.lead)
    views.show("assessment.recorded.light", views.project()?.state.assessments.last?.fact.light)
  } refuses: {
    listing(.cultivation).on("2018-02-01")
  }

  static let basePlan = SystemAssertion("project-base-plan") {
    about(.document, "plan", DocumentCited.self) {
      $0.reference = "rules"
      $0.section = "四(五)"
      $0.title = LocalizedName(zh: "平台管理办法")
      $0.kind = .toBeWritten
    }
    project()
    planned()
    met()
  } shows: { views in
    let milestone = views.milestones.first?.milestone
    views.show("document.cited.kind", views.document("plan")?.citations.first?.kind)
    views.show("milestone.planned.due", milestone?.due)
    views.show("milestone.met.milestone", milestone?.outcome == .met ? milestone?.id : nil)
  } refuses: {
    met().on("2018-02-01")
  }

  static let originalResults = SystemAssertion("project-original-results") {
    project()
    listing(.cultivation)
    designation(DesignationGranted.self, "省原创成果", .provincial)
    budget(100)
    committed(60)
    progress(30)
  } shows: { views in
    let state = views.project()?.state
    views.show("listing.entered.list", state?.listings.first)
    views.show("designation.granted.level", state?.designations.first?.level)
    views.show("funding.committed.amount", views.funding().lines.first?.committed)
    views.show("progress.observed.percent", state?.progress.last?.fact.percent)
  } refuses: {
    progress(101)
  }

  static let stagedAwards = SystemAssertion("project-staged-awards") {
    project()
    budget(100)
    meeting()
    agenda("加码", .budget)
    decided(item: "加码").on("2018-03-01")
    revisedBudget(300).on("2018-03-02")
  } shows: { views in
    views.show("budget.revised.amount", views.funding().lines.first?.budget)
    views.show("decision.recorded.verdict", views.decisions.first?.verdict)
  } refuses: {
    project("other")
    revisedBudget(300).about(.project, "other")
  }
}
