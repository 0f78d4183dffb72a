// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// The portfolio, whole and narrowed: by a city, by an answer to another question, and by both.
///
/// Each selection is a page of its own, so that filters work by links alone.
struct PortfolioPages: Sendable {
  private let scope: SiteScope
  private let rows: [Selection: [Slug]]
  private let cities: [PortfolioFacet]
  private let others: [PortfolioFacet]

  /// What is asked for: a city, another answer, both, or neither.
  struct Selection: Hashable, Sendable {
    var city: PortfolioFacet?
    var other: PortfolioFacet?

    /// The page, below the folder of a language.
    var path: String {
      let parts = [city, other].compactMap { $0?.slug }
      return parts.isEmpty
        ? SiteSection.portfolio.path : "portfolio/\(parts.joined(separator: ".")).html"
    }
  }

  init(_ scope: SiteScope) {
    self.scope = scope
    var rows: [Selection: [Slug]] = [Selection(): []]
    let counted = scope.portfolio.rows.filter(\.isCounted)
    let all = counted.flatMap(PortfolioFacet.of).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for row in counted {
      // What is so of every project narrows nothing.
      let facets = PortfolioFacet.of(row).filter {
        $0.question == .city || all[$0] != counted.count
      }
      let others = facets.filter { $0.question != .city }.map { Optional($0) } + [nil]
      for city in facets.filter({ $0.question == .city }).map({ Optional($0) }) + [nil] {
        for other in others {
          rows[Selection(city: city, other: other), default: []].append(row.id)
        }
      }
    }
    self.rows = rows
    func sorted(_ facets: some Sequence<PortfolioFacet>) -> [PortfolioFacet] {
      Set(facets).sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
    }
    cities = sorted(rows.keys.compactMap(\.city))
    others = sorted(rows.keys.compactMap(\.other))
  }

  /// A page for every selection that holds a project.
  var pages: [SitePage] {
    rows.sorted { $0.key.path < $1.key.path }.map { selection, ids in
      SitePage(path: selection.path, section: .portfolio, title: title(selection)) { page in
        write(selection, ids, into: &page)
      }
    }
  }

  private func title(_ selection: Selection) -> Localized {
    let parts = [selection.city, selection.other].compactMap { $0?.label }
    guard !parts.isEmpty else { return Localized(zh: "平台和项目总览", en: "Platforms and projects") }
    return Localized(
      zh: parts.map(\.zh).joined(separator: " · "), en: parts.map(\.en).joined(separator: " · "))
  }

  private func write(_ selection: Selection, _ ids: [Slug], into page: inout PageWriter) {
    let wanted = Set(ids)
    let report = PortfolioReport(
      portfolio: scope.portfolio.filtered { wanted.contains($0.id) }, view: scope.view,
      showsIDs: false, meta: ReportMeta())
    page.paragraph(
      report.source, style: "aside", figures: .page(SiteSection.documents.path))
    page.markup(facets(selection, page))
    if selection == Selection() { whole(report.report, into: &page) }
    list(report.projects, ids.count, into: &page)
    // What the legend counts is listed where the projects with mixed phrases are.
    let mixed = Selection(city: selection.city, other: .mixed)
    page.prose(
      report.legend, style: "remark",
      figures: .page(rows[mixed] == nil || selection.other != nil ? selection.path : mixed.path))
  }

  /// What only the whole portfolio has: the totals, and the money where there is any.
  private func whole(_ report: Report, into page: inout PageWriter) {
    for section in report.sections where section.key != "projects" {
      if section.key == "totals" {
        page.section(
          totals(section), heading: Localized(zh: "按城市和状态", en: "By city and status"))
      } else {
        let path = SiteSection.funding.path
        page.section(section.referringTo(path), figures: .page(path))
      }
    }
  }

  // MARK: Filters

