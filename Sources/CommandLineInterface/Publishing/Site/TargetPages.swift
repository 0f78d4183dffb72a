// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// All targets with their newest readings, and the printed tables of units with their roll-up checks.
struct TargetPages: Sendable {
  private let scope: SiteScope
  private let targets: TargetView
  private let matrices: [(document: Slug, matrix: TargetMatrix)]

  /// The columns of targets in the order of a page.
  static let columns = [
    "indicator", "scope", "period", "asked", "printed", "reading", "reading_period", "judgement",
  ]

  init(_ scope: SiteScope) {
    self.scope = scope
    let state = scope.view.state
    targets = TargetView(state)
    let documents = Set(
      state.indicators.values.flatMap { record in
        record.state.targets.filter { $0.set.matrix != nil }.compactMap(\.set.document)
      })
    matrices = documents.sorted().map { ($0, TargetMatrix(state, document: $0)) }
  }

  /// The page of the targets, and one for each table of units.
  var pages: [SitePage] {
    let overview = SitePage(
      path: SiteSection.targets.path, section: .targets,
      title: Localized(
        zh: "目标 \(targets.rows.count) 项", en: NumberText.counted(targets.rows.count, "target"))
    ) { list(into: &$0) }
    return [overview]
      + matrices.map { document, matrix in
        SitePage(path: Self.path(document), section: .targets, title: title(document)) {
          write(matrix, into: &$0)
        }
      }
  }

  private static func path(_ document: Slug) -> String { "targets/\(document).html" }

  private func title(_ document: Slug) -> Localized {
    let title = scope.view.state.documents[document]?.state.issued?.title
    return Localized(zh: "单位目标表:", en: "Targets by unit: ")
      + (title.map { Localized($0) } ?? Localized(document.description))
  }

  private func list(into page: inout PageWriter) {
    if !matrices.isEmpty {
      page.markup(
        "<ul class=\"pages\">"
          + matrices.map {
            "<li>\(page.anchor(Self.path($0.document), title($0.document)(page.language)))</li>"
          }.joined() + "</ul>")
    }
    let words = scope.words(page.language)
    let table = TargetReport.table(targets.rows, words).referring { position, _ in
      TargetSources.references(targets.rows[position])
    }
    page.section(Report.Section("targets", .table(table.arranged(Self.columns))))
    if !targets.quotas.isEmpty {
      page.section(
        TargetReport.quotas(targets.quotas, words).referring { position, _ in
          let entries = Reference.entries([targets.quotas[position].quota.mark.index])
          return ["count": entries, "period": entries]
        }.arranged(["indicator", "period", "count"]))
    }
    if targets.repeats > 0 {
      page.paragraph(
        Localized(
          zh: "重复 \(targets.repeats) 项:同一目标在文中再次出现,只计一次。",
          en: "\(targets.repeats) repeat a target that stands elsewhere; each counts once."),
        style: "remark",
        figures: .entries(
          targets.rows.filter { $0.target.set.repeats != nil }.map(\.target.mark.index)))
    }
  }

  private func write(_ matrix: TargetMatrix, into page: inout PageWriter) {
    let units = TargetMatrixUnits(matrix, scope.view.state)
    let table = TargetMatrixCommand.table(matrix, matrix.columns, units)
      .referring { position, _ in references(matrix.rows[position]) }
    page.section(Report.Section("matrix", .table(table)))
    let names = matrix.columns.map { units.short($0) + "=" + units.name($0) }
    page.paragraph(
      Localized(
        zh: names.map(\.zh).joined(separator: "  "), en: names.map(\.en).joined(separator: "; ")),
      style: "remark")
    let checked = matrix.rows.filter { $0.check != .noParent }
    let checks = TargetMatrixCommand.checks(matrix).referring { position, _ in
      let row = references(checked[position])
      let parent = parent(of: checked[position])
      return [
        "indicator": row["indicator"], "total": row["total"], "parent": parent,
        "parent_printed": parent,
      ].compactMapValues(\.self)
    }
    if !checks.rows.isEmpty {
      page.section(
        Report.Section(
          "checks", heading: Localized(zh: "与上级指标核对", en: "Check against the targets of the whole"),
          .table(checks)))
    }
  }

  /// The entry that set the target of the whole.
  private func parent(of row: TargetMatrix.Row) -> Reference? {
    let state = scope.view.state
    guard let target = row.definition.rollsUpTo?.target, let owner = state.targets[target],
      let set = state.indicators[owner]?.state.targets.first(where: { $0.set.target == target })
    else { return nil }
    return .entries([set.mark.index, set.newest.index])
  }

  /// Each cell leads to the entry that set it, the sum to all of them.
  private func references(_ row: TargetMatrix.Row) -> [String: Reference] {
    let targets = scope.view.state.indicators[row.indicator]?.state.targets ?? []
    var references: [String: Reference] = [
      "indicator": .subject(Subject(.indicator, row.indicator))
    ]
    var all: [Int] = []
    for target in targets {
      guard let column = target.set.matrix?.column, target.set.matrix?.row == row.number else {
        continue
      }
      references["unit_\(column)"] = .entries([target.mark.index, target.newest.index])
      all.append(target.mark.index)
    }
    references["total"] = .entries(all)
    return references
  }
}
