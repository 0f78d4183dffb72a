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
  func perform(_ body: () async throws(LedgerError) -> [Localized]) async throws {
    let lines: [Localized]
    do throws(LedgerError) {
      lines = try await body()
    } catch {
      throw Refusal.say(error, language, environment)
    }
    try environment.output(lines.map { $0(language) + "\n" }.joined())
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
  /// - Throws: ``LedgerError``; `E-SAMPLE` where a sample was merely come across.
  func desk() throws(LedgerError) -> RecordingDesk {
    let ledger = try ledger()
    let now = environment.clock()
    let view = try ledger.view(at: now)
    guard !view.isSample || options.global.registry != nil else {
      throw LedgerError(
        "E-SAMPLE", zh: "这是随程序带的样例台账,不会顺手记进去",
        en: "this is a sample registry; nothing is recorded into it in passing",
        remedy: LocalizedName(
          zh: "建自己的:annals init 我的台账\n真要记进样例:加 --registry \(ledger.directory)",
          en: "make your own: annals init my-registry\n"
            + "to record into the sample: add --registry \(ledger.directory)"),
        place: ledger.directory)
    }
    return RecordingDesk(
      ledger: ledger, view: view, options: options, environment: environment,
      today: now.day(at: view.state.offset))
  }

  /// Signs drafts and records them, or judges them for `--dry-run`.
  ///
  /// - Returns: What to print.
  /// - Throws: ``LedgerError``; nothing was recorded.
  func record(
    _ drafts: [Draft], at desk: RecordingDesk
  ) async throws(LedgerError) -> [Localized] {
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
  ) async throws(LedgerError) -> [Localized] {
    for notice in desk.notices { environment.errors(notice(language) + "\n") }
    let writer = try desk.ledger.writer(
      keys: try desk.keySource(), confirmsClock: options.confirmClock, clock: environment.clock)
    let expectation = options.expectSize.map(Expectation.size) ?? .anything
    if options.dryRun {
      let receipts = try await rehearse(writer, statements, expectation)
      return RecordingReport(desk, statements, receipts).rehearsed
    }
    if let receipt = options.receipt {
      try ReceiptFiles(environment.path(receipt)).checkFree()
    }
    if let key = desk.newKey {
      // A key stays on disk only where the rules let its actor be enrolled.
      _ = try await rehearse(writer, statements, expectation)
      try desk.keep(key)
    }
    let receipts = try await writer.append(statements, expecting: expectation)
    let after = try desk.ledger.view(today: desk.today)
    return RecordingReport(desk, statements, receipts).recorded(after: after)
      + written(receipts, desk.ledger)
  }

  /// Writes the receipts that were asked for; what is recorded stays recorded where that fails.
  private func written(_ receipts: [Receipt], _ ledger: Ledger) -> [Localized] {
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
      let again = "annals proof make \(receipts.first?.index ?? 0)"
      return [
        Localized(
          zh: "已经登记,但没有写成回执:\(error.code) \(error.reason.zh)。再做:\(again)",
          en: "recorded, but the receipt was not written: \(error). Make it again: \(again)")
      ]
    }
  }

  private func rehearse(
    _ writer: LedgerWriter, _ statements: [SignedStatement], _ expectation: Expectation
  ) async throws(LedgerError) -> [Receipt] {
    try await writer.rehearse(statements, expecting: expectation)
  }
}
