// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import RegistryModel

/// Which projects of the portfolio are wanted.
struct PortfolioOptions: ParsableArguments {
  @Option(help: help("城市:名称或代码", "a city: name or code", valueName: "city"))
  var city: String?

  @Option(help: help("状态:代码或名称", "a status: code or label", valueName: "status"))
  var status: String?

  @Option(help: help("灯号:绿 黄 红 灰", "a light: green yellow red grey", valueName: "light"))
  var light: String?

  @Flag(
    help: help("只看灯号与人工判断不一致的", "only where the light and the person's assessment differ"))
  var differs = false

  @Option(help: help("种类:代码或名称", "a kind: code or label", valueName: "kind"))
  var kind: String?

  @Option(
    help: help("牵头单位", "the lead unit", valueName: "unit"), completion: subjects(.organization))
  var lead: String?

  @Option(help: help("名称的一部分", "a part of the name", valueName: "text"))
  var name: String?

  /// The filter that was typed, with names as the registry knows them.
  ///
  /// - Throws: ``CommandFailure`` about a word that is not known.
  func filter(
    _ state: RegistryState, includesUncounted: Bool
  ) throws -> PortfolioView.Filter {
    let names = Names(state)
    var filter = PortfolioView.Filter()
    filter.division = try city.map(Choice.division)
    filter.light = try light.map(Choice.light)
    filter.differs = differs
    filter.kind = try kind.map { try Choice.code(ProjectKind.self, $0, "--kind") }
    filter.lead = try lead.map { try names.one($0, .organization, allowsFragment: true).id }
    filter.name = name
    filter.includesUncounted = includesUncounted
    if let status { try Choice.status(status, &filter) }
    return filter
  }

  /// The options as they are typed.
  var arguments: [String] {
    let options: [(String, String?)] = [
      ("--city", city), ("--status", status), ("--light", light), ("--kind", kind),
      ("--lead", lead), ("--name", name),
    ]
    return options.flatMap { name, value in value.map { [name, $0] } ?? [] }
      + (differs ? ["--differs"] : [])
  }
}
