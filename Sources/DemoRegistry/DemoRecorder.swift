// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import Registry
import RegistryModel
import Synchronization

/// Records an invented registry.
///
/// Lines go straight to the log, a segment at a time, without being folded: the history is made so
/// that every entry is admissible at its index, which the tests verify.
public struct DemoRecorder {
  private let plan: DemoPlan

  /// A recorder of a plan.
  public init(_ plan: DemoPlan) { self.plan = plan }

  /// Records into a folder that holds no registry yet.
  ///
  /// - Parameters:
  ///   - directory: The folder.
  ///   - progress: Called with the number of entries recorded, and of all where that is known.
  /// - Returns: How many entries were recorded.
  /// - Throws: ``LedgerError``.
  public func record(
    into directory: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Int {
    let ledger = Ledger(directory: directory)
    let keys = KeySource.sample(.volatile)
    try ledger.createFolders()
    let signer = try keys.checkpointSigner(plan.origin)
    let store = ledger.fileLog()
    var run = DemoRun(plan)
    var count = 0
    var pending: [LogLine] = []
    func flush() throws {
      guard !pending.isEmpty else { return }
      let lines = pending
      pending = []
      _ = try store.append(signer: signer) { _ in lines }
      count += lines.count
      progress(count, plan.entries ?? 0)
    }
    while let lines = try run.next(keys) {
      for line in lines where count + pending.count < plan.entries ?? .max {
        pending.append(line)
        if pending.count == Int(SegmentName.capacity) { try flush() }
      }
      if count + pending.count >= plan.entries ?? .max { break }
    }
    try flush()
    return count
  }
}

/// The statements of a plan as lines of its log, in order.
private struct DemoRun {
  private let plan: DemoPlan
  private var history: DemoHistory
  private let clock: DemoClock
  private let ids: EntryIDSource
  private var factories: [Slug: StatementFactory] = [:]
  private var marked: [Int: EntryID] = [:]
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
    guard isFounded else {
      isFounded = true
      clock.set(history.firstDay)
      return try founding(keys)
    }
    guard let month = history.next() else { return nil }
    clock.set(month.recorded)
    var lines: [LogLine] = []
    for settling in month.settlings {
      guard let id = marked.removeValue(forKey: settling.mark) else { continue }
      lines.append(try line(settled(settling, id, month.recorded), by: settling.actor))
    }
    // What was not settled by now never is.
    marked = [:]
    for statement in month.statements {
      let draft = Draft(
        subject: statement.subject,
        time: Timestamp(startOf: statement.day, offset: .china), event: statement.event,
        common: statement.common)
      lines.append(try line(draft, by: statement.actor, mark: statement.mark))
    }
    return lines
  }

  private func settled(_ settling: DemoSettling, _ id: EntryID, _ day: CivilDay) -> Draft {
    let event: Event
    if settling.isConfirmed {
      var confirmation = EntryConfirmed()
      confirmation.entry = id
      event = .entryConfirmed(confirmation)
    } else {
      var refusal = EntryReturned()
      refusal.entry = id
      refusal.reason = "凭证不清"
      event = .entryReturned(refusal)
    }
    return Draft(
      subject: settling.subject, time: Timestamp(startOf: day, offset: .china), event: event)
  }

  private mutating func founding(_ keys: KeySource) throws -> [LogLine] {
    var founding = Founding(
      title: LocalizedName(zh: "演示台账(虚构)", en: "Invented demo registry"), origin: plan.origin,
      administrator: (id: "admin", name: LocalizedName(zh: "演示管理员")))
    founding.isSample = true
    founding.isInvented = true
    founding.signatures = plan.isSigned ? .required : .none
    let first = founding.draft(
      administratorKey: SampleKeys.actor(plan.origin, "admin").publicKey,
      logKey: try keys.noteSigner(plan.origin).verifierKey, time: clock.now)
    let day = first.time
    func organization(_ id: String, _ name: String) -> Draft {
      var event = OrganizationRegistered()
      event.name = LocalizedName(zh: name)
      event.kind = .governmentDepartment
      return Draft(
        subject: Subject(.organization, Slug(id) ?? .blank), time: day,
        event: .organizationRegistered(event))
    }
    var lines = [try line(first, by: "admin")]
    lines.append(
      try line(enrolment("secretariat", "演示秘书处", .secretariat, nil, day), by: "admin"))
    lines.append(
      try line(enrolment("centre", "演示管理服务中心", .managementCentre, nil, day), by: "admin"))
    for city in DemoNames.cities {
      let bureau = Slug("demo-\(city.id)-stb") ?? .blank
      lines.append(
        try line(organization("demo-\(city.id)-stb", "演示\(city.name)市科技局"), by: "secretariat"))
      let clerk = Slug("\(city.id)-clerk") ?? .blank
      lines.append(
        try line(enrolment(clerk, "演示\(city.name)填报员", .leadUnit, bureau, day), by: "admin"))
    }
    return lines
  }

  private func enrolment(
    _ actor: Slug, _ name: String, _ role: Role, _ organization: Slug?, _ day: Timestamp
  ) throws -> Draft {
    let key = SampleKeys.actor(plan.origin, actor)
    var event = ActorEnrolled()
    event.name = LocalizedName(zh: name)
    event.role = role
    event.organization = organization
    event.publicKey = key.publicKey
    event.proof = try key.provePossession(in: plan.origin)
    return Draft(subject: Subject(.actor, actor), time: day, event: .actorEnrolled(event))
  }

  private mutating func line(_ draft: Draft, by actor: Slug, mark: Int? = nil) throws -> LogLine {
    let factory = factories[actor] ?? self.factory(actor)
    factories[actor] = factory
    let statements = try factory.sign([draft])
    guard let signed = statements.first else {
      throw LedgerError("E-DEMO", zh: "没有陈述", en: "there is no statement")
    }
    if let mark { marked[mark] = signed.statement.id }
    return try signed.logLine(recorded: clock.now)
  }

  private func factory(_ actor: Slug) -> StatementFactory {
    let clock = clock
    return StatementFactory(
      origin: plan.origin, offset: .china, key: SampleKeys.actor(plan.origin, actor),
      signatures: plan.isSigned ? .required : .none, ids: ids, clock: { clock.now })
  }
}

/// A clock that the history sets: the evening of the day on which a month is recorded.
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
