// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// What is printed after something was recorded or rehearsed.
struct RecordingReport {
  private let desk: RecordingDesk
  private let statements: [SignedStatement]
  private let receipts: [Receipt]
  /// How many statements of a batch are listed.
  private static let limit = 20

  init(_ desk: RecordingDesk, _ statements: [SignedStatement], _ receipts: [Receipt]) {
    self.desk = desk
    self.statements = statements
    self.receipts = receipts
  }

  /// What a dry run says.
  var rehearsed: [Localized] {
    label + entries(verb: Localized(zh: "可以登记为", en: "would be recorded as"), desk.state)
      + [
        Localized(
          zh: "试过了,符合规则;什么也没有登记。去掉 --dry-run 就登记。",
          en: "Tried: the rules allow it. Nothing was recorded. Leave --dry-run out to record.")
      ]
  }

  /// What a recording says: the entries, the new state and a sensible next command.
  func recorded(after view: LedgerView, _ session: RecordingSession) -> [Localized] {
    var lines = label + entries(verb: Localized(zh: "已登记", en: "recorded"), view.state)
    if statements.count == 1, let statement = statements.first?.statement {
      lines += StateSummary(view.state).lines(statement.subject, statement.data.event)
        .map { Localized("  ") + $0 }
    }
    lines.append(Localized(zh: "版本 \(view.token)", en: "View \(view.token)"))
    // A report that is confirmed or sent back brings its entries along; the round comes next.
    let leading = statements.first { $0.statement.data.event.settlesReport } ?? statements.last
    if let leading = leading?.statement {
      lines.append(
        Localized(zh: "下一步:", en: "Next: ")
          + session.leading(NextStep.command(after: leading.data.event, leading.subject)))
    }
    return lines
  }

  private var label: [Localized] { desk.view.isInvented ? [InventedData.banner] : [] }

  private func entries(verb: Localized, _ state: RegistryState) -> [Localized] {
    var lines: [Localized] = []
    for (statement, receipt) in zip(statements, receipts).prefix(Self.limit) {
      lines.append(line(statement.statement, receipt, verb, state))
      lines += warnings(receipt)
    }
    if receipts.count > Self.limit {
      lines.append(Localized(zh: "... 共 \(receipts.count) 条", en: "... \(receipts.count) in all"))
    }
    // A warning is said, however long the batch.
    for receipt in receipts.dropFirst(Self.limit) { lines += warnings(receipt) }
    return lines
  }

  private func warnings(_ receipt: Receipt) -> [Localized] {
    receipt.warnings.map {
      Localized(zh: "  注意 \($0.zh)", en: "  Note: \($0.en ?? $0.zh)")
    }
  }

  private func line(
    _ statement: Statement, _ receipt: Receipt, _ verb: Localized, _ state: RegistryState
  ) -> Localized {
    let day = statement.time.day(at: desk.state.offset)
    let period = CalendarPeriod(statement.data.common.precision ?? .day, containing: day)
    let name = state.name(of: statement.subject) ?? LocalizedName()
    let title = Localized(SafeText.line(name.zh).isEmpty ? "" : "  ") + Localized(name)
    let tail =
      Localized(" #\(receipt.index)  \(period)  \(statement.name)\(named(statement, state))")
      + Localized("  \(statement.subject)")
      + Localized(zh: SafeText.line(title.zh), en: SafeText.line(title.en))
    let said = receipt.isRepeated ? Localized(zh: "以前登记过", en: "was recorded before") : verb
    return said + tail
      + Localized(zh: "  登记人 \(statement.source.actor)", en: "  by \(statement.source.actor)")
  }

  /// The entry that a confirmation or a correction names, with its type.
  private func named(_ statement: Statement, _ state: RegistryState) -> String {
    guard let id = statement.data.event.namedEntry, let place = state.entries[id],
      let fact = state.fact(statedBy: id)
    else { return "" }
    return " #\(place.index) \(type(of: fact.data.event.payload).name)"
  }
}

extension Event {
  /// Whether the event says what becomes of a unit's report.
  fileprivate var settlesReport: Bool {
    switch self {
    case .reportReturned, .reportConfirmed: true
    default: false
    }
  }
}
