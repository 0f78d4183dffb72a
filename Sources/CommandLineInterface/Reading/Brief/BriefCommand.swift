// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals brief`: one page for those who lead.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: helpText("一页纸(给领导)", "one page for those who lead"),
    discussion: helpText(
      """
      例:
        annals brief --since meeting/2026-3
        annals brief --since 2026-09-20 -o 一页纸.md
      没有 --since 时与最近开过的一次会议比;没有会议就不比。
      """,
      """
      Examples:
        annals brief --since meeting/2026-3
        annals brief --since 2026-09-20 -o brief.md
      Without --since it is compared with the last meeting that was held, if there is one.
      """))

  @OptionGroup var view: ViewOptions
  @Option(
    help: help(
      "与哪时比:会议、日期、通报、版本、@N", "compared with a meeting, day, bulletin, token or @N",
      valueName: "point"))
  var since: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    var point = since ?? ledger.lastMeeting.map { "meeting/\($0)" }
    var compared: (now: LedgerView, earlier: LedgerView)?
    do {
      compared = try point.map { try self.compared(try Moment($0, "--since"), ledger, context) }
    } catch let error as LedgerError where error.code == "E-NOT-FOUNDED-THEN" && since == nil {
      // The meeting was recorded afterwards; there is nothing with which to compare.
      point = nil
    }
    if let point, let day = compared?.earlier.asOf, day > ledger.asOf {
      throw CommandFailure(
        code: "E-DATE",
        reason: Localized(
          zh: "--since “\(point)”是 \(day),在 \(ledger.asOf) 之后,不能拿它来比",
          en: "--since “\(point)” is \(day), after \(ledger.asOf): nothing can be compared with it"),
        remedies: [
          Localized(
            zh: "写一个以前的时点,例:--since \(ledger.lastMeeting.map { "meeting/\($0)" } ?? "2026-09-30")",
            en: "Write an earlier point, such as --since "
              + (ledger.lastMeeting.map { "meeting/\($0)" } ?? "2026-09-30"))
        ], exitCode: 2)
    }
    if compared == nil { ledger.fetch([.project]) }
    let brief = BriefView(
      compared?.now.state ?? ledger.state, on: ledger.asOf,
      since: compared.map { BriefView.Earlier($0.earlier.state, on: $0.earlier.asOf) }, cores: .all)
    let report = BriefReport(
      brief: brief, view: ledger, since: point, isWhole: view.all, language: context.language,
      meta: context.meta(
        ledger, command: ["brief"] + optionWords([("--since", point)]) + (view.all ? ["--all"] : [])
      )
    ).report
    try context.show(report, view)
  }

  /// The registry as it is shown, and as it was known at an earlier point with the facts up to then.
  ///
  /// What changed since is asked of most subjects, so that the log is read once for both, where what
  /// is shown was read from a snapshot and not from the log.
  private func compared(
    _ moment: Moment, _ ledger: LedgerView, _ context: CommandContext
  ) throws -> (now: LedgerView, earlier: LedgerView) {
    var selection = ViewSelection(token: ledger.token)
    try selection.know(at: moment, in: ledger.state)
    switch moment {
    case .size, .token:
      // Of a number of entries, the day on which the last of them was recorded.
      let then = try context.view(selection).state
      selection.asOf = then.lastRecorded?.day(at: then.offset)
    case .day, .instant, .meeting, .bulletin, .now:
      try selection.show(asOf: moment, in: ledger.state)
    }
    guard ledger.state.isReadInParts, ledger.selection == ViewSelection() else {
      return (ledger, try context.view(selection))
    }
    let views = try context.views(ViewSelection(token: ledger.token), selection)
    return (views.first, views.second)
  }
}

extension LedgerView {
  /// The meeting that was held last.
  fileprivate var lastMeeting: Slug? {
    state.meetings.compactMap { id, record in record.state.held.map { ($0.fact.from, id) } }
      .filter { $0.0.timestamp.day(at: state.offset) <= asOf }
      .max { ($0.0, $0.1) < ($1.0, $1.1) }?.1
  }
}
