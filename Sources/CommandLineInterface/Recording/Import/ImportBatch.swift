// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The lines of a file, each with its number; read wholly before anything is recorded.
struct ImportBatch {
  /// What the user named.
  private let file: String
  /// How it is called in messages.
  private let fileName: String
  private var lines: [(number: Int, line: StatementLine)] = []

  /// The largest batch that is recorded at once.
  private static let limit = 100_000

  /// Reads a file; all problems are collected.
  ///
  /// - Throws: ``LedgerError`` `E-IMPORT` with every problem and its line.
  init(reading file: String, at desk: RecordingDesk) throws(LedgerError) {
    self.file = file
    fileName = file == "-" ? "stdin" : file
    var bytes = try Self.bytes(of: file, desk)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var problems: [Problem] = []
    let all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (position, slice) in all.enumerated() {
      var line = Array(slice)
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      do throws(LedgerError) {
        lines.append((position + 1, try StatementLine(line, at: desk)))
      } catch {
        problems.append(Problem(number: position + 1, error: error))
      }
    }
    if let error = refusal(problems) { throw error }
    guard !lines.isEmpty else {
      throw LedgerError(
        "E-IMPORT-EMPTY", zh: "\(fileName) 里没有要登记的行", en: "\(fileName) has no lines")
    }
    guard lines.count <= Self.limit else {
      throw LedgerError(
        "E-IMPORT-LARGE", zh: "一次最多 \(Self.limit) 条,\(fileName) 有 \(lines.count) 条",
        en: "at most \(Self.limit) statements at once; \(fileName) has \(lines.count)")
    }
  }

  /// Judges the batch by the rules, prints the plan and, where asked to, records it.
  ///
  /// - Throws: ``LedgerError`` with FILE:LINE; nothing was recorded.
  func record(
    _ session: RecordingSession, _ desk: RecordingDesk, applies: Bool
  ) async throws(LedgerError) -> RecordingAnswer {
    let statements = try signed(session, desk)
    let writer = try session.writer(desk)
    do throws(LedgerError) {
      guard applies else {
        let receipts = try await session.rehearse(statements, with: writer)
        return RecordingAnswer(plan(receipts, statements, session))
      }
      try session.checkReceipts(of: statements.count, desk)
      return try await session.append(statements, with: writer, at: desk)
    } catch {
      throw located(error)
    }
  }

  private func signed(
    _ session: RecordingSession, _ desk: RecordingDesk
  ) throws(LedgerError) -> [SignedStatement] {
    let drafts = lines.compactMap { if case .draft(let draft) = $0.line { draft } else { nil } }
    var fresh: ArraySlice<SignedStatement> = []
    if !drafts.isEmpty {
      let key = try ActorChoice(desk).key(for: drafts)
      fresh =
        try StatementFactory(
          origin: desk.view.origin, offset: desk.state.offset, key: key,
          signatures: desk.state.founding?.signatures ?? .required,
          clock: session.environment.clock
        ).sign(drafts)[...]
    }
    return lines.compactMap { line in
      if case .signed(let statement) = line.line { statement } else { fresh.popFirst() }
    }
  }

  private func located(_ error: LedgerError) -> LedgerError {
    guard let position = error.position, lines.indices.contains(position) else { return error }
    var located = error
    located.place = "\(fileName):\(lines[position].number)" + (error.place.map { " \($0)" } ?? "")
    located.position = nil
    return located
  }

  private static func bytes(
    of file: String, _ desk: RecordingDesk
  ) throws(LedgerError) -> [UInt8] {
    guard file == "-" else { return try desk.readFile(file, code: "E-IMPORT-FILE") }
    do throws(InputBytes.Failure) {
      return try desk.environment.input()
    } catch {
      throw error.ledgerError("E-IMPORT-FILE", file)
    }
  }

  private func plan(
    _ receipts: [Receipt], _ statements: [SignedStatement], _ session: RecordingSession
  ) -> [Localized] {
    let repeated = receipts.count(where: \.isRepeated)
    var counts: [String: Int] = [:]
    for statement in statements { counts[statement.statement.name, default: 0] += 1 }
    var text = [
      Localized(zh: "导入计划,还没有登记任何东西", en: "Plan of the import; nothing is recorded yet"),
      Localized(
        zh: "\(fileName)  \(receipts.count) 条  新增 \(receipts.count - repeated)  以前登记过 \(repeated)",
        en: "\(fileName)  \(receipts.count) statements  new \(receipts.count - repeated)  "
          + "recorded before \(repeated)"),
    ]
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      text.append(Localized("  \(name)  \(count)"))
    }
    for (position, receipt) in receipts.enumerated() {
      for warning in receipt.warnings {
        let place = "\(fileName):\(lines[position].number)"
        text.append(
          Localized(
            zh: "  注意 \(place) \(warning.zh)", en: "  Note: \(place) \(warning.en ?? warning.zh)"))
      }
    }
    let command = "annals import \(ShellWord.quoted(file)) --apply"
    text.append(
      session.leading(Localized(zh: "登记:\(command)", en: "To record: \(command)")))
    return text
  }

  private struct Problem {
    var number: Int
    var error: LedgerError
  }

  private func refusal(_ problems: [Problem]) -> LedgerError? {
    guard let first = problems.first else { return nil }
    let shown = problems.prefix(50)
    func list(_ text: (LocalizedName) -> String) -> String {
      shown.map { problem in
        let remedy = problem.error.remedy.map { "; " + text($0) } ?? ""
        return "\(fileName):\(problem.number)  \(problem.error.code)  "
          + text(problem.error.reason) + remedy
      }.joined(separator: "\n")
        + (problems.count > shown.count ? "\n... \(problems.count - shown.count)" : "")
    }
    let again = "annals import \(ShellWord.quoted(file))"
    return LedgerError(
      problems.count == 1 ? first.error.code : "E-IMPORT",
      zh: "\(fileName) 有 \(problems.count) 处问题:", en: "\(fileName) has \(problems.count) problems:",
      remedy: LocalizedName(
        zh: list(\.zh) + "\n整份没有登记;改好这几行再导入:\(again)",
        en: list { $0.en ?? $0.zh }
          + "\nnone of it is recorded; put these right and import again: \(again)"
      ))
  }
}
