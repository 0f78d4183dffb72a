// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// A page a project: how it stands, its dates, its money, its targets, what was decided, and where
/// everything comes from.
struct ProjectPages: Sendable {
  let scope: SiteScope

  /// A page for every project that is registered.
  var pages: [SitePage] {
    scope.portfolio.rows.map(\.id).sorted().compactMap { id in
      guard let record = scope.view.state.projects[id] else { return nil }
      return SitePage(
        path: "projects/\(id).html", section: .portfolio, title: Localized(record.state.name)
      ) { page in
        guard let dossier = scope.dossiers.dossier(of: id) else { return }
        write(dossier, record.timeline, into: &page)
      }
    }
  }

  /// The parts of the report as people look for them; what is not named here stands in between.
  private static let first = ["milestones", "funding", "budgets", "retained", "loans"]
  private static let last = ["mentions", "tasks", "relations"]

  private func write(
    _ dossier: ProjectDossier, _ timeline: [TimelineEntry], into page: inout PageWriter
  ) {
    let sources = ProjectSources(dossier: dossier, timeline: timeline)
    let report = sources.annotated(
      DossierReport(
        dossier: dossier, view: scope.view, language: page.language, meta: ReportMeta(),
        asksReaders: false
      ).report)
    if case .fields(let fields)? = report.sections.first?.content {
      statusLine(fields, into: &page)
      if case .reported = dossier.status {
        page.paragraph(
          Localized(zh: "~ 由文件提法读出,未经核定。", en: "~ read from a document phrase, not confirmed."),
          style: "remark")
      }
      // The title says the name already.
      let title = page.language == .zh ? "name_zh" : "name_en"
      page.fields(fields.filter { $0.column.key != title })
    }
    let sections = report.sections.dropFirst()
    func rank(_ key: String) -> Int {
      Self.first.firstIndex(of: key) ?? Self.last.firstIndex(of: key).map { 1_000 + $0 } ?? 500
    }
    let ordered = sections.enumerated().sorted {
      (rank($0.element.key), $0.offset) < (rank($1.element.key), $1.offset)
    }.map(\.element)
    for var section in ordered {
      let words = section.key == "targets" ? section.footers : []
      if !words.isEmpty { section.footers = [] }
      page.section(
        section.key == "milestones" ? section.arranged(Self.milestones) : section,
        figures: section.key == "funding" ? .entries(sources.amounts) : nil)
      if section.key == "funding" { investments(dossier, into: &page) }
      targetWords(words, dossier, into: &page)
    }
    entries(dossier, into: &page)
  }

  private static let milestones = [
    "title", "light", "baseline", "due", "slip_days", "rescheduled", "standing",
  ]

  /// How the project stands, on one line under its name.
  private func statusLine(_ fields: [Report.Field], into page: inout PageWriter) {
    let shown = ["status", "light", "kind", "place", "lead"].compactMap { key in
      fields.first { $0.column.key == key && $0.value != .missing }
    }
    let items = shown.map { field -> String in
      let value = page.figure(field.value, field.reference)
      let style =
        if case .light(let sign) = field.value { " class=\"light \(sign.rawValue)\"" } else { "" }
      return
        "<li><span class=\"term\">\(HTMLText.escaped(field.column.header(page.language)))</span>"
        + "<span\(style)>\(value)</span></li>"
    }
    page.markup("<ul class=\"status-line\">\(items.joined())</ul>")
  }

  /// What is said of the words of targets; each line leads whole to what set them.
  private func targetWords(
    _ lines: [Report.Line], _ dossier: ProjectDossier, into page: inout PageWriter
  ) {
    let set = dossier.targets.flatMap { [$0.target.mark.index, $0.target.newest.index] }
    for case .prose(let text) in lines {
      page.markup("<p class=\"remark\">\(page.figure(.name(text), .entries(set)))</p>")
    }
  }

  /// Every figure of completed investment, each with its entry.
  private func investments(_ dossier: ProjectDossier, into page: inout PageWriter) {
    let investments = dossier.state.money.investments
    guard !investments.isEmpty else { return }
    let unit = MoneyUnit.tenThousandYuan
    let table = Table(
      columns: [
        Column("period", Localized(zh: "期间", en: "Period"), .date),
        Column("measure", Localized(zh: "口径", en: "Measure")),
        Column("amount_fen", Localized(zh: "完成投资", en: "Invested"), .money),
        GovernanceColumns.standing, GovernanceColumns.entry,
      ],
      rows: investments.map { investment in
        Table.Row([
          .text(investment.period.description), .code(investment.measure),
          .money(fen: investment.amount.fen, unit: unit), .code(investment.mark.standing),
          GovernanceColumns.entry(investment.mark),
        ])
      })
    page.section(
      Report.Section(
        "investments",
        heading: Localized(
          zh: "完成投资(\(unit.label.zh))", en: "Completed investment (\(unit.label.en))"),
        .table(table)
      ).referringToItsEntries)
  }

  /// The entries that the page rests on, each with its proof.
  private func entries(_ dossier: ProjectDossier, into page: inout PageWriter) {
    let shown = dossier.entries.filter(scope.links.entries.contains)
    let count = NumberText.grouped(shown.count)
    page.heading(
      Localized(zh: "登记 \(count) 条", en: "Entries: \(count)"), id: "entries")
    let items = shown.compactMap { index in
      scope.links.path(ofEntry: index).map { page.anchor($0, "#\(index)") }
    }
    page.markup("<p class=\"numbers\">\(items.joined(separator: " "))</p>")
    page.paragraph(
      Localized(zh: "每条登记下面有它的证明。", en: "Below each entry stands its proof."), style: "remark")
  }
}
