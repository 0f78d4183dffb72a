// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals diff A B`: what changed between two points, on whose word and document.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: helpText("两个时点之间的变化", "what changed between two points"),
    discussion: helpText(
      """
      例:
        annals diff meeting/2026-3 meeting/2026-4     两次会议之间
        annals diff bulletin/2026-10 now              通报后变更
        annals diff @612 now --as-of 2026-09-20       那一天的事实,后来才知道的
        annals diff 2025-12-31 2026-12-31 --without-basis
        annals diff --fold 4882f955                   换了程序,哪些项目的答案变了
      日期、期间和会议两根时间轴都截;版本和 @N 只截所知;写了 --as-of,就只比所知。
      写了 --at,两端都按那时的台账来看。一个值变过几次,也只说两端;中间各步:
        annals log demo-3 --changes
      --fold 拿别的程序版本留下的快照(Snapshots/ 里文件名末 8 位)和这个程序对同样条目的折叠相比。
      """,
      """
      Examples:
        annals diff meeting/2026-3 meeting/2026-4
        annals diff bulletin/2026-10 now
        annals diff @612 now --as-of 2026-09-20
        annals diff 2025-12-31 2026-12-31 --without-basis
        annals diff --fold 4882f955
      Days, periods and meetings cut both axes of time; tokens and @N cut what is known only; with
      --as-of only what is known is compared. With --at both ends are looked up in the log as it was.
      A value that changed more than once is told by its two ends; for the steps in between:
        annals log demo-3 --changes
      --fold compares what another version of the program left in a snapshot (the last 8 digits of its
      name in Snapshots/) with what this one makes of the same entries.
      """))

  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("从:日期、会议、通报、版本、@N", "from: a day, meeting, bulletin, token or @N", valueName: "A"))
  var start: String?
  @Argument(help: help("到:同上,或 now", "to: the same, or now", valueName: "B")) var end: String?
  @Option(
    help: help(
      "和另一种折叠比:指纹的开头,或快照名", "compare with another fold: its fingerprint, or a snapshot",
      valueName: "fold"))
  var fold: String?
  @Option(
    help: help("只看一个对象", "one subject only", valueName: "subject"), completion: subjects(.project))
  var about: String?
  @Flag(help: help("只看补录:事情在 A 以前,登记在 A 以后", "only what was so before A and recorded after it"))
  var late = false
  @Flag(name: .customLong("without-basis"), help: help("只看没有依据的", "only changes without a basis"))
  var withoutBasis = false

  func run() throws {
    let context = CommandContext(view.global)
    if let fold {
      try refuseWithFold()
      try context.show(try FoldReport(context: context, name: fold).report(about: about), view)
      return
    }
    guard let from = start, let to = end else {
      throw CommandFailure.usage(
        "diff 要写两个时点,例:annals diff meeting/2026-3 now",
        "diff takes two points, such as annals diff meeting/2026-3 now")
    }
    guard view.knownAt == nil else {
      throw CommandFailure.usage(
        "diff 的两端自己就是时点;只能再写 --as-of 和 --at",
        "the ends of a diff are points themselves; only --as-of and --at may be added")
    }
    let first = try Moment(from, "A")
    let second = try Moment(to, "B")
    let asOf = try view.asOf.map { try Moment($0, "--as-of") }
    let token = try context.selection(asOf: nil, knownAt: nil, at: view.at).token
    let record = try context.record(for: [first, second, asOf ?? .now], token)
    let (before, after) = try context.views(
      selection(first, asOf, record, token), selection(second, asOf, record, token))
    let subject = try about.map {
      try Names(after.state).one($0, SubjectKind.allCases, allowsFragment: true)
    }
    let difference = RegistryDifference(
      before.state, after.state, kinds: Set(SubjectKind.allCases).subtracting([.actor]),
      lateUntil: before.reach(of: first, in: record),
      whole: try whole(second, before, after, record, context), cores: .all)
    let table = ChangeTable(after, language: context.language)
    var groups: [(Subject, [RegistryDifference.Change])] = []
    for changed in difference.subjects where subject.map({ $0 == changed.subject }) ?? true {
      let changes = changed.changes.filter { change in
        if late, !change.isLate { return false }
        if withoutBasis, table.basis(change) != nil { return false }
        return true
      }
      if !changes.isEmpty { groups.append((changed.subject, changes)) }
    }
    var document = report(groups, (from, to), before, after, table)
    document.meta.command = command((from, to), context, subject, before, after)
    try context.show(document, view)
  }

  /// A fold is compared at the size of its snapshot, on all days.
  private func refuseWithFold() throws {
    let given =
      [start, end].compactMap(\.self)
      + optionWords([("--as-of", view.asOf), ("--known-at", view.knownAt), ("--at", view.at)])
      + (late ? ["--late"] : []) + (withoutBasis ? ["--without-basis"] : [])
    guard let first = given.first else { return }
    throw CommandFailure.usage(
      "--fold 比的是同样的条目,不能再写“\(first)”,只能写 --about",
      "--fold compares the same entries: “\(first)” does not go with it, only --about does")
  }

  /// The command that prints the same again, also after the log has grown: both ends are looked up in
  /// the log as it is now.
  private func command(
    _ ends: (from: String, to: String), _ context: CommandContext, _ subject: Subject?,
    _ before: LedgerView, _ after: LedgerView
  ) -> String {
    let (from, to) = ends
    var words =
      ["annals", "diff", from, to]
      + optionWords([("--as-of", view.asOf), ("--about", subject?.description)])
    if late { words.append("--late") }
    if withoutBasis { words.append("--without-basis") }
    words += context.languageWords
    // An end that is a token says itself which log it is of.
    let log = Self.isToken(from) ? after : before
    if !(Self.isToken(from) && Self.isToken(to)) { words += ["--at", log.token.description] }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }

  private static func isToken(_ text: String) -> Bool { ViewToken(text) != nil }

  /// Which view an end of the comparison is.
  private func selection(
    _ moment: Moment, _ asOf: Moment?, _ record: RegistryState?, _ token: ViewToken?
  ) throws -> ViewSelection {
    var selection = ViewSelection(token: token)
    try selection.know(at: moment, in: record)
    try selection.show(asOf: asOf ?? moment, in: record)
    return selection
  }

  /// The later end with the facts of all days, where it lacks a fact that the earlier one has: its day
  /// was moved.
  private func whole(
    _ moment: Moment, _ before: LedgerView, _ after: LedgerView, _ record: RegistryState?,
    _ context: CommandContext
  ) throws -> RegistryState? {
    guard after.selection.asOf != nil || after.selection.asOfInstant != nil else { return nil }
    let shown = Set(after.entries.map(\.index))
    guard before.entries.contains(where: { !shown.contains($0.index) }) else { return nil }
    var selection = ViewSelection(token: after.selection.token)
    try selection.know(at: moment, in: record)
    return try context.view(selection).state
  }

  private func report(
    _ groups: [(Subject, [RegistryDifference.Change])], _ ends: (from: String, to: String),
    _ before: LedgerView, _ after: LedgerView, _ table: ChangeTable
  ) -> Report {
    let count = groups.reduce(0) { $0 + $1.1.count }
    let changes = groups.flatMap { subject, changes in
      changes.map { (subject, $0) }
    }
    var report = Report(
      name: "diff",
      title: Localized(
        zh: "\(ends.from) 到 \(ends.to)  \(groups.count) 个对象 \(count) 处变化",
        en: "\(ends.from) to \(ends.to): \(NumberText.counted(count, "change")) of "
          + NumberText.counted(groups.count, "subject")))
    report.sections = [Report.Section("changes", .table(table.table(changes)), primary: true)]
    if changes.contains(where: { $0.1.isLate }) {
      report.footers.append(
        .prose(
          Localized(
            zh: "* 补录:生效日在前一时点以前,登记在它以后,而且不是当天登记的。",
            en: "* dated before the first point, recorded after it and on a later day.")))
    }
    report.footers.append(.prose(Localized(zh: "金额单位:万元。", en: "Money in CNY 10,000.")))
    report.meta = ReportMeta(
      token: before.token.description,
      otherToken: before.token == after.token ? nil : after.token.description,
      unknown: after.unknownForMeta,
      extra: after.isInvented ? [InventedData.meta] : [])
    return report
  }
}

extension LedgerView {
  /// The last day that the view had behind it, on either axis: of a point within a day, such as a
  /// meeting, the day before; of a bulletin no day after the period that it tells of.
  ///
  /// - Parameters:
  ///   - moment: The point that the view shows.
  ///   - record: The registry that knows the bulletins.
  /// - Returns: The last day.
  fileprivate func reach(of moment: Moment, in record: RegistryState?) -> CivilDay {
    func before(_ time: Timestamp?) -> CivilDay? {
      time.map { CivilDay(daysSinceEpoch: $0.day(at: state.offset).daysSinceEpoch - 1) }
    }
    let known: CivilDay? =
      switch selection.knownAt {
      case .size: before(state.lastRecorded)
      case .day(let day): day
      case .instant(let instant): before(instant)
      case nil: selection.token == nil ? nil : before(state.lastRecorded)
      }
    var told: CivilDay?
    if case .bulletin(let id) = moment {
      told = record?.bulletins[id]?.state.published?.period.lastDay
    }
    return [known, told].compactMap(\.self).reduce(asOf) { min($0, $1) }
  }
}
