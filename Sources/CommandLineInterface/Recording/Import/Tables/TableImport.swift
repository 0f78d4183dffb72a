// SPDX-License-Identifier: Apache-2.0

import Exchange
import Registry
import RegistryModel

/// Imports files of tables: a plan first; each file that is clean is then one batch.
struct TableImport {
  let session: RecordingSession
  let desk: RecordingDesk
  let options: TableOptions
  /// The words of the command that record what the plan shows, without the files.
  let words: [String]

  /// The statements of a file, signed.
  private struct Batch {
    var position: Int
    var statements: [SignedStatement]
  }

  /// Plans, and records where asked to.
  ///
  /// - Throws: ``LedgerError``; nothing was recorded.
  func run(
    _ files: [String], applies: Bool, format: OutputFormat
  ) async throws(LedgerError) -> RecordingAnswer {
    let planning = TablePlanning(desk, options)
    var plans = planning.plan(files)
    let writer = try plans.contains(where: \.records) ? session.writer(desk) : nil
    var batches: [Batch] = []
    for position in plans.indices where plans[position].records {
      guard let writer else { continue }
      let statements: [SignedStatement]
      do throws(LedgerError) {
        statements = try sign(&plans[position])
      } catch {
        // Whoever may read may plan; without a key the rules cannot be asked.
        guard !applies else { throw error }
        plans[position].issues.append(Self.unjudged(error))
        continue
      }
      if await judge(&plans[position], statements, writer) {
        batches.append(Batch(position: position, statements: statements))
      }
    }
    guard applies else {
      var plan = RecordingAnswer([show(plans, planning, format)])
      plan.isLaidOut = true
      return plan
    }
    return await record(batches, plans, planning, writer)
  }

  /// Signs what a file says; where the unit itself types, nobody speaks for it.
  private func sign(_ plan: inout FilePlan) throws(LedgerError) -> [SignedStatement] {
    let key = try ActorChoice(desk).key(for: plan.drafts)
    if let unit = plan.unit, desk.state.actors[key.actor]?.state.organization == unit {
      for position in plan.items.indices {
        plan.items[position].item.draft.data.common.for = nil
      }
      for position in plan.accompanying.indices {
        plan.accompanying[position].data.common.for = nil
      }
    }
    return try StatementFactory(
      origin: desk.view.origin, offset: desk.state.offset, key: key,
      signatures: desk.state.founding?.signatures ?? .required,
      clock: session.environment.clock
    ).sign(plan.drafts)
  }

  private static func unjudged(_ error: LedgerError) -> ImportIssue {
    var issue = ImportIssue(error, place: nil)
    issue.kind = .note
    issue.text =
      Localized(zh: "还没有按规则试过:", en: "not yet judged by the rules: ") + issue.text
    return issue
  }

  /// Judges a file by the rules; a refusal becomes a problem at its cell.
  private func judge(
    _ plan: inout FilePlan, _ statements: [SignedStatement], _ writer: LedgerWriter
  ) async -> Bool {
    let items = plan.new
    let offset = plan.accompanying.count
    func place(_ position: Int) -> String? {
      items.indices.contains(position - offset) ? items[position - offset].place : nil
    }
    do throws(LedgerError) {
      let receipts = try await session.rehearse(statements, with: writer)
      for (position, receipt) in receipts.enumerated() {
        for warning in receipt.warnings {
          plan.issues.append(ImportIssue(.note, place: place(position), Localized(warning)))
        }
      }
      return true
    } catch {
      plan.issues.append(ImportIssue(error, place: error.position.flatMap(place)))
      return false
    }
  }

