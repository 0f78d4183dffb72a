// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals review list`.
struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("评议清单", "the reviews"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let reviews = ledger.state.reviews.keys.sorted().compactMap {
      ReviewMatrix(ledger.state, review: $0)
    }.sorted { ($1.opened.period.lastDay, $0.id) < ($0.opened.period.lastDay, $1.id) }
    let rows = reviews.map { review in
      Table.Row([
        .text(review.id.description), .text(review.opened.period.description),
        .count(Int64(review.units.count)), .count(Int64(review.opened.criteria.count)),
        .count(Int64(review.reviewers.count)), .text("\(review.filled)/\(review.size)"),
        .code(
          review.isClosed ? "closed" : "open",
          label: review.isClosed
            ? Localized(zh: "已结束", en: "closed") : Localized(zh: "评议中", en: "open")),
        .name(review.opened.title),
      ])
    }
    try context.show(
      Report(
        name: "reviews",
        title: Localized(zh: "评议  \(rows.count) 次", en: NumberText.counted(rows.count, "review")),
        sections: [
          Report.Section(
            "reviews",
            .table(
              Table(
                columns: [
                  Column("review", Localized(zh: "编号", en: "Id")),
                  Column("period", Localized(zh: "期间", en: "Period"), .date),
                  Column("units", Localized(zh: "单位", en: "Units"), .integer),
                  Column("criteria", Localized(zh: "内容", en: "Criteria"), .integer),
                  Column("reviewers", Localized(zh: "评议人", en: "Reviewers"), .integer),
                  Column("scored", Localized(zh: "已评", en: "Scored"), alignment: .right),
                  Column("state", Localized(zh: "情况", en: "State"), .code(["open", "closed"])),
                  Column("title", Localized(zh: "评议", en: "Review"), flexible: true),
                ], rows: rows)), primary: true)
        ], meta: context.meta(ledger, command: ["review", "list"])), view)
  }
}

/// `annals review show`: the points of all units on all criteria.
struct ReviewShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一次评议的得分表", "the points of one review"),
    discussion: helpText(
      "例:annals review show review-2026", "Example: annals review show review-2026"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号或标题", "an id or a title", valueName: "review"), completion: subjects(.review))
  var review: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let id = try Names(ledger.state).one(review, .review, allowsFragment: true).id
    guard let matrix = ReviewMatrix(ledger.state, review: id) else {
      throw CommandFailure.notRegistered(review)
    }
    let words = Words(state: ledger.state, language: context.language)
    let grid = ReviewGrid(matrix: matrix, words: words)
    let tables = ReviewTables(matrix: matrix, words: words)
    let state =
      matrix.isClosed ? Localized(zh: "已结束", en: "closed") : Localized(zh: "评议中", en: "open")
    try context.show(
      Report(
        name: "review",
        title: Localized(matrix.opened.title)
          + Localized(
            zh: "  \(matrix.opened.period)  \(state.zh)",
            en: "  \(matrix.opened.period)  \(state.en)"),
        notes: [.prose(note(matrix))],
        sections: grid.sections + [
          Report.Section("units", heading: Localized(zh: "单位", en: "Units"), .table(tables.units)),
          Report.Section(
            "missing", heading: Localized(zh: "还缺", en: "Still missing"),
            .table(tables.missing)),
          Report.Section("scores", .table(tables.scores), primary: true, audience: .machines),
          Report.Section("points", .table(tables.points), audience: .machines),
        ],
        footers: [
          .prose(
            Localized(
              zh: "得分是评议人的平均,保留两位小数;合计是印出的平均之和。只计已确认的。",
              en:
                "Averages over the reviewers with two digits; totals add what is printed. Only what is confirmed counts."
            ))
        ],
        meta: context.meta(ledger, command: ["review", "show", id.description])), view)
  }

  private func note(_ matrix: ReviewMatrix) -> Localized {
    let waiting = matrix.scores.count { $0.mark.standing == .reported }
    return Localized(
      zh: "\(matrix.units.count) 个单位 x \(matrix.opened.criteria.count) 项内容,满分 \(matrix.max);"
        + "评议人 \(matrix.reviewers.count),已评 \(matrix.filled)/\(matrix.size)"
        + (waiting == 0 ? "" : ",待确认 \(waiting)"),
      en: "\(matrix.units.count) units x \(matrix.opened.criteria.count) criteria, "
        + "\(matrix.max) points at most; \(matrix.reviewers.count) reviewers, "
        + "\(matrix.filled) of \(matrix.size) scored"
        + (waiting == 0 ? "" : ", \(waiting) to be confirmed"))
  }
}
