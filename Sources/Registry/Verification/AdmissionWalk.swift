// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

/// Judges all entries in the order of the log, each at its own index.
struct AdmissionWalk {
  private let ledger: Ledger
  private(set) var state: RegistryState
  private(set) var findings: [Finding] = []
  private(set) var validSignatures = 0
  /// How long snapshots were compared.
  private(set) var comparing = Duration.zero
  /// How many signatures could not be judged: an entry that is not known may have changed the key.
  private(set) var unjudgedSignatures = 0
  /// The ids of entries that are not known, which the state does not keep.
  private var unsettledIDs: Set<EntryID> = []
  /// The actors whom entries are about that are not known.
  private var unsettledActors: Set<String> = []
  /// Whether an entry that is not known is about the registry: it may have changed the log's key.
  private(set) var isRegistryUnsettled = false
  /// The hashes of the entries just before, which corrections mostly name.
  private var recent = RecentLeaves()
  /// The tree before each run of entries, so that a root that is quoted is found without all of them.
  private var trees: [CompactRange] = []
  /// How many entries need no second look, once their root has been seen to be the old one.
  private let verified: Int
  private var snapshots: [FoundSnapshot]
  /// The tree of the log at the sizes of snapshots.
  private var snapshotTrees: [Int: CompactRange] = [:]
  /// Where the lines begin, which snapshots say; not kept where there are none.
  private var offsets = LineOffsets()

  /// A run of entries with what was found of them without those before.
  struct Segment: Sendable {
    let lines: LogSegment
    let checked: CheckedSegment
    let hashes: SegmentHashes
    /// The tree before the run.
    let tree: CompactRange
    /// The tree at the sizes of snapshots within the run.
    let snapshotTrees: [Int: CompactRange]
  }

  init(_ ledger: Ledger, _ snapshots: [FoundSnapshot], verified: Int) {
    self.ledger = ledger
    self.snapshots = snapshots
    self.verified = verified
    state = RegistryState(catalogue: ledger.catalogue)
  }

  /// Judges the next entries.
  mutating func take(_ segment: Segment) {
    trees.append(segment.tree)
    if !snapshots.isEmpty { offsets.append(segment.lines) }
    for leaf in segment.hashes.leaves { recent.append(leaf) }
    snapshotTrees.merge(segment.snapshotTrees) { $1 }
    for line in segment.checked.lines { take(line) }
  }

  /// What can be said only after the last entry.
  mutating func finish() {
    for snapshot in snapshots {
      find(
        "E-SNAPSHOT", "Snapshots/\(snapshot.name)",
        "快照有 \(snapshot.size) 条,台账没有那么长", "covers \(snapshot.size) entries; the log is shorter")
    }
    snapshots = []
    findings += state.unrecognized.map { Finding($0, in: ledger) }
  }

  private mutating func take(_ checked: CheckedSegment.Line) {
    defer { compareSnapshots() }
    let index = checked.line.index
    if let unknown = checked.line.unrecognized {
      take(unknown, checked)
      return
    }
    guard let parsed = parsed(checked) else {
      state.skip()
      return
    }
    let judgement = index >= verified ? judge(parsed, checked) : nil
    state.fold(parsed.entry, judged: judgement)
  }

  private mutating func parsed(_ checked: CheckedSegment.Line) -> ParsedLine? {
    switch checked.line.parsed {
    case .success(let parsed): return parsed
    case .failure(let error):
      find("E-LOG-LINE", checked.line.index, "读不懂:\(error)", "cannot be read: \(error)")
      return nil
    case nil: return nil
    }
  }

  /// Judges an entry, and gives what was folded for that; nil where it may not stand.
  private mutating func judge(
    _ parsed: ParsedLine, _ checked: CheckedSegment.Line
  ) -> Judgement? {
    let entry = parsed.entry
    judgeForm(checked, recorded: entry.recorded)
    judgeID(entry.statement.id, at: entry.index)
    let verdict = verdict(.init(parsed), key(parsed.entry.statement), checked)
    if verdict == .valid { validSignatures += 1 }
    guard isRecognized(entry.statement) else {
      judgeSignature(verdict, of: entry.statement.source.actor, at: entry.index)
      return nil
    }
    let named = StatementChecks.namedIndex(entry.statement, in: state)
    let facts = StatementChecks.facts(
      entry, signature: verdict, namedLeaf: named.flatMap { leaf(of: $0) },
      quotedRoot: StatementChecks.quotedSize(entry.statement, in: state).flatMap { root(of: $0) })
    do throws(Rejection) {
      return try state.judge(entry, facts)
    } catch {
      find(error.code.rawValue, entry.index, error.reason.zh, error.reason.en ?? "")
    }
    return nil
  }

  private mutating func judgeID(_ id: EntryID, at index: Int) {
    guard state.entries[id] != nil || unsettledIDs.contains(id) else { return }
    find("E-ID-REUSED", index, "编号重复", "has the id of an earlier entry")
  }

  private func leaf(of index: Int) -> TreeHash? {
    if let leaf = recent[index] { return leaf }
    var leaf: TreeHash?
    // An entry that cannot be read is a finding of its own.
    try? ledger.fileLog().read(UInt64(index)..<UInt64(index + 1)) { segment in
      for entry in segment { leaf = .leaf(entry.line) }
    }
    return leaf
  }

