// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals project list`.
struct ProjectList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("项目清单", "list the projects"),
    discussion: helpText(
      "例:annals project list --light 红 --status 在建",
      "Example: annals project list --light red --status construction"))

  @OptionGroup var view: ViewOptions
  @Option(help: help("城市", "a city", valueName: "city")) var city: String?
  @Option(help: help("状态", "a status", valueName: "status")) var status: String?
  @Option(help: help("灯号:绿 黄 红 灰", "a light: green yellow red grey", valueName: "light"))
  var light: String?
  @Option(help: help("种类", "a kind", valueName: "kind")) var kind: String?
  @Option(help: help("名单,例:重大项目", "a list on which it stands", valueName: "list")) var list: String?
  @Option(help: help("名称的一部分", "a part of the name", valueName: "text")) var name: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    var filter = PortfolioView.Filter()
    filter.division = try city.map(Choice.division)
    filter.light = try light.map(Choice.light)
    filter.kind = try kind.map { try Choice.code(ProjectKind.self, $0, "--kind") }
    filter.listing = try list.map { try Choice.code(ListName.self, $0, "--list") }
    filter.name = name
    filter.includesUncounted = view.all
    if let status { try Choice.status(status, &filter) }
    let words = [
      ("--city", city), ("--status", status), ("--light", light), ("--kind", kind),
      ("--list", list), ("--name", name),
    ].flatMap { option, value in value.map { [option, $0] } ?? [] }
    var report = PortfolioReport(
      portfolio: PortfolioView(ledger.state, on: ledger.asOf, filter: filter), view: ledger,
      showsIDs: true, meta: context.meta(ledger, command: ["project", "list"] + words)
    ).report
    report.name = "projects"
    report.notes = []
    report.sections.removeAll { !$0.isPrimary }
    try context.show(report, view)
  }
}

/// `annals project show`.
struct ProjectShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一个项目的档案", "the dossier of a project"),
    discussion: helpText(
      "例:annals project show '国家超级计算(无锡)中心'",
      "Example: annals project show wuxi-supercomputing-centre"))

  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号、名称或又名", "an id, a name or an alias", valueName: "project"),
    completion: subjects(.project))
  var project: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let subject = try Names(ledger.state).one(project, .project, allowsFragment: true)
    guard let dossier = ProjectDossier(ledger.state, project: subject.id, on: ledger.asOf) else {
      throw CommandFailure.notRegistered(project)
    }
    let report = DossierReport(
      dossier: dossier, view: ledger, language: context.language,
      meta: context.meta(ledger, command: ["project", "show", subject.id.description])
    ).report
    try context.show(report, view)
  }
}
