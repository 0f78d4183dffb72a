// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// The money of all projects: by source, by city and by project, and the funds.
struct MoneyPage: Sendable {
  private let scope: SiteScope
  private let unit = MoneyUnit.tenThousandYuan

  init(_ scope: SiteScope) { self.scope = scope }

  var page: SitePage {
    SitePage(
      path: SiteSection.funding.path, section: .funding, title: Localized(zh: "资金", en: "Money")
    ) { write(into: &$0) }
  }

  private func write(into page: inout PageWriter) {
    let state = scope.view.state
    let bySource = FundingView(state, by: .source)
    guard !bySource.lines.isEmpty else {
      page.paragraph(
        Localized(zh: "没有资金记录。", en: "No money is recorded."), style: "remark")
      funds(into: &page)
      return
    }
    let owners = "\(SiteSection.funding.path)#by-project"
    var section = FundingReport.section(
      bySource, unit: unit, investment: InvestmentView(state, on: scope.view.asOf))
    section.key = "by-source"
    page.section(
      section.referringTo(owners),
      heading: Localized(zh: "按来源(\(unit.label.zh))", en: "By source (\(unit.label.en))"),
      figures: .page(owners))
    section = FundingReport.section(FundingView(state, by: .fund), unit: unit)
    section.key = "by-project"
    section.footers = []
    page.section(
      ofOwners(section),
      heading: Localized(zh: "按项目(\(unit.label.zh))", en: "By project (\(unit.label.en))"))
    funds(into: &page)
  }

  /// The money of each project, in which every figure leads to that of the project.
  private func ofOwners(_ section: Report.Section) -> Report.Section {
    var section = section.referring { _, row in
      guard case .code(let key, _)? = row.cells.first, let owner = Subject(key),
        let path = scope.links.path(of: owner)
      else { return [:] }
      let page = owner.kind == .project ? "\(path)#funding" : path
      let keys = ["budget", "committed", "disbursed", "received", "spent", "balance"]
      return keys.reduce(into: ["group": .subject(owner)]) { $0["\($1)_fen"] = .page(page) }
    }
    guard case .table(var table) = section.content else { return section }
    table.columns[0].header = Localized(zh: "项目", en: "Project")
    section.content = .table(table)
    // Bars for every project say less than the table.
    section.chart = nil
    return section
  }

  private func funds(into page: inout PageWriter) {
    let all = FundList.table(scope.view.state, scope.words(page.language))
    guard !all.rows.isEmpty else { return }
    let ids = all.rows.map { all.cell("fund", of: $0)?.display(.en) ?? "" }
    let table = all.arranged(["name", "kind", "levels", "period", "size_fen"])
      .referring { position, _ in
        guard let id = Slug(ids[position]) else { return [:] }
        let timeline = scope.view.state.funds[id]?.timeline ?? []
        let registering = timeline.filter {
          switch $0.data.event {
          case .fundRegistered, .fundEstablished: $0.standing.counts
          default: false
          }
        }
        let entries = Reference.entries(registering.map(\.index))
        return ["name": entries, "size_fen": entries, "period": entries]
      }
    page.section(
      Report.Section(
        "funds",
        heading: Localized(
          zh: "基金和资金机制 \(ids.count) 项", en: "\(ids.count) funds and mechanisms"),
        .table(table), footers: [FundList.remark]))
  }
}
