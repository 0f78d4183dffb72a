// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

enum SupervisionSystems {
  static let all = [
    inspections, performance, thirdParty, progressForm, combined, problemList, faultTolerance,
    incentives, benchmarking, randomDraw, simplified, reports,
  ]

  static let inspections = SystemAssertion("review-inspections") {
    issued { $0.kind = .inspection }
    answered.by("centre-staff").on("2018-02-01")
    struckOff.on("2018-03-01")
  } shows: { views in
    let row = views.supervisions.first
    views.show("supervision.issued.kind", row?.issued.kind)
    views.show("supervision.issued.due", row?.issued.due)
    #expect(row?.standing == .closed)
    #expect(row?.answeredOn == day("2018-02-01"))
  } refuses: {
    issued("second")
    struckOff.about(.supervision, "second").on("2018-03-01")
  }

  static let performance = SystemAssertion("review-performance") {
    review()
    scored("8.5")
    reviewClosed.on("2018-05-01")
  } shows: { views in
    let matrix = views.review()
    views.show("review.opened.criteria", matrix?.opened.criteria)
    views.show("review.scored.score", matrix?.units.first?.cells.first?.average)
    #expect(matrix?.isClosed == true)
  } refuses: {
    scored("9", on: "funds").on("2018-06-01")
  }

  static let thirdParty = SystemAssertion("review-third-party") {
    project { $0.lead = "wuxi-stb" }
    evaluated(by: "suzhou-stb")
  } shows: { views in
    let evaluation = views.project()?.state.evaluations.last?.fact
    views.show("evaluation.recorded.evaluator", evaluation?.evaluator)
    views.show("evaluation.recorded.grade", evaluation?.grade)
  } refuses: {
    evaluated(by: "wuxi-stb")
  }

  static let progressForm = SystemAssertion("review-progress-form") {
    review()
    scored("10")
  } shows: { views in
    let matrix = views.review()
    views.show("review.opened.units", matrix?.opened.units)
    views.show("review.scored.score", matrix?.units.first?.cells.first?.average)
    views.show("review.scored.reviewer", matrix?.reviewers.first)
    #expect(matrix?.size == 4)
  } refuses: {
    scored("10.5", "suzhou-stb")
  }

  static let combined = SystemAssertion("review-combined") {
    project { $0.lead = "wuxi-stb" }
    progress(75)
    assessed(.yellow)
  } shows: { views in
    let state = views.project()?.state
    views.show("progress.observed.percent", state?.progress.last?.fact.percent)
    views.show("assessment.recorded.light", state?.assessments.last?.fact.light)
  } refuses: {
    assessed(.green).by("lead")
  }

  static let problemList = SystemAssertion("review-problem-list") {
    issued()
  } shows: { views in
    let row = views.supervisions.first
    views.show("supervision.issued.kind", row?.issued.kind)
    views.show("supervision.issued.to", row?.issued.to)
    views.show("supervision.issued.due", row?.issued.due)
    #expect(row?.isOverdue == true)
  } refuses: {
    issued("late") { $0.due = period("2017-12") }
  }

  static let faultTolerance = SystemAssertion("review-fault-tolerance") {
    project()
    exempted(ExemptionCondition.allCases)
  } shows: { views in
    let exemption = views.exemptions.first
    views.show("exemption.granted.conditions", exemption?.conditions)
    views.show("exemption.granted.by", exemption?.by)
  } refuses: {
    exempted(ExemptionCondition.allCases.dropLast())
  }

  static let incentives = SystemAssertion("review-incentives") {
    review()
    scored("9")
    project()
    terms(100) { $0.timing = .after }
  } shows: { views in
    views.show("review.scored.score", views.review()?.units.first?.cells.first?.average)
    views.show("budget.approved.timing", views.money().budgets.first?.line.timing)
  } refuses: {
    scored("10", on: "funds", by: Subject(.organization, "wuxi-stb"))
  }

  static let benchmarking = SystemAssertion("review-benchmarking") {
    Indicators.defined("patents")
    target("patents-2018", of: "patents") {
      $0.scope.subject = Subject(.organization, "wuxi-stb")
      $0.value = DecimalText("20")
    }
    reading("15", of: "patents", filed: "火炬报〔2018〕3号")
  } shows: { views in
    let row = views.targets.rows.first
    views.show("target.set.value", row?.target.set.value)
    views.show("observation.recorded.value", row?.reading?.reading.value)
    views.show("observation.recorded.filing", row?.reading?.reading.filing)
    #expect(row?.judgement == .notMet)
  } refuses: {
    about(.indicator, "patents", TargetRevised.self) {
      $0.target = "patents-2030"
      $0.value = DecimalText("30")
    }
  }

  /// Whom to inspect follows from the root of the log, which nobody chooses and anybody can compute.
  static let randomDraw = SystemAssertion("review-random-draw") {
    Quoting.published("draw", size: 5)
    issued { $0.kind = .inspection }
  } shows: { views in
    views.show("bulletin.published.size", views.bulletin("draw")?.size)
    views.show("bulletin.published.root", views.bulletin("draw")?.root)
    views.show("supervision.issued.kind", views.supervisions.first?.issued.kind)
  } refuses: {
    Quoting.published("chosen", size: 5, root: 4)
  }

  static let simplified = SystemAssertion("review-simplified") {
    project()
    meeting()
    decided(waives: "应急攻关")
  } shows: { views in
    views.show("decision.recorded.waives", views.decisions.first?.waives)
    views.show("decision.recorded.verdict", views.decisions.first?.verdict)
  } refuses: {
    decided(.reject, waives: "应急攻关").on("2018-02-01")
  }

  static let reports = SystemAssertion("review-reports") {
    Reports.opened()
    submitted("a")
  } shows: { views in
    let round = views.report("2018-03")
    views.show("report.opened.period", round?.opened.period)
    views.show("report.opened.due", round?.opened.due)
    views.show(
      "report.submitted.unit", round?.rows.first { $0.state.stage == .submitted }?.state.unit)
    #expect(round?.count(.owed) == 1)
  } refuses: {
    submitted("b")
  }
}

private func assessed(_ light: AssessmentLight) -> Saying {
  centre(AssessmentRecorded.self) {
    $0.light = light
    $0.narrative = "进度偏慢"
  }
}

private func exempted(_ conditions: [ExemptionCondition]) -> Saying {
  centre(ExemptionGranted.self) {
    $0.conditions = conditions
    $0.reason = "探索性失败"
    $0.by = "wuxi-stb"
  }.evidenced()
}

private func submitted(_ digit: String) -> Saying {
  about(.report, "2018-03", ReportSubmitted.self) {
    $0.unit = "wuxi-stb"
    $0.sha256 = Digest(String(repeating: digit, count: 64)) ?? .blank
  }.by("lead").on("2018-04-01")
}
