// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

extension RecordingDesk {
  /// A subject of any kind, by id, `kind/id`, full name or alias.
  ///
  /// - Throws: ``LedgerError``, as ``subject(_:_:)``.
  func anySubject(_ text: String) throws(LedgerError) -> Subject {
    try subject(text, among: SubjectKind.allCases.filter { $0 != .registry })
  }

  /// The log as it was when a token was printed.
  ///
  /// - Throws: ``LedgerError`` `E-TOKEN`.
  func view(at text: String) throws(LedgerError) -> LedgerView {
    guard let token = ViewToken(text.trimmedWhitespace) else {
      throw LedgerError(
        "E-TOKEN", zh: "“\(text)”不是版本,例:@612-9f3ac1d2e47b8a05",
        en: "“\(text)” is not a token such as @612-9f3ac1d2e47b8a05")
    }
    return try ledger.view(ViewSelection(token: token), today: today)
  }

  /// Codes of a list, each named by code or label; several may stand in one text.
  ///
  /// - Throws: ``LedgerError`` `E-CODE`.
  func codes<Code: Codelist>(
    _ texts: [String], _ option: String, _ type: Code.Type = Code.self
  ) throws(LedgerError) -> [Code] {
    var codes: [Code] = []
    for text in texts {
      for part in text.split(whereSeparator: WrittenMarks.betweenParts.contains) {
        codes.append(try code(String(part), option))
      }
    }
    return codes
  }

  /// A draft of an event that has no field for a reason: it goes into the note.
  ///
  /// - Throws: ``LedgerError`` about an option.
  func draft(
    _ subject: Subject, _ event: Event, reason: String?
  ) throws(LedgerError) -> Draft {
    var draft = try draft(subject, event)
    guard let reason else { return draft }
    let words = try words(reason, "--reason")
    draft.data.common.note = draft.data.common.note.map { "\(words);\($0)" } ?? words
    return draft
  }

  /// An instant: `2026-09-20 09:00`, or `09:00` on a day that is known.
  ///
  /// - Throws: ``LedgerError`` `E-DATE`.
  func instant(
    _ text: String, _ option: String, on day: CivilDay
  ) throws(LedgerError) -> Instant {
    if let instant = Instant(text), instant.offset == state.offset { return instant }
    let typed = text.trimmedWhitespace
    let parts = typed.split(whereSeparator: { $0 == " " || $0 == "T" }).map(String.init)
    if let clock = parts.last.flatMap(Self.clock), parts.count <= 2 {
      let day = parts.count == 2 ? try self.day(parts[0], option) ?? day : day
      if let instant = Instant("\(day)T\(clock)\(state.offset)") { return instant }
    }
    throw LedgerError(
      "E-DATE", zh: "\(option) 读不懂“\(text)”", en: "\(option) cannot read “\(text)”",
      remedy: LocalizedName(
        zh: "写 2026-09-20 09:00,同一天的可以只写 12:00",
        en: "write 2026-09-20 09:00, or 12:00 alone for the same day"))
  }

  /// `9:05` as `09:05:00`.
  private static func clock(_ text: String) -> String? {
    let numbers = text.split(whereSeparator: { ":：".contains($0) })
    guard (2...3).contains(numbers.count), numbers.allSatisfy({ (1...2).contains($0.count) })
    else { return nil }
    let padded = numbers.map { $0.count == 1 ? "0\($0)" : String($0) }
    return (padded + (padded.count == 2 ? ["00"] : [])).joined(separator: ":")
  }
}
