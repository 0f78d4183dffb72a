// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// Who answers for what: the tasks of each document with their units, as a list and as a matrix.
struct ResponsibilityPages: Sendable {
  private let scope: SiteScope
  private let matrices: [(document: Slug?, matrix: ResponsibilityMatrix)]

  /// How wide a block of the matrix may be, in cells of a terminal.
  private static let width = 110

  init(_ scope: SiteScope) {
    self.scope = scope
    let state = scope.view.state
    let documents = Set(state.tasks.values.compactMap { $0.state.assigned?.document })
    matrices = documents.sorted().compactMap { document in
      var filter = TaskView.Filter()
      filter.document = document
      let matrix = ResponsibilityMatrix(state, filter: filter)
      return matrix.rows.isEmpty ? nil : (document, matrix)
    }
  }

  /// The list of documents, and a page for each of them.
  var pages: [SitePage] {
    let overview = SitePage(
      path: SiteSection.responsibility.path, section: .responsibility,
      title: Localized(zh: "责任", en: "Responsibility")
    ) { list(into: &$0) }
    return [overview]
      + matrices.map { document, matrix in
        SitePage(path: path(document), section: .responsibility, title: title(document)) {
          write(matrix, into: &$0)
        }
      }
  }

  private func path(_ document: Slug?) -> String {
    "matrix/\(document?.description ?? "none").html"
  }

  private func title(_ document: Slug?) -> Localized {
    let title = document.flatMap { scope.view.state.documents[$0]?.state.issued?.title }
    return Localized(zh: "任务和责任单位:", en: "Tasks and units: ")
      + (title.map { Localized($0) } ?? Localized(document?.description ?? "-"))
  }

  private func list(into page: inout PageWriter) {
    let table = Table(
      columns: [
        Column("document", Localized(zh: "文件", en: "Document")),
        Column("tasks", Localized(zh: "任务", en: "Tasks"), .integer),
        Column("units", Localized(zh: "单位", en: "Units"), .integer),
        Column("without_lead", Localized(zh: "没有写明牵头", en: "Without a lead"), .integer),
      ],
      rows: matrices.map { document, matrix in
        var row = Table.Row([
          .name(
            document.flatMap { scope.view.state.documents[$0]?.state.issued?.title }
              .map { Localized($0) } ?? "-"),
          .integer(Int64(matrix.rows.count)), .integer(Int64(matrix.columns.count)),
          .count(Int64(matrix.withoutLead.count)),
        ])
        for key in ["document", "tasks", "units", "without_lead"] {
          row.references[key] = .page(path(document))
        }
        return row
      }, emptyNote: Localized(zh: "没有任务。", en: "No task."))
    page.section(Report.Section("documents", .table(table)))
  }

  private func write(_ matrix: ResponsibilityMatrix, into page: inout PageWriter) {
    tasks(matrix, into: &page)
    let grid = TaskMatrixGrid(
      matrix: matrix, words: scope.words(page.language), width: Self.width)
    page.prose(grid.notes, style: "remark")
    for section in grid.sections {
      page.section(
        section.referring { _, row in
          guard case .text(let id)? = row.cells.first, let slug = Slug(id) else { return [:] }
          return ["task": .subject(Subject(.task, slug))]
        })
    }
  }

  /// The tasks in their order, with the units that lead them in theirs.
  private func tasks(_ matrix: ResponsibilityMatrix, into page: inout PageWriter) {
    let words = scope.words(page.language)
    let table = Table(
      columns: [
        Column("title", Localized(zh: "任务", en: "Task")),
        Column("section", Localized(zh: "条目", en: "Section")),
        Column("leads", Localized(zh: "牵头或责任单位", en: "Lead units"), .list),
        Column("supporting", Localized(zh: "配合单位", en: "Supporting units"), .list),
        GovernanceColumns.entry,
      ],
      rows: matrix.rows.map { task in
        let leads = task.cells.sorted { $0.value.position < $1.value.position }
        let mark = scope.view.state.tasks[task.task]?.state.mark
        return Table.Row([
          .name(task.assigned.title), .optional(task.assigned.section),
          leads.isEmpty
            ? .missing
            : .names(
              leads.map {
                Localized(zh: $0.value.name, en: words.organization($0.key).en)
              }),
          task.supporting.isEmpty
            ? .missing : .names(task.supporting.sorted().map { words.organization($0) }),
          mark.map(GovernanceColumns.entry) ?? .missing,
        ])
      })
    page.section(
      Report.Section(
        "tasks",
        heading: Localized(
          zh: "任务 \(matrix.rows.count) 项", en: NumberText.counted(matrix.rows.count, "task")),
        .table(table)))
  }
}
