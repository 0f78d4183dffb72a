// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// The reported entries that a confirmation or a return is about: some by name, ranges, or a batch.
struct EntryChoice: ParsableArguments {
  @Argument(
    help: help(
      "第几条或它的 id,可写几条;2175-2190 是一段", "entries by index or id; 2175-2190 is a range"))
  var entries: [String] = []
  @Option(
    name: .long,
    help: help(
      "整批:这一批里的任意一条", "what was recorded together with this entry", valueName: "entry"))
  var batch: String?

  /// One of them.
  private struct Chosen {
    /// What counts now of the entry: its newest correction, or itself.
    let id: EntryID
    let subject: Subject
    /// The entry that states it now.
    let index: Int
    let recordedBy: Slug
    /// Whether it was named itself: then it is refused where it cannot be settled, and not left out.
    let isNamed: Bool
  }

  /// One draft an entry, in the order of the log, recorded together or not at all.
  ///
  /// Of a range and of a batch only what waits is taken, without what the same actor recorded.
  ///
  /// - Throws: ``LedgerError`` `E-USAGE`, `E-ENTRY-UNKNOWN`, `E-BATCH-UNKNOWN` or
  ///   `E-NOTHING-WAITS`.
  func drafts(
    at desk: RecordingDesk, verb: String, _ event: (EntryID) throws(LedgerError) -> Event
  ) throws(LedgerError) -> [Draft] {
    let chosen = try chosen(at: desk, verb: verb)
    var drafts: [(Draft, Chosen)] = []
    for one in chosen {
      drafts.append((try desk.draft(one.subject, try event(one.id)), one))
    }
    guard chosen.contains(where: { !$0.isNamed }) else { return drafts.map(\.0) }
    let actor = try ActorChoice(desk).key(for: drafts.map(\.0)).actor
    let own = chosen.filter { !$0.isNamed && $0.recordedBy == actor }
    if !own.isEmpty {
      let list = own.map { "#\($0.index)" }.joined(separator: " ")
      desk.notice(
        zh: "自己登记的 \(own.count) 条不在其中,由另一个人处理:\(list)",
        en: "left to somebody else, since you recorded them: \(list)")
    }
    let left = drafts.filter { $0.1.isNamed || $0.1.recordedBy != actor }.map(\.0)
    guard !left.isEmpty else { throw nothingWaits }
    return left
  }

  private func chosen(at desk: RecordingDesk, verb: String) throws(LedgerError) -> [Chosen] {
    guard !entries.isEmpty || batch != nil else {
      throw LedgerError(
        "E-USAGE", zh: "要写明哪几条,或 --batch 哪一批", en: "say which entries, or --batch with one of it",
        remedy: LocalizedName(zh: "看待办:annals todo", en: "see what waits: annals todo"))
    }
    var found: [Chosen] = []
    for text in entries {
      if let range = Self.range(text) {
        found += try waiting(try desk.entries(range, text), desk)
      } else {
        found.append(try named(text, desk))
      }
    }
    if let batch { found += try waiting(try desk.batch(of: batch, verb: verb), desk) }
    guard !found.isEmpty else { throw nothingWaits }
    // What is named and in a range, too, is said once.
    var seen: Set<EntryID> = []
    return found.sorted { ($0.index, $0.isNamed ? 0 : 1) < ($1.index, $1.isNamed ? 0 : 1) }
      .filter { seen.insert($0.id).inserted }
  }

  private func named(_ text: String, _ desk: RecordingDesk) throws(LedgerError) -> Chosen {
    let entry = try desk.entry(text)
    let id = try desk.standing(entry)
    return Chosen(
      id: id, subject: entry.statement.subject,
      index: desk.state.fact(statedBy: id)?.statedBy ?? entry.index,
      recordedBy: entry.statement.source.actor, isNamed: true)
  }

  /// What of some entries stands on the list of what waits.
  private func waiting(_ entries: [Entry], _ desk: RecordingDesk) throws(LedgerError) -> [Chosen] {
    var result: [Chosen] = []
    for entry in entries {
      guard let fact = desk.state.fact(statedBy: entry.statement.id),
        TodoView.isWaiting(fact, of: entry.statement.subject)
      else { continue }
      result.append(
        Chosen(
          id: try desk.standing(entry), subject: entry.statement.subject, index: fact.statedBy,
          recordedBy: fact.effectiveVersion?.actor ?? fact.actor, isNamed: false))
    }
    return result
  }

  private var nothingWaits: LedgerError {
    LedgerError(
      "E-NOTHING-WAITS", zh: "其中没有待确认的登记", en: "nothing among them waits to be confirmed",
      remedy: LocalizedName(zh: "看待办:annals todo", en: "see what waits: annals todo"))
  }

  /// The entries that `2175-2190` or `@2175..@2190` names; nil of anything else.
  static func range(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: text.contains("..") ? ".." : "-")
      .map { part in Int(part.first.map { "#@".contains($0) } == true ? part.dropFirst() : part) }
    guard parts.count == 2, let first = parts[0], let last = parts[1], 0...last ~= first else {
      return nil
    }
    return first...last
  }
}

extension RecordingDesk {
  /// The entries of a range that was typed.
  ///
  /// - Throws: ``LedgerError`` `E-ENTRY-UNKNOWN` where it goes beyond the log.
  func entries(_ range: ClosedRange<Int>, _ text: String) throws(LedgerError) -> [Entry] {
    guard range.upperBound < view.size else { throw entryUnknown(text) }
    return view.entries.filter { range.contains($0.index) }
  }
}
