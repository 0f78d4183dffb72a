// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry
import RegistryModel

/// Records what an entry should have said.
struct EntryCorrect: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "correct", "更正一条登记;原登记保留", "correct an entry; the entry stays visible",
    examples: [
      #"entry correct 2102 --set amount=320万元 --reason 录入有误"#,
      #"entry correct 2102 --on 2026-09-12 --reason 生效日写错了"#,
      #"entry correct 2102 --unset voucher --reason 凭证号不属这一笔"#,
    ],
    notes: helpText(
      "--on 是改正后的生效日;--basis、--note 和 --evidence 是更正本身的。",
      "--on is the corrected day; --basis, --note and --evidence belong to the correction."))

  @Argument(help: help("第几条或它的 id", "an entry by index or id")) var entry: String
  @Option(
    name: .long,
    help: help("要改的成员,可写多次", "a member to change, may be repeated", valueName: "member=value"))
  var set: [String] = []
  @Option(
    name: .long,
    help: help("要去掉的成员,可写多次", "a member to leave out, may be repeated", valueName: "member"))
  var unset: [String] = []
  @Option(name: .long, help: help("为什么更正", "why it is corrected")) var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let fact = try desk.fact(entry)
    guard !set.isEmpty || !unset.isEmpty || recording.on != nil else {
      throw LedgerError(
        "E-USAGE", zh: "要写明改什么:--set 成员=值、--unset 成员 或 --on 日期",
        en: "say what to change: --set member=value, --unset member or --on date")
    }
    var edited = EditedData(fact.data)
    for text in set { try edited.set(text) }
    for text in unset { try edited.unset(text) }
    var data = try edited.data()
    var time = fact.time
    if let text = recording.on {
      let period = try desk.period(text, "--on")
      time = Timestamp(startOf: period.firstDay, offset: desk.state.offset)
      data.common.precision = period.precision == .day ? nil : period.precision
    }
    var event = EntryCorrected()
    event.entry = fact.id
    event.leafHash = try desk.leafHash(of: fact)
    event.replacement = Replacement(time: Instant(time, at: desk.state.offset), data: data)
    event.reason = try desk.words(reason, "--reason")
    let subject = try desk.entry(entry).statement.subject
    return [try desk.amendment(of: fact, subject, .entryCorrected(event))]
  }
}

/// Takes entries back.
struct EntryWithdraw: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "withdraw", "撤回登记;原登记保留", "take entries back; they stay visible",
    examples: [
      #"entry withdraw 2102 --reason 重复录入"#,
      #"entry withdraw --batch 2102 --reason 整份月报导错了"#,
    ])

  @Argument(help: help("第几条或它的 id,可写几条", "entries by index or id")) var entries: [String] = []
  @Option(
    name: .long,
    help: help("整批撤回:这一批里的任意一条", "the whole batch of this entry", valueName: "entry"))
  var batch: String?
  @Option(name: .long, help: help("为什么撤回", "why they are taken back")) var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var facts: [TimelineEntry] = []
    var subjects: [Subject] = []
    for text in entries {
      facts.append(try desk.fact(text))
      subjects.append(try desk.entry(text).statement.subject)
    }
    if let batch {
      for entry in try desk.batch(of: batch) where !desk.isAnswered(entry) {
        facts.append(try desk.fact("\(entry.index)"))
        subjects.append(entry.statement.subject)
      }
    }
    guard !facts.isEmpty else {
      throw LedgerError(
        "E-USAGE", zh: "要写明撤回哪一条,或 --batch 哪一批", en: "say which entries, or --batch with one of it",
        remedy: LocalizedName(zh: "看流水:annals log", en: "see the log: annals log"))
    }
    var drafts: [Draft] = []
    // The newest first, so that nothing that is still to be taken back stands on what is gone.
    for (fact, subject) in zip(facts, subjects).sorted(by: { $0.0.index > $1.0.index })
    where fact.standing != .withdrawn || facts.count == 1 {
      var event = EntryWithdrawn()
      event.entry = fact.id
      event.leafHash = try desk.leafHash(of: fact)
      event.reason = try desk.words(reason, "--reason")
      drafts.append(try desk.amendment(of: fact, subject, .entryWithdrawn(event)))
    }
    guard !drafts.isEmpty else {
      let last = facts.map(\.statedBy).max()
      throw LedgerError(
        "E-WITHDRAWN", zh: "这 \(facts.count) 条都已经撤回,没有要撤回的",
        en: "all \(facts.count) entries are withdrawn already; nothing is left to take back",
        conflicting: last)
    }
    return drafts
  }
}

