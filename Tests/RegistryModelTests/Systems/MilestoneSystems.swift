// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

enum MilestoneSystems {
  static let all = [yearly, staged, quota, construction, statusSought, timeLimits]

  static let yearly = SystemAssertion("milestone-yearly") {
    project()
    planned(due: "2018-12")
  } shows: { views in
    let row = views.milestones.first
    views.show("milestone.planned.due", row?.milestone.due)
    views.show("milestone.planned.dueBasis", row?.milestone.dueBasis)
    #expect(row?.standing == .dueSoon)
  } refuses: {
    met("closing")
  }

  static let staged = SystemAssertion("milestone-staged") {
    project { $0.lead = "wuxi-stb" }
    planned()
    met().onBehalf(of: "wuxi-stb", as: .leadUnit)
  } shows: { views in
    let milestone = views.milestones.first?.milestone
    views.show("milestone.met.milestone", milestone?.outcome == .met ? milestone?.id : nil)
    let entry = views.entries(of: .project, "centre").last
    views.show("milestone.met.evidence", entry?.data.common.evidence)
  } refuses: {
    planned("closing")
    met("closing").onBehalf(of: "wuxi-stb", as: .leadUnit).with { $0.common.evidence = [] }
  }

  static let quota = SystemAssertion("milestone-quota") {
    Indicators.defined("platforms")
    wanted(30, .eachYear)
  } shows: { views in
    let quota = views.targets.quotas.first?.quota.fact
    views.show("quota.set.count", quota?.count)
    views.show("quota.set.period", quota?.period)
  } refuses: {
    wanted(30, .in)
  }

  static let construction = SystemAssertion("milestone-construction") {
    project()
    baseline(end: "2020-06")
    status(.construction).basis("plan")
  } shows: { views in
    let state = views.project()?.state
    views.show("baseline.set.start", state?.baseline?.start)
    views.show("baseline.set.end", state?.baseline?.end)
    views.show("status.changed.to", state?.status)
  } refuses: {
    baseline(end: "2021").on("2018-02-01")
  }

  static let statusSought = SystemAssertion("milestone-status-sought") {
    project()
    designation(DesignationSought.self, "国家实验室", .national)
    designation(DesignationSought.self, "省级中心", .provincial)
    designation(DesignationRefused.self, "省级中心", .provincial).on("2018-06-01")
  } shows: { views in
    let designations = views.project()?.state.designations ?? []
    views.show("designation.sought.level", designations.first { $0.stage == .sought }?.level)
    views.show("designation.refused.level", designations.first { $0.stage == .refused }?.level)
  } refuses: {
    designation(DesignationGranted.self, "市级中心", .municipal)
    designation(DesignationSought.self, "市级中心", .municipal).on("2018-02-01")
  }

  static let timeLimits = SystemAssertion("milestone-time-limits") {
    transition("pilot", to: "2018-12-31")
    project()
    planned("permit", due: "2018-02-20")
    rescheduled("permit", to: "2018-03-20")
  } shows: { views in
    let milestone = views.milestones.first?.milestone
    views.show("document.issued.period", views.document("pilot")?.issued?.period)
    views.show("milestone.planned.due", milestone?.baseline)
    views.show("milestone.rescheduled.due", milestone?.due)
    #expect(views.milestones.first?.standing == .noInformation)
  } refuses: {
    transition("backwards", to: "2017-12-31")
  }
}

private func wanted(_ count: Int, _ kind: TargetPeriodKind) -> Saying {
  about(.indicator, "platforms", QuotaSet.self) {
    $0.period.kind = kind
    $0.count = count
  }
}

private func baseline(end: String) -> Saying {
  centre(BaselineSet.self) {
    $0.start = period("2018")
    $0.end = period(end)
    $0.cost = yuan(100)
  }
}

/// A document that holds from the beginning of 2018 to a day.
private func transition(_ id: Slug, to text: String) -> Saying {
  document(id) {
    var term = DocumentPeriod()
    term.from = day("2018-01-01")
    term.to = day(text)
    $0.period = term
  }
}