  /// The root over the first entries, all of which were walked through.
  private func root(of size: Int) -> TreeHash? {
    guard var tree = trees.last(where: { $0.size <= UInt64(size) }) else { return nil }
    let rest = Int(tree.size)..<size
    if rest.isEmpty || recent[rest.lowerBound] != nil {
      for leaf in rest.compactMap({ recent[$0] }) { tree.append(leaf) }
    } else {
      try? ledger.fileLog().read(UInt64(rest.lowerBound)..<UInt64(rest.upperBound)) { segment in
        SegmentHashes(segment).append(to: &tree)
      }
    }
    return tree.size == UInt64(size) ? tree.root : nil
  }

  /// What holds for a line whatever it says.
  private mutating func judgeForm(_ checked: CheckedSegment.Line, recorded: Timestamp) {
    let index = checked.line.index
    if !checked.isCanonical {
      find("E-NOT-CANONICAL", index, "不是规范写法", "is not in canonical form")
    }
    if let last = state.lastRecorded, recorded < last {
      find(
        "E-RECORDED-ORDER", index, "登记时间 \(recorded.utcText) 早于上一条",
        "was recorded at \(recorded.utcText), before the entry above it")
    }
  }

  /// Takes an entry that is not known: it is in the tree, and its form and signature are judged.
  private mutating func take(_ unknown: UnrecognizedLine, _ checked: CheckedSegment.Line) {
    judgeForm(checked, recorded: unknown.recorded)
    judgeID(unknown.id, at: unknown.index)
    unsettledIDs.insert(unknown.id)
    if unknown.subject.hasPrefix("\(SubjectKind.actor.rawValue)/") {
      unsettledActors.insert(unknown.subject)
    }
    if unknown.subject == Subject.registry.description { isRegistryUnsettled = true }
    let actor = unknown.source.actor
    let verdict = verdict(.init(unknown), state.actors[actor]?.state.publicKey, checked)
    if verdict == .valid { validSignatures += 1 }
    judgeSignature(verdict, of: actor, at: unknown.index)
    state.skip(unknown)
  }

  /// Whether the rules can judge a statement: nothing before it, and nothing in it, is unknown.
  private func isRecognized(_ statement: Statement) -> Bool {
    state.unrecognized.isEmpty && state.unrecognized(in: statement).isEmpty
  }

  /// Judges a signature by itself, where the rules cannot be asked.
  private mutating func judgeSignature(
    _ verdict: AdmissionFacts.SignatureVerdict, of actor: Slug, at index: Int
  ) {
    let isUnsigned = state.founding?.signatures == SignatureMode.none
    guard verdict == .invalid || (verdict == .absent && !isUnsigned) else { return }
    guard !unsettledActors.contains(Subject(.actor, actor).description) else {
      unjudgedSignatures += 1
      return
    }
    find(
      RuleCode.signature.rawValue, index, "签名不是“\(actor)”的密钥所签",
      "is not signed by the key of \(actor)")
  }

  private func key(_ statement: Statement) -> PublicKey? {
    StatementChecks.key(for: statement, in: state)
  }

  /// The verdict under the key that is in force at the entry's index.
  private func verdict(
    _ part: CheckedSegment.SignedPart, _ key: PublicKey?, _ checked: CheckedSegment.Line
  ) -> AdmissionFacts.SignatureVerdict {
    guard part.signature != nil else { return .absent }
    guard let key else { return .invalid }
    var signature = checked.signature
    if signature?.key != key {
      signature = CheckedSegment.signature(of: part, checked.line.bytes, by: key)
    }
    return signature?.isValid == true ? .valid : .invalid
  }

  private mutating func compareSnapshots() {
    while let snapshot = snapshots.first, snapshot.size <= state.size {
      let start = ContinuousClock.now
      defer { comparing += ContinuousClock.now - start }
      snapshots.removeFirst()
      guard snapshot.isOfThisFold, snapshot.size == state.size, let founding = state.founding,
        let tree = snapshotTrees[state.size], state.unrecognized.isEmpty
      else { continue }
      let content = SnapshotContent(
        state,
        of: SnapshotLog(origin: founding.origin.description, tree: tree, offsets: offsets))
      // Where the entries are not those it was taken of, it is they that were altered.
      let signed = snapshot.signedRoot(state.logKeys.verifierKeys)
      guard signed == nil || signed == tree.root else { continue }
      guard let line = snapshot.firstFault(content, keys: state.logKeys.verifierKeys) else {
        continue
      }
      find(
        "E-SNAPSHOT", "Snapshots/\(snapshot.name):\(line)",
        "快照与从头折叠的结果不符", "differs from what the entries fold to")
    }
  }

  private mutating func find(_ code: String, _ index: Int, _ zh: String, _ en: String) {
    findings.append(
      Finding(
        code, place: ledger.place(of: index), index: index, zh: "第 \(index) 条 \(zh)",
        en: "entry #\(index) \(en)"))
  }

  private mutating func find(_ code: String, _ place: String, _ zh: String, _ en: String) {
    findings.append(Finding(code, place: place, zh: zh, en: en))
  }
}