extension RecordingDesk {
  /// Whether an entry of a batch hands in a report that was sent back or confirmed since: that stays,
  /// because what became of it rests on it.
  fileprivate func isAnswered(_ entry: Entry) -> Bool {
    guard case .reportSubmitted(let event) = entry.statement.data.event,
      let round = state.reports[entry.statement.subject.id]?.state,
      let unit = round.units.first(where: { $0.unit == event.unit }),
      unit.stage != .submitted || unit.submitted?.index != entry.index
    else { return false }
    notice(
      zh: "报送 #\(entry.index) 已有答复,留作记录;只撤回它带来的各条",
      en:
        "#\(entry.index), which handed in the report, was answered and stays on record; what "
        + "came with it is taken back")
    return true
  }

  /// The fact that an entry states, or that it amends.
  ///
  /// - Throws: ``LedgerError`` `E-ENTRY-UNKNOWN` or `E-NOT-CORRECTABLE`.
  func fact(_ text: String) throws(LedgerError) -> TimelineEntry {
    let entry = try entry(text)
    let isOfActor = entry.statement.subject.kind == .actor
    if !isOfActor, let fact = state.fact(statedBy: entry.statement.id) { return fact }
    throw LedgerError(
      "E-NOT-CORRECTABLE", zh: "登记 #\(entry.index) 是 \(entry.statement.name),不能更正或撤回",
      en: "entry #\(entry.index) is \(entry.statement.name), which is not corrected or withdrawn",
      conflicting: entry.index)
  }

  /// The leaf hash of the entry that first stated a fact.
  ///
  /// - Throws: ``LedgerError`` `E-ENTRY-UNKNOWN`.
  func leafHash(of fact: TimelineEntry) throws(LedgerError) -> Digest {
    let entry = try entry("\(fact.index)")
    return Digest(TreeHash.leaf(entry.line(at: state.offset)).hexadecimal) ?? .blank
  }

  /// A draft whose own day is today: the day that was given is that of the corrected fact.
  ///
  /// - Throws: ``LedgerError`` about an option.
  func amendment(
    of fact: TimelineEntry, _ subject: Subject, _ event: Event
  ) throws(LedgerError) -> Draft {
    var draft = try draft(subject, event)
    draft.time = Timestamp(startOf: today, offset: state.offset)
    draft.data.common.precision = nil
    if fact.classification == .internal { draft.classification = .internal }
    return draft
  }

  /// The entries that were recorded together with one of them.
  ///
  /// - Parameters:
  ///   - text: The entry.
  ///   - verb: What is done to them, for the command that does it to one alone.
  /// - Returns: The entries, without what amends or settles others.
  /// - Throws: ``LedgerError`` `E-BATCH-UNKNOWN` where it was recorded by itself.
  func batch(of text: String, verb: String = "withdraw") throws(LedgerError) -> [Entry] {
    let entry = try entry(text)
    guard let correlation = entry.statement.correlation else {
      throw LedgerError(
        "E-BATCH-UNKNOWN", zh: "登记 #\(entry.index) 是单独登记的,不属于哪一批",
        en: "entry #\(entry.index) was recorded by itself; it belongs to no batch",
        remedy: LocalizedName(
          zh: "只写它:annals entry \(verb) \(entry.index)",
          en: "name this one alone: annals entry \(verb) \(entry.index)"))
    }
    return view.entries.filter {
      $0.statement.correlation == correlation && !$0.statement.data.event.isAmendment
        && $0.statement.data.event.namedEntry == nil
    }
  }
}
