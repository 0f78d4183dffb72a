// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

enum PublicationSystems {
  static let all = [bulletin, indexReports, openInformation, openDuties]

  static let bulletin = SystemAssertion("publication-bulletin") {
    project()
    Quoting.published(size: 12)
  } shows: { views in
    let published = views.bulletin("2018-03")
    views.show("bulletin.published.period", published?.period)
    views.show("bulletin.published.size", published?.size)
    views.show("bulletin.published.sha256", published?.sha256)
  } refuses: {
    Quoting.published("2018-04", size: 10_000)
  }

  static let indexReports = SystemAssertion("publication-index-reports") {
    Indicators.defined("index")
    target("index-2018", of: "index") { $0.scope.subject = Subject(.organization, "wuxi-stb") }
    reading("83.5", of: "index")
    Quoting.published("index-2018", size: 14)
  } shows: { views in
    views.show("observation.recorded.value", views.targets.rows.first?.reading?.reading.value)
    views.show("bulletin.published.root", views.bulletin("index-2018")?.root)
  } refuses: {
    Quoting.published("index-2019", size: 14, root: 13)
  }

  static let openInformation = SystemAssertion("publication-open-information") {
    notice("notice")
  } shows: { views in
    let issued = views.document("notice")?.issued
    views.show("document.issued.number", issued?.number)
    views.show("document.issued.published", issued?.published)
  } refuses: {
    notice("copy")
  }

  static let openDuties = SystemAssertion("publication-open-duties") {
    TaskRules.assigned("roads", leads: ["wuxi-stb"])
    project()
    budget(100)
    received(50)
    spent(20)
  } shows: { views in
    let line = views.funding().lines.first
    views.show("task.assigned.kind", views.tasks.rows.first?.state.assigned?.kind)
    views.show("budget.approved.amount", line?.budget)
    views.show("expenditure.recorded.amount", line?.spent)
  } refuses: {
    committed(0)
  }
}

private func notice(_ id: Slug) -> Saying {
  document(id) {
    $0.number = DocumentNumber("锡政办发〔2018〕90号")
    $0.published = day("2018-01-01")
  }
}
