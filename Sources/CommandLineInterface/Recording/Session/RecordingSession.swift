// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// One run of a recording command: open, resolve, sign, record, say what was recorded.
struct RecordingSession: Sendable {
  let options: RecordingOptions
  let environment: RecordingEnvironment
  let language: Language

  init(_ options: RecordingOptions) {
    self.options = options
    environment = .current
    language = options.global.language(in: environment)
  }

  /// Runs `body`, prints its answer, and turns a refusal into a message and exit status 1.
  func perform(_ body: () async throws(LedgerError) -> RecordingAnswer) async throws {
    let answer: RecordingAnswer
    do throws(LedgerError) {
      answer = try await body()
    } catch {
      throw Refusal.say(
        advised(error), language, environment, registry: options.global.registry)
    }
    do {
      try environment.say(
        answer.lines.map(leading).map { answer.isLaidOut ? $0 : fitted($0) }, language,
        done: answer.done.map { [$0] } ?? [])
    } catch var failure as CommandFailure {
      failure.isRecording = answer.recorded.isEmpty
      failure.registry = options.global.registry
      throw failure
    }
    if let error = answer.failure {
      var failure = CommandFailure(error)
      if let done = answer.done { failure.remedies.insert(done, at: 0) }
      failure.registry = options.global.registry
      environment.errors(failure.message(language))
      throw ExitCode(1)
    }
  }

  /// A refusal, with what the registry says of the entry that stands in the way: what is only
  /// reported is to be confirmed, not said again.
  private func advised(_ error: LedgerError) -> LedgerError {
    guard error.code == "E-REPEATED", let index = error.conflicting,
      let view = try? ledger().view(at: environment.clock()),
      let entry = view.entry(at: index),
      let fact = view.state.fact(statedBy: entry.statement.id), fact.standing == .reported
    else { return error }
    var advised = error
    let command = "annals entry confirm \(fact.statedBy)"
    let remedy = error.remedy
    advised.remedy = LocalizedName(
      zh: "它还只是填报,请另一个人确认:\(command)" + (remedy.map { "\n\($0.zh)" } ?? ""),
      en: "it is only reported; somebody else confirms it: \(command)"
        + (remedy.map { "\n\($0.en ?? $0.zh)" } ?? ""))
    return advised
  }

  /// The registry that the command records into.
  ///
  /// - Throws: ``LedgerError`` `E-NO-REGISTRY`.
  func ledger() throws(LedgerError) -> Ledger {
    try RegistryFolder.discover(
      explicit: options.global.registry, environment: environment.variables,
      from: environment.directory)
  }

  /// Opens the registry for a command.
  ///
  /// - Parameter records: Whether the command may record; whoever only plans may read a sample.
  /// - Returns: The registry as it is now, with what was typed.
  /// - Throws: ``LedgerError``; `E-SAMPLE` where a sample was merely come across.
  func desk(records: Bool = true) throws(LedgerError) -> RecordingDesk {
    let ledger = try ledger()
    let now = environment.clock()
    let view = try ledger.currentView(at: now) { _ in }
    // An invented one was made here, to try things on.
    guard !records || !view.isSample || view.isInvented || options.global.registry != nil else {
      throw LedgerError(
        "E-SAMPLE", zh: "这是随程序带的样例台账,不会顺手记进去",
        en: "this is a sample registry; nothing is recorded into it in passing",
        remedy: LocalizedName(
          zh: "建自己的:annals init 我的台账\n"
            + "真要记进样例:加 --registry \(ShellWord.quoted(ledger.directory))",
          en: "make your own: annals init my-registry\n"
            + "to record into the sample: add --registry \(ShellWord.quoted(ledger.directory))"),
        place: ledger.directory)
    }
    return RecordingDesk(
      ledger: ledger, view: view, options: options, environment: environment,
      today: now.day(at: view.state.offset))
  }

  /// A line whose commands name the registry where the user did.
  func leading(_ line: Localized) -> Localized {
    RegistryInCommands(options.global.registry).naming(line)
  }

  /// A line broken where a terminal of 80 cells ends.
  private func fitted(_ line: Localized) -> Localized {
    func broken(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { TerminalLines.fitted(String($0)) }.joined(separator: "\n")
    }
    return Localized(zh: broken(line.zh), en: broken(line.en))
  }

