// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// `annals bulletin show`: what a bulletin froze, and how to see what changed since.
struct BulletinShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: helpText("一期通报定下的版本", "what one bulletin froze"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号或标题", "an id or a title", valueName: "bulletin"),
    completion: subjects(.bulletin))
  var bulletin: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let words = Words(state: ledger.state, language: context.language)
    let id = try Names(ledger.state).one(bulletin, .bulletin, allowsFragment: true).id
    guard let state = ledger.state.bulletins[id]?.state, let published = state.published else {
      throw CommandFailure.notRegistered(bulletin)
    }
    var report = Dossier.report(
      "bulletin-show", Subject(.bulletin, id),
      [
        Dossier.field("title_zh", "标题", "Chinese title", .text(published.title.zh)),
        Dossier.field("title_en", "英文标题", "English title", .optional(published.title.en)),
        Dossier.field("period", "期间", "Period", .text(published.period.description)),
        Dossier.field(
          "published", "发布", "Published",
          state.mark.map { GovernanceColumns.day($0, words) } ?? .missing),
        Dossier.field("entry", "登记", "Entry", .optional(state.mark.map { "#\($0.index)" })),
        Dossier.field("size", "台账条数", "Log size", .integer(Int64(published.size))),
        Dossier.field("root", "树根", "Root", .text(published.root.description)),
        Dossier.field("sha256", "SHA-256", "SHA-256", .text(published.sha256.description)),
      ], ledger, context)
    report.meta = context.meta(ledger, command: ["bulletin", "show", id.description])
    report.footers = [
      .command(
        BulletinWords.changes(since: id), label: Localized(zh: "通报后变更", en: "Changed since"))
    ]
    try context.show(report, view)
  }
}

/// What several views of bulletins say.
enum BulletinWords {
  /// The command that shows what was recorded since of the days that a bulletin showed.
  static func changes(since id: Slug) -> String {
    "annals diff bulletin/\(id) now --as-of bulletin/\(id)"
  }
}