  private func facets(_ selection: Selection, _ page: PageWriter) -> String {
    let name = Localized(zh: "筛选", en: "Filters")(page.language)
    let groups = PortfolioFacet.Question.allCases.compactMap { question -> String? in
      let items =
        question == .city
        ? cities.compactMap {
          item($0, Selection(city: $0, other: selection.other), selection, page)
        }
        : others.filter { $0.question == question }.compactMap {
          item($0, Selection(city: selection.city, other: $0), selection, page)
        }
      guard !items.isEmpty else { return nil }
      return "<div><h2>\(question.label(page.language))</h2>"
        + "<ul>\(all(question, selection, page))\(items.joined())</ul></div>"
    }
    return "<nav class=\"facets\" aria-label=\"\(name)\">\(groups.joined(separator: "\n"))</nav>"
  }

  private func item(
    _ facet: PortfolioFacet, _ next: Selection, _ selection: Selection, _ page: PageWriter
  ) -> String? {
    guard let count = rows[next]?.count else { return nil }
    let isCurrent = facet == selection.city || facet == selection.other
    return link(next, facet.label(page.language), count, isCurrent, page)
  }

  /// The way back to all answers of a question.
  private func all(
    _ question: PortfolioFacet.Question, _ selection: Selection, _ page: PageWriter
  ) -> String {
    var next = selection
    if question == .city { next.city = nil } else { next.other = nil }
    let isCurrent =
      question == .city ? selection.city == nil : selection.other?.question != question
    let isWhole = question == .city || selection.other?.question == question
    return link(
      isWhole ? next : selection, Localized(zh: "全部", en: "All")(page.language),
      rows[isWhole ? next : selection]?.count ?? 0, isCurrent, page)
  }

  private func link(
    _ selection: Selection, _ label: String, _ count: Int, _ isCurrent: Bool, _ page: PageWriter
  ) -> String {
    let current = isCurrent ? " aria-current=\"true\"" : ""
    return "<li><a href=\"\(page.up)\(selection.path)\"\(current)>\(HTMLText.escaped(label)) "
      + "<span class=\"count\">\(NumberText.grouped(count))</span></a></li>"
  }

  // MARK: Tables

  /// The totals, in which every number leads to the projects that it counts.
  private func totals(_ section: Report.Section) -> Report.Section {
    guard case .table(let bare) = section.content else { return section }
    func references(_ city: PortfolioFacet?) -> [String: Reference] {
      bare.columns.reduce(into: [:]) { references, column in
        let selection = Selection(city: city, other: Self.facet(of: column))
        // What has no page of its own is found among all of the city.
        let found = rows[selection] == nil ? Selection(city: city) : selection
        references[column.key] = .page(found.path)
      }
    }
    var table = bare.referring { _, row in
      guard case .code(let key, _)? = row.cells.first else { return [:] }
      return references(cities.first { $0.slug == "city-\(key)" })
    }
    table.total?.references = references(nil)
    var section = section
    section.content = .table(table)
    return section
  }

  /// The facet that a column of the totals counts.
  private static func facet(of column: Column) -> PortfolioFacet? {
    if let light = Light(rawValue: column.key) { return .light(light) }
    if column.key == "mixed" { return .mixed }
    // A status and a reading may have one name; only statuses are columns for people alone.
    if column.audience == .people { return ProjectStatus(rawValue: column.key).map { .status($0) } }
    return StatusReading(rawValue: column.key.replacing("_", with: "-")).map { .reading($0) }
  }

  private func list(_ all: Table, _ count: Int, into page: inout PageWriter) {
    let ids = all.rows.map { all.cell("id", of: $0)?.display(.en) ?? "" }
    let table = all.arranged(["name", "city", "status", "light", "phrase", "year"])
      .referring { position, _ in scope.references(ofListed: ids[position]) }
    let heading = Localized(
      zh: "\(NumberText.grouped(count)) 项", en: NumberText.counted(count, "project"))
    page.heading(heading, id: "projects")
    page.table(
      table, caption: heading,
      attributes: [
        ("find", Localized(zh: "查找", en: "Find")), ("any", Localized(zh: "全部", en: "all")),
        ("count", Localized(zh: "显示 {n} 项", en: "{n} shown")),
      ].map { " data-\($0.0)=\"\($0.1(page.language))\"" }.joined())
  }
}