  /// Signs drafts and records them, or judges them for `--dry-run`.
  ///
  /// - Returns: What to print.
  /// - Throws: ``LedgerError``; nothing was recorded.
  func record(
    _ drafts: [Draft], at desk: RecordingDesk
  ) async throws(LedgerError) -> RecordingAnswer {
    let key = try ActorChoice(desk).key(for: drafts)
    let factory = StatementFactory(
      origin: desk.view.origin, offset: desk.state.offset, key: key,
      signatures: desk.state.founding?.signatures ?? .required, clock: environment.clock)
    return try await submit(try factory.sign(drafts), at: desk)
  }

  /// Records statements that are signed, or judges them for `--dry-run`.
  ///
  /// - Returns: What to print.
  /// - Throws: ``LedgerError``; nothing was recorded.
  func submit(
    _ statements: [SignedStatement], at desk: RecordingDesk
  ) async throws(LedgerError) -> RecordingAnswer {
    let writer = try writer(desk)
    if options.dryRun {
      let receipts = try await rehearse(statements, with: writer)
      return RecordingAnswer(RecordingReport(desk, statements, receipts).rehearsed)
    }
    try checkReceipts(of: statements.count, desk)
    if let key = desk.newKey {
      // A key stays on disk only where the rules let its actor be enrolled.
      _ = try await rehearse(statements, with: writer)
      try desk.keep(key)
    }
    if let key = desk.newPersonKey {
      // Likewise, and before the entry: what is sealed under a lost key is lost.
      _ = try await rehearse(statements, with: writer)
      try desk.keep(key)
    }
    return try await append(statements, with: writer, at: desk)
  }

  /// A writer, after what was read in another spelling has been said aloud.
  ///
  /// - Throws: ``LedgerError`` about the keys or the log.
  func writer(_ desk: RecordingDesk) throws(LedgerError) -> LedgerWriter {
    // What was typed was resolved by this view, of which every part that was asked for has to be read.
    try desk.view.check()
    for notice in desk.notices { environment.errors(notice(language) + "\n") }
    return try desk.ledger.writer(
      keys: try desk.keySource(), confirmsClock: options.confirmClock,
      snapshots: try SnapshotSchedule(environment: environment.variables),
      clock: environment.clock)
  }

  /// Judges statements, and records nothing.
  ///
  /// - Throws: ``LedgerError`` where they would be refused.
  func rehearse(
    _ statements: [SignedStatement], with writer: LedgerWriter
  ) async throws(LedgerError) -> [Receipt] {
    try await writer.rehearse(statements, expecting: expectation)
  }

  /// Records statements; what fails afterwards is in the answer.
  ///
  /// - Throws: ``LedgerError``; nothing was recorded.
  func append(
    _ statements: [SignedStatement], with writer: LedgerWriter, at desk: RecordingDesk
  ) async throws(LedgerError) -> RecordingAnswer {
    let receipts = try await writer.append(statements, expecting: expectation)
    var answer = RecordingAnswer([], recorded: receipts.map(\.index))
    answer.afterwards { () throws(LedgerError) in
      let after = try desk.ledger.currentView(today: desk.today)
      let report = RecordingReport(desk, statements, receipts).recorded(after: after, self)
      try after.check()
      return report
    }
    answer.afterwards { () throws(LedgerError) in try write(receipts, desk.ledger) }
    return answer
  }

  private var expectation: Expectation {
    options.expectSize.map(Expectation.size) ?? .anything
  }

  /// Refuses names of receipts that are taken, and folders that are not there.
  ///
  /// - Throws: ``LedgerError`` `E-OUTPUT`.
  func checkReceipts(of count: Int, _ desk: RecordingDesk) throws(LedgerError) {
    guard let name = options.receipt else { return }
    try AuditFile.checkFolder(of: environment.path(name))
    for index in desk.view.size..<desk.view.size + count {
      try ReceiptFiles(environment.path(name), index: index, of: count).checkFree()
    }
  }

  /// Writes the receipts that were asked for.
  private func write(
    _ receipts: [Receipt], _ ledger: Ledger
  ) throws(LedgerError) -> [Localized] {
    guard let name = options.receipt else { return [] }
    do throws(LedgerError) {
      var lines: [Localized] = []
      let proofs = try ledger.proofs(of: receipts.map(\.index))
      for (receipt, proof) in zip(receipts, proofs) {
        let files = ReceiptFiles(
          environment.path(name), index: receipt.index, of: receipts.count)
        try files.write(proof)
        lines += files.said
      }
      return lines
    } catch {
      var failure = error
      let again = "annals proof make \(receipts.first?.index ?? 0)"
      failure.remedy = LocalizedName(
        zh: "没有写成回执。再做:\(again)", en: "the receipt was not written. Make it again: \(again)")
      throw failure
    }
  }
}
