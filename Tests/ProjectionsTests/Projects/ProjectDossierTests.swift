// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Project dossier") struct ProjectDossierTests {
  private let day = CivilDay("2026-11-21") ?? .blank

  private func told() -> Told {
    var told = Told()
    told.document("early", on: "2018-08-01")
    told.document("late", on: "2020-01-01")
    told.project("centre")
    // Recorded newest first: the dossier goes by the day of the document.
    told.mention("centre", in: "late", "三(一)", 1, .underConstruction, on: "2020-01-01")
    told.mention("centre", in: "early", "七(一)", 1, .operating, on: "2018-08-01")
    return told
  }

  @Test func `mentions stand in the order of their documents`() {
    let dossier = ProjectDossier(told().state, project: "centre", on: day)
    #expect(dossier?.mentions.map(\.report.section) == ["七(一)", "三(一)"])
  }

  @Test func `a later document that is behind an earlier one is a step back`() {
    let dossier = ProjectDossier(told().state, project: "centre", on: day)
    #expect(dossier?.status == .mixed(.stepBack))
    #expect(dossier?.light.light == .grey)
  }

  @Test func `two readings in the newest document are mixed`() {
    var told = told()
    told.mention("centre", in: "late", "附件", 2, .operating, on: "2020-01-01")
    #expect(
      ProjectDossier(told.state, project: "centre", on: day)?.status == .mixed(.twoReadings))
  }

  @Test func `a status that was set ends the dispute`() {
    var told = told()
    told.say(.project, "centre", StatusChanged.self, on: "2021-01-01") { $0.to = .operating }
    #expect(
      ProjectDossier(told.state, project: "centre", on: day)?.status == .controlled(.operating))
  }

  @Test func `tasks are those of the same place that somebody can be asked to do`() {
    var told = told()
    told.task("here", in: "early", "七(一)", leads: ["bureau"])
    told.task("elsewhere", in: "early", "七(二)", leads: ["bureau"])
    told.task("other-document", in: "late", "七(一)", leads: ["bureau"])
    told.task("positioning", in: "late", "三(一)", kind: .cityPositioning)
    let dossier = ProjectDossier(told.state, project: "centre", on: day)
    #expect(dossier?.tasks.map(\.id) == ["here"])
  }

  @Test func `it rests on its timeline, its targets and its tasks`() {
    var told = told()
    told.indicator("use")
    let target = told.target("use", "use-2018") { $0.scope.subject = Subject(.project, "centre") }
    let task = told.task("here", in: "early", "七(一)")
    told.task("elsewhere", in: "early", "七(二)")
    let dossier = ProjectDossier(told.state, project: "centre", on: day)
    #expect(dossier?.targets.map(\.target.set.target) == ["use-2018"])
    #expect(dossier?.entries == [2, 3, 4, target, task])
  }

  @Test func `a project that nobody registered has none`() {
    #expect(ProjectDossier(told().state, project: "nobody", on: day) == nil)
  }
}
