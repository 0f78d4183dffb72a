// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

enum DataSystems {
  static let all = [
    duplicates, filedFigures, statistics, linkedLibraries, sharedDatabase, expertLibrary, openLog,
  ]

  static let duplicates = SystemAssertion("data-duplicates") {
    project(named: "纳米技术中心")
    about(.project, "twin", DuplicateDismissed.self) {
      $0.other = "centre"
      $0.reason = "两市各有一个"
    }
    project("twin", named: "纳米技术中心")
    about(.project, "twin", RelationSet.self) {
      $0.other = "centre"
      $0.relation = .related
    }
  } shows: { views in
    let state = views.project("twin")?.state
    views.show("duplicate.dismissed.other", state?.dismissed.first)
    views.show("relation.set.relation", state?.relations.first?.relation)
  } refuses: {
    project("third", named: "纳米技术中心")
  }

  static let filedFigures = SystemAssertion("data-filed-figures") {
    Indicators.defined("cooperation") { $0.filing = "合作处" }
    target("cooperation-2018", of: "cooperation") {
      $0.scope.subject = Subject(.organization, "wuxi-stb")
      $0.value = DecimalText("10")
    }
    reading("9", of: "cooperation", in: "2018Q3", filed: "备 3")
    reading("20", of: "cooperation", in: "2018Q4")
  } shows: { views in
    let row = views.targets.rows.first
    views.show("target.set.value", row?.target.set.value)
    views.show("observation.recorded.value", row?.reading?.reading.value)
    views.show("observation.recorded.filing", row?.reading?.reading.filing)
    #expect(row?.judgement == .notMet, "the 20 are not filed")
  } refuses: {
    reading("30", of: "cooperation", for: "suzhou-stb").by("lead")
  }

  static let statistics = SystemAssertion("data-statistics") {
    Indicators.defined("spending") {
      $0.unit = "percent"
      $0.definition = "全社会研发投入占地区生产总值"
    }
    target("spending-2018", of: "spending") {
      $0.scope.subject = Subject(.organization, "wuxi-stb")
    }
    reading("2.9", of: "spending", in: "2018Q4")
  } shows: { views in
    let row = views.targets.rows.first
    views.show("indicator.defined.unit", row?.definition.unit)
    views.show("indicator.defined.definition", row?.definition.definition)
    views.show("observation.recorded.period", row?.reading?.reading.period)
  } refuses: {
    Indicators.defined("other") { $0.unit = "dozens" }
  }

  static let linkedLibraries = SystemAssertion("data-linked-libraries") {
    project()
    listing(.reserve)
    leaving(.reserve).on("2018-06-01")
    listing(.cultivation).on("2018-06-01")
  } shows: { views in
    let left = views.log(.project, "centre").compactMap { entry -> ListName? in
      if case .listingLeft(let event) = entry.data.event { event.list } else { nil }
    }
    views.show("listing.entered.list", views.projects(on: .cultivation).first?.listings.first)
    views.show("listing.left.list", left.first)
    #expect(views.projects(on: .reserve).isEmpty)
  } refuses: {
    leaving(.reserve).on("2018-07-01")
  }

  static let sharedDatabase = SystemAssertion("data-shared-database") {
    organization("university").on("2010-01-01")
    World.enrolment("professor", .leadUnit, key: 9, organization: "university")
  } shows: { views in
    let actor = views.actor("professor")
    views.show("actor.enrolled.role", actor?.role)
    views.show("actor.enrolled.organization", actor?.organization)
  } refuses: {
    project().by("auditor")
  }

  static let expertLibrary = SystemAssertion("data-expert-library") {
    person("wang")
    expert("wang") { $0.industries = ["物联网", "集成电路"] }
    interest("wang", in: .organization, "wuxi-stb")
  } shows: { views in
    let row = views.experts.first
    views.show("expert.registered.industries", row?.registered.industries)
    views.show("expert.registered.fields", row?.registered.fields)
    views.show("expert.conflict-declared.with", row?.conflicts.first?.declared.with)
  } refuses: {
    review()
    scored("5", by: Subject(.expert, "wang"))
  }

  static let openLog = SystemAssertion("data-open-log") {
    project()
    about(.registry, "main", AuditAttested.self) {
      $0.size = 12
      $0.root = logRoot(12)
      $0.finding = .sound
    }.by("auditor")
  } shows: { views in
    let attestation = views.attestations.last
    views.show("audit.attested.size", attestation?.size)
    views.show("audit.attested.root", attestation?.root)
    views.show("audit.attested.finding", attestation?.finding)
  } refuses: {
    project("other").signed(.invalid)
  }
}
