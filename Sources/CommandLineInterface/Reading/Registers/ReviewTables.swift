// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// The points of a review as rows: of units, of what is missing, and for machines of every cell and
/// every point.
struct ReviewTables {
  let matrix: ReviewMatrix
  let words: Words

  /// The units, the best first, then those that wait for points in printed order.
  var units: Table {
    let order = matrix.units.enumerated().sorted {
      ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset)
    }
    return Table(
      columns: [
        Column("rank", Localized(zh: "名次", en: "Rank"), .integer),
        Column("total", Localized(zh: "合计", en: "Total"), .decimal),
        Column("missing", Localized(zh: "缺", en: "Missing"), .integer),
        Column("number", Localized(zh: "序号", en: "No."), .integer),
        Column("unit", Localized(zh: "单位编号", en: "Unit's id"), audience: .machines),
        Column("unit_name", Localized(zh: "单位", en: "Unit"), flexible: true),
      ],
      rows: order.map { position, unit in
        Table.Row([
          unit.rank.map { .ordinal(Int64($0)) } ?? .missing,
          ReviewGrid(matrix: matrix, words: words).aligned(unit.total),
          .count(Int64(unit.missing.count)), .ordinal(Int64(position + 1)),
          .text(unit.id.description), .name(words.organization(unit.id)),
        ])
      })
  }

  /// What is awaited from each reviewer.
  var missing: Table {
    Table(
      columns: [
        Column("reviewer", Localized(zh: "评议人编号", en: "Reviewer's id"), audience: .machines),
        Column(
          "reviewer_name", Localized(zh: "评议人", en: "Reviewer"), flexible: true,
          maximumWidth: 20),
        Column("unit", Localized(zh: "单位编号", en: "Unit's id"), audience: .machines),
        Column("unit_name", Localized(zh: "单位", en: "Unit"), flexible: true, maximumWidth: 28),
        Column("criterion", Localized(zh: "编号", en: "Id"), audience: .machines),
        Column("criterion_title", Localized(zh: "评议内容", en: "Criterion"), flexible: true),
      ],
      rows: matrix.missing.map { missing in
        Table.Row([
          .text(missing.reviewer.description), .name(words.name(missing.reviewer)),
          .text(missing.unit.description), .name(words.organization(missing.unit)),
          .text(missing.criterion.description), .name(title(missing.criterion)),
        ])
      }, terminalRows: 20, moreHint: "--all",
      emptyNote: matrix.reviewers.isEmpty
        ? Localized(zh: "还没有人评分。", en: "Nobody has given points yet.")
        : Localized(zh: "不缺。", en: "Nothing."))
  }

  /// A row for each unit and criterion.
  var scores: Table {
    Table(
      columns: [
        Column("unit", Localized(zh: "单位编号", en: "Unit's id")),
        Column("unit_name", Localized(zh: "单位", en: "Unit")),
        Column("criterion", Localized(zh: "编号", en: "Criterion's id")),
        Column("criterion_title", Localized(zh: "评议内容", en: "Criterion")),
        Column("max", Localized(zh: "满分", en: "At most"), .decimal),
        Column("average", Localized(zh: "平均", en: "Average"), .decimal),
        Column("reviewers", Localized(zh: "评议人", en: "Reviewers"), .integer),
        Column("reported", Localized(zh: "待确认", en: "To confirm"), .integer),
      ],
      rows: matrix.units.flatMap { unit in
        zip(matrix.opened.criteria, unit.cells).map { criterion, cell in
          Table.Row([
            .text(unit.id.description), .name(words.organization(unit.id)),
            .text(criterion.id.description), .name(criterion.title),
            .decimal(criterion.max.description), .number(cell.average),
            .integer(Int64(cell.reviewers)), .integer(Int64(cell.reported)),
          ])
        }
      })
  }

  /// A row for each point that was given.
  var points: Table {
    Table(
      columns: [
        Column("entry", Localized(zh: "登记", en: "Entry"), .integer),
        Column("reviewer", Localized(zh: "评议人", en: "Reviewer")),
        Column("unit", Localized(zh: "单位", en: "Unit")),
        Column("criterion", Localized(zh: "内容", en: "Criterion")),
        Column("score", Localized(zh: "得分", en: "Points"), .decimal),
        Column("standing", Localized(zh: "确认", en: "Standing")),
      ],
      rows: matrix.scores.map { score in
        Table.Row([
          .entry(UInt64(score.mark.index)), .text(score.scored.reviewer.description),
          .text(score.scored.unit.description), .text(score.scored.criterion.description),
          .decimal(score.scored.score.description), .code(score.mark.standing),
        ])
      })
  }

  private func title(_ id: Slug) -> LocalizedName {
    matrix.opened.criteria.first { $0.id == id }?.title ?? LocalizedName(zh: id.description)
  }
}
