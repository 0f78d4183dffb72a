// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import Registry
import RegistryModel
import Synchronization

/// The statements of a plan as lines of its log, in order.
struct DemoRun {
  /// An entry that a later one names.
  private struct Marked {
    let id: EntryID
    let leaf: TreeHash
  }

  private let plan: DemoPlan
  private var history: DemoHistory
  private let clock: DemoClock
  private let ids: EntryIDSource
  private var factories: [Slug: StatementFactory] = [:]
  private var marked: [Int: Marked] = [:]
  /// The tree over the lines so far, whose root bulletins and audits quote.
  private var tree = CompactRange()
  private var isFounded = false

  init(_ plan: DemoPlan) {
    self.plan = plan
    history = DemoHistory(plan)
    clock = DemoClock()
    let random = Mutex(DemoRandom(seed: plan.seed &+ 2))
    ids = EntryIDSource { random.withLock { ($0.next(), $0.next()) } }
  }

  /// The lines of the next month; nil after the last.
  mutating func next(_ keys: KeySource) throws -> [LogLine]? {
    var lines: [LogLine] = []
    guard isFounded else {
      isFounded = true
      clock.set(history.firstDay)
      for (draft, actor) in try DemoFounding(plan: plan, time: clock.now).drafts(keys) {
        lines.append(try line(draft, by: actor))
      }
      return lines
    }
    guard let weeks = history.next() else { return nil }
    for week in weeks {
      clock.set(week.recorded)
      for notice in week.notices {
        guard let (event, common) = content(of: notice) else { continue }
        let draft = Draft(
          subject: notice.subject, time: Timestamp(startOf: notice.day, offset: .china),
          event: event, common: common)
        lines.append(try line(draft, by: notice.actor, mark: notice.mark))
      }
    }
    return lines
  }

  /// The event of a notice, with the entry or the log that it quotes; nil where the entry that it
  /// names was not recorded.
  private mutating func content(of notice: DemoNotice) -> (Event, CommonMembers)? {
    switch notice.content {
    case .fact(.bulletinPublished(var bulletin), let common):
      (bulletin.size, bulletin.root) = quotation
      return (.bulletinPublished(bulletin), common)
    case .fact(.auditAttested(var attestation), let common):
      (attestation.size, attestation.root) = quotation
      return (.auditAttested(attestation), common)
    case .fact(let event, let common): return (event, common)
    case .confirmation(let mark):
      guard let entry = marked.removeValue(forKey: mark) else { return nil }
      var event = EntryConfirmed()
      event.entry = entry.id
      return (.entryConfirmed(event), CommonMembers())
    case .refusal(let mark, let reason):
      guard let entry = marked.removeValue(forKey: mark) else { return nil }
      var event = EntryReturned()
      event.entry = entry.id
      event.reason = reason
      return (.entryReturned(event), CommonMembers())
    case .correction(let mark, let replacement, let common, let day, let reason):
      guard let entry = marked.removeValue(forKey: mark) else { return nil }
      var event = EntryCorrected()
      event.entry = entry.id
      event.leafHash = Digest(entry.leaf.hexadecimal) ?? .blank
      event.replacement = Replacement(
        time: Instant(Timestamp(startOf: day, offset: .china), at: .china),
        data: EventData(replacement, common))
      event.reason = reason
      return (.entryCorrected(event), CommonMembers())
    case .withdrawal(let mark, let reason):
      guard let entry = marked.removeValue(forKey: mark) else { return nil }
      var event = EntryWithdrawn()
      event.entry = entry.id
      event.leafHash = Digest(entry.leaf.hexadecimal) ?? .blank
      event.reason = reason
      return (.entryWithdrawn(event), CommonMembers())
    }
  }

  /// The log in front of the next entry.
  private var quotation: (Int, Digest) {
    (Int(tree.size), Digest(tree.root.hexadecimal) ?? .blank)
  }

  private mutating func line(_ draft: Draft, by actor: Slug, mark: Int? = nil) throws -> LogLine {
    let factory = factories[actor] ?? self.factory(actor)
    factories[actor] = factory
    let statements = try factory.sign([draft])
    guard let signed = statements.first else {
      throw LedgerError("E-DEMO", zh: "没有陈述", en: "there is no statement")
    }
    let line = try signed.logLine(recorded: clock.now)
    let leaf = TreeHash.leaf(line.bytes)
    tree.append(leaf)
    if let mark { marked[mark] = Marked(id: signed.statement.id, leaf: leaf) }
    return line
  }

  private func factory(_ actor: Slug) -> StatementFactory {
    let clock = clock
    return StatementFactory(
      origin: plan.origin, offset: .china, key: SampleKeys.actor(plan.origin, actor),
      signatures: plan.isSigned ? .required : .none, ids: ids, clock: { clock.now })
  }
}

/// A clock that the history sets: the evening of the day on which a week is recorded.
private final class DemoClock: Sendable {
  private let time = Mutex(Timestamp(milliseconds: 0))

  var now: Timestamp { time.withLock { $0 } }

  func set(_ day: CivilDay) {
    time.withLock { time in
      time = Timestamp(
        milliseconds: Timestamp(startOf: day, offset: .china).milliseconds + 64_800_000)
    }
  }
}
