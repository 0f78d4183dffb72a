// SPDX-License-Identifier: Apache-2.0

import Dispatch
import JSONLines
import MerkleLog
import RegistryModel
import Synchronization

/// What a snapshot says, before it is signed: the same for everybody who folds the same entries.
struct SnapshotContent {
  /// The header without its signature.
  let header: SnapshotHeader
  /// The lines after it, in parts that follow one another.
  let parts: [[UInt8]]

  /// The snapshot of a state that was folded from the first entries of a log.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - origin: The log's name.
  ///   - tree: The tree over the entries.
  ///   - offsets: Where the lines of the entries begin.
  ///   - fold: The fingerprint of the fold that made the state.
  init(
    _ state: RegistryState, origin: String, tree: CompactRange, offsets: LineOffsets,
    fold: TreeHash = SnapshotFile.fold
  ) {
    var header = SnapshotHeader()
    header.origin = origin
    header.size = Int(tree.size)
    header.root = tree.root.hexadecimal
    header.tree = tree.hashes.map(\.hexadecimal)
    header.fold = fold.hexadecimal
    let newest = state.newestTime ?? Timestamp(milliseconds: 0)
    header.newest = Int(newest.milliseconds)
    let subjects = state.subjects
    let year = newest.day(at: state.offset).year
    var (states, histories) = (SnapshotBlocks(), SnapshotBlocks())
    var outlines: [SnapshotPlaces.Outline] = []
    var waiting: Set<Subject> = []
    Self.forEach(subjects, state, from: year, offsets) { lines in
      states.append(lines.state)
      histories.append(lines.history)
      if lines.waits { waiting.insert(lines.subject) }
      if let line = lines.outline {
        outlines.append(.init(project: lines.subject.id, place: lines.place, line: line))
      }
    }
    let places = SnapshotPlaces(outlines)
    outlines = []
    var parts: [[UInt8]] = []
    header.registry = SnapshotBlocks([state.registryLine ?? []]).append(to: &parts)
    let directory = SnapshotDirectory.lines(subjects, waiting: waiting, families: state.families)
    header.directory = SnapshotBlocks(directory).append(to: &parts)
    header.places = SnapshotBlocks(places.lines).append(to: &parts)
    header.lookups = SnapshotBlocks(state.lookupLines).append(to: &parts)
    header.states = states.appendGroups(to: &parts)
    header.histories = histories.appendGroups(to: &parts)
    header.outlines = SnapshotBlocks(places.outlines).appendGroups(to: &parts)
    header.ids = SnapshotBlocks(SnapshotIDs(size: header.size).lines(offsets))
      .appendGroups(to: &parts)
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