  private func show(
    _ plans: [FilePlan], _ planning: TablePlanning, _ format: OutputFormat
  ) -> Localized {
    let ready = plans.filter(\.records)
    let command =
      ready.isEmpty
      ? nil
      : (["annals", "import"] + ready.map(\.typed) + words + ["--apply"])
        .map(ShellWord.quoted).joined(separator: " ")
    let report = ImportPlanReport(
      desk: desk, options: options, plans: plans, missing: missing(plans, planning),
      command: command.map { session.leading(Localized($0)).zh }
    ).report
    var renderer = Presenter(environment: session.environment.variables, noPager: true)
      .terminalRenderer(language: session.language)
    renderer.showsAllRows = true
    var text = report.rendered(as: format, terminal: renderer)
    // The answer ends its lines itself.
    if text.hasSuffix("\n") { text.removeLast() }
    return Localized(text)
  }

  /// Units of the round that owe their report and sent nothing.
  private func missing(_ plans: [FilePlan], _ planning: TablePlanning) -> [Slug] {
    guard let round = planning.round else { return [] }
    let sent = Set(plans.compactMap(\.unit))
    return round.state.units.map(\.unit).filter { round.state.owes($0) && !sent.contains($0) }
  }

  private func record(
    _ batches: [Batch], _ plans: [FilePlan], _ planning: TablePlanning, _ writer: LedgerWriter?
  ) async -> RecordingAnswer {
    var answer = RecordingAnswer(desk.view.isInvented ? [InventedData.banner] : [])
    for plan in plans where plan.isClean && plan.drafts.isEmpty {
      answer.lines.append(
        Localized(
          zh: "\(plan.name)  不变 \(plan.unchanged) 条,没有要登记的",
          en: "\(plan.name): \(plan.unchanged) unchanged, nothing to record"))
    }
    for batch in batches {
      guard let writer, answer.failure == nil else { break }
      let plan = plans[batch.position]
      do throws(LedgerError) {
        try session.checkReceipts(of: batch.statements.count, desk)
        let done = try await session.append(batch.statements, with: writer, at: desk)
        answer.recorded += done.recorded
        answer.failure = done.failure
        answer.lines.append(said(plan, done.recorded))
        if session.options.receipt != nil { answer.lines += done.lines }
      } catch {
        var failure = error
        failure.place = plan.name
        answer.failure = failure
      }
    }
    let left = plans.filter { plan in
      !plan.isClean
    }
    if answer.failure == nil, !left.isEmpty {
      let again =
        "annals import " + (left.map(\.typed) + words).map(ShellWord.quoted).joined(separator: " ")
      answer.failure = LedgerError(
        "E-IMPORT", zh: "\(left.count) 份有问题,整份没有进:" + left.map(\.name).joined(separator: "、"),
        en: "\(left.count) files have problems and stayed out: "
          + left.map(\.name).joined(separator: ", "),
        remedy: LocalizedName(
          zh: Self.told(left, \.zh) + "改好再导入;看全部问题:\(again)",
          en: Self.told(left, \.en) + "put them right and import again; all of them: \(again)"))
    }
    return answer
  }

  /// What keeps files out: the first matters of each, with their places.
  private static func told(_ plans: [FilePlan], _ text: (Localized) -> String) -> String {
    plans.map { plan in
      let issues = plan.issues.filter { $0.kind != .note }
      let more = issues.count > 3 ? plan.name + "  ... +\(issues.count - 3)\n" : ""
      return issues.prefix(3).map { issue in
        [plan.name, issue.place].compactMap(\.self).joined(separator: " ") + "  "
          + text(issue.text) + "\n"
      }.joined() + more
    }.joined()
  }

  private func said(_ plan: FilePlan, _ recorded: [Int]) -> Localized {
    let (first, last) = (recorded.min() ?? 0, recorded.max() ?? 0)
    let batch = session.leading(
      Localized(
        zh: "整批撤回:annals entry withdraw --batch \(first) --reason ...",
        en: "to take it back: annals entry withdraw --batch \(first) --reason ..."))
    let range = first == last ? "#\(first)" : "#\(first)-#\(last)"
    return Localized(
      zh: "已登记 \(plan.name)  \(recorded.count) 条  \(range)\n  \(batch.zh)",
      en: "recorded \(plan.name): \(recorded.count) entries, \(range)\n  \(batch.en)")
  }
}
