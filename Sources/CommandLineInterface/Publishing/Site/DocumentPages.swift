// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// The list of documents, and a page a document: what it is, and what it says of projects and targets.
struct DocumentPages: Sendable {
  private let scope: SiteScope
  private let documents: [Slug]
  private let mentions: [Slug: [Mention]]
  private let targets: [Slug: [TargetView.Row]]

  /// A place in which a document speaks of a project.
  private struct Mention: Sendable {
    let project: Slug
    let name: LocalizedName
    let mention: ProjectState.Mention
  }

  init(_ scope: SiteScope) {
    self.scope = scope
    documents = scope.view.state.documents.filter(\.value.state.isRegistered).keys.sorted()
    let all = scope.view.state.projects.flatMap { id, record in
      record.state.mentions.map {
        Mention(project: id, name: record.state.name, mention: $0)
      }
    }.sorted { $0.mention.mark.index < $1.mention.mark.index }
    mentions = Dictionary(grouping: all, by: \.mention.report.document)
    targets = TargetView(scope.view.state).rows.reduce(into: [:]) { targets, row in
      guard let document = row.target.set.document else { return }
      targets[document, default: []].append(row)
    }
  }

  /// The list, and a page for every document.
  var pages: [SitePage] {
    let overview = SitePage(
      path: SiteSection.documents.path, section: .documents,
      title: Localized(zh: "文件", en: "Documents")
    ) { list(into: &$0) }
    return [overview]
      + documents.compactMap { id in
        guard let issued = scope.view.state.documents[id]?.state.issued else { return nil }
        return SitePage(
          path: "documents/\(id).html", section: .documents, title: Localized(issued.title)
        ) { write(id, issued, into: &$0) }
      }
  }

  private func list(into page: inout PageWriter) {
    let all = DocumentList.table(scope.view.state, scope.words(page.language))
    let ids = all.rows.map { all.cell("document", of: $0)?.display(.en) ?? "" }
    let table = all.arranged(["title", "date", "number", "citations"]).referring { position, _ in
      guard let id = Slug(ids[position]) else { return [:] }
      let subject = Subject(.document, id)
      return [
        "title": .subject(subject), "date": .entries(issuing(id)),
        "citations": .page("documents/\(id).html#citations"),
      ]
    }
    page.section(Report.Section("documents", .table(table)))
  }

  private func write(_ id: Slug, _ issued: DocumentIssued, into page: inout PageWriter) {
    guard let record = scope.view.state.documents[id] else { return }
    let entries = issuing(id)
    for var section in DocumentShow.sections(record.state, issued, scope.words(page.language)) {
      if case .fields(var fields) = section.content {
        for position in fields.indices {
          fields[position].reference =
            fields[position].column.key == "superseded_by"
            ? record.state.supersededBy.map { .subject(Subject(.document, $0)) }
            : .entries(entries)
        }
        section.content = .fields(fields)
      } else {
        let cited = self.entries(of: record.timeline) {
          if case .documentCited = $0 { true } else { false }
        }
        section = section.referring { position, _ in
          cited.indices.contains(position) ? ["title": .entries([cited[position]])] : [:]
        }
      }
      page.section(section)
    }
    projects(mentions[id] ?? [], into: &page)
    if let targets = targets[id] {
      let table = TargetReport.table(targets, scope.words(page.language)).referring {
        position, _ in TargetSources.references(targets[position])
      }
      page.section(
        Report.Section(
          "targets", heading: Localized(zh: "目标", en: "Targets"),
          .table(table.arranged(TargetPages.columns))))
    }
  }

  private func projects(_ mentions: [Mention], into page: inout PageWriter) {
    guard !mentions.isEmpty else { return }
    let table = Table(
      columns: [
        Column("name", Localized(zh: "项目", en: "Project")),
        Column("section", Localized(zh: "章节", en: "Section")),
        Column("phrase", Localized(zh: "原文", en: "Phrase")),
        Column("reading", Localized(zh: "读作", en: "Read as")),
        GovernanceColumns.entry,
      ],
      rows: mentions.map { said in
        var row = Table.Row([
          .name(said.name), .text(said.mention.report.section),
          .text(said.mention.report.phrase), StatusCell.cell(said.mention.report.reading),
          GovernanceColumns.entry(said.mention.mark),
        ])
        row.references["name"] = .subject(Subject(.project, said.project))
        return row
      })
    page.section(
      Report.Section(
        "projects", heading: Localized(zh: "写到的项目", en: "Projects it speaks of"),
        .table(table)))
  }

  private func issuing(_ id: Slug) -> [Int] {
    entries(of: scope.view.state.documents[id]?.timeline ?? []) {
      switch $0 {
      case .documentIssued, .documentSuperseded, .documentRepealed: true
      default: false
      }
    }
  }

  private func entries(
    of timeline: [TimelineEntry], where takes: (Event) -> Bool
  ) -> [Int] {
    timeline.filter { $0.standing.counts && takes($0.data.event) }.map(\.index)
  }
}
