// SPDX-License-Identifier: Apache-2.0

import Dispatch
import JSONLines
import LogStorage
import MerkleLog
import RegistryModel
import Synchronization

/// What a snapshot says, before it is signed: the same for everybody who folds the same entries.
struct SnapshotContent {
  /// The header without its signature.
  let header: SnapshotHeader
  /// The lines after it, in parts that follow one another.
  let parts: [SnapshotPart]

  /// The snapshot of a state that was folded from the first entries of a log.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - log: What the snapshot says of the log.
  ///   - fold: The fingerprint of the fold that made the state.
  init(_ state: RegistryState, of log: SnapshotLog, fold: TreeHash = SnapshotFile.fold) {
    let references = CrossReferences(state)
    var subjects = SnapshotSubjects(spillingTo: log.scratch)
    let year = references.newestYear(at: state.offset)
    Self.forEach(state.subjects, state, from: year, log.offsets) { subjects.append($0) }
    self.init(subjects, references, registry: state.registryLine ?? [], of: log, fold: fold)
  }

  /// The snapshot of subjects that were folded one after the other.
  ///
  /// - Parameters:
  ///   - subjects: The lines of all subjects.
  ///   - references: What is kept across them.
  ///   - registry: The line of the registry itself.
  ///   - log: What the snapshot says of the log.
  ///   - fold: The fingerprint of the fold that made the states.
  init(
    _ subjects: consuming SnapshotSubjects, _ references: CrossReferences, registry: [UInt8],
    of log: SnapshotLog, fold: TreeHash = SnapshotFile.fold
  ) {
    var header = SnapshotHeader()
    header.origin = log.origin
    header.size = Int(log.tree.size)
    header.root = log.tree.root.hexadecimal
    header.tree = log.tree.hashes.map(\.hexadecimal)
    header.fold = fold.hexadecimal
    header.newest = Int(references.newestTime?.milliseconds ?? 0)
    let places = SnapshotPlaces(subjects.outlines)
    let directory = SnapshotDirectory.lines(
      subjects.subjects, waiting: subjects.waiting, families: references.families)
    var parts: [SnapshotPart] = []
    header.registry = SnapshotBlocks([registry]).append(to: &parts)
    header.directory = SnapshotBlocks(directory).append(to: &parts)
    header.places = SnapshotBlocks(places.lines).append(to: &parts)
    header.lookups = SnapshotBlocks(references.lookupLines).append(to: &parts)
    header.states = subjects.states.appendGroups(to: &parts)
    header.histories = subjects.histories.appendGroups(to: &parts)
    header.outlines = SnapshotBlocks(places.outlines).appendGroups(to: &parts)
    let ids = SnapshotIDs(size: header.size).lines(log.offsets)
    header.ids = SnapshotBlocks(ids, spillingTo: log.scratch).appendGroups(to: &parts)
    self.header = header
    self.parts = parts
  }

  /// Goes through the lines of all subjects in their order; they are made on all cores, those of a few
  /// subjects at a time.
  private static func forEach(
    _ subjects: [Subject], _ state: RegistryState, from year: Int, _ offsets: LineOffsets,
    _ body: (SubjectLines) -> Void
  ) {
    let (chunk, wave) = (16, 64)
    for start in stride(from: 0, to: subjects.count, by: chunk * wave) {
      let some = subjects[start..<min(start + chunk * wave, subjects.count)]
      let count = (some.count + chunk - 1) / chunk
      let chunks = Mutex([[SubjectLines]](repeating: [], count: count))
      DispatchQueue.concurrentPerform(iterations: count) { number in
        let first = some.startIndex + number * chunk
        let lines = some[first..<min(first + chunk, some.endIndex)].compactMap { subject in
          state.snapshotLines(of: subject, from: year) { offsets[$0] }
        }
        chunks.withLock { $0[number] = lines }
      }
      for lines in chunks.withLock({ $0.joined() }) { body(lines) }
    }
  }
}

/// What a snapshot says of the log that it is of.
struct SnapshotLog {
  /// The log's name.
  let origin: String
  /// The tree over the entries.
  let tree: CompactRange
  /// Where the lines of the entries begin.
  let offsets: LineOffsets
  /// Where the bytes of the snapshot go while it is made; they are held where there is none.
  var scratch: ScratchFile?
}

/// The lines of all subjects on their way into a snapshot, in the order of the subjects.
struct SnapshotSubjects {
  fileprivate var subjects: [Subject] = []
  fileprivate var waiting: Set<Subject> = []
  fileprivate var outlines: [SnapshotPlaces.Outline] = []
  fileprivate var states: SnapshotBlocks
  fileprivate var histories: SnapshotBlocks

  /// None yet.
  init(spillingTo scratch: ScratchFile?) {
    states = SnapshotBlocks(spillingTo: scratch)
    histories = SnapshotBlocks(spillingTo: scratch)
  }

  /// Why lines could not be written where they were to go; nil where all is well.
  var fault: LogStorageError? { states.fault ?? histories.fault }

  /// Takes the lines of the next subject.
  mutating func append(_ lines: SubjectLines) {
    subjects.append(lines.subject)
    states.append(lines.state)
    histories.append(lines.history)
    if lines.waits { waiting.insert(lines.subject) }
    if let line = lines.outline {
      outlines.append(.init(project: lines.subject.id, place: lines.place, line: line))
    }
  }
}

extension CrossReferences {
  /// The first year of whose days outlines tell: that of the newest fact.
  func newestYear(at offset: UTCOffset) -> Int {
    (newestTime ?? Timestamp(milliseconds: 0)).day(at: offset).year
  }
}
