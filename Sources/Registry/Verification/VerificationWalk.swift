// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel
import Synchronization

/// Goes through all entries once: takes them into the tree, and has each judged at its own index.
///
/// Entries are judged in the order of the log, on one core; meanwhile the next segment is read on the
/// others, never more than one ahead.
struct VerificationWalk {
  private let verification: Verification
  private let total: Int
  private(set) var range = CompactRange()
  private(set) var roots: RootComparison
  private(set) var published: PublishedLeaves?
  /// How many entries need no second look, once their root has been seen to be the old one.
  private let verified: Int
  private let memories = Pool { EnvelopeMemory() }
  private let catalogue: EventCatalogue
  private let snapshotSizes: [UInt64]
  private let judging: Judging
  /// What was read and is not yet judged.
  private var waiting: AdmissionWalk.Segment?
  /// Where the time went, and since when lines are read.
  private(set) var times = VerificationTimes()
  private var readingSince = ContinuousClock.now

  /// The judging, which another core may do.
  private final class Judging: Sendable {
    let walk: Mutex<AdmissionWalk>

    init(_ walk: AdmissionWalk) { self.walk = Mutex(walk) }
  }

  init(
    _ ledger: Ledger, _ verification: Verification, anchors: [RootComparison.Anchor],
    published: PublishedLeaves?, size: Int, verified: Int
  ) {
    self.published = published
    self.verification = verification
    catalogue = ledger.catalogue
    total = size
    self.verified = verified
    roots = RootComparison(anchors)
    let snapshots = FoundSnapshot.all(in: ledger.snapshotsDirectory)
    snapshotSizes = snapshots.map { UInt64($0.size) }
    judging = Judging(AdmissionWalk(ledger, snapshots, verified: verified))
  }

  /// What was judged so far.
  var admission: AdmissionWalk { judging.walk.withLock { $0 } }

  mutating func take(_ segment: LogSegment) {
    var times = times
    times.reading += ContinuousClock.now - readingSince
    let tree = range
    var snapshotTrees: [Int: CompactRange] = [:]
    let hashes = times.measure(\.tree) {
      let hashes = SegmentHashes(segment)
      append(hashes, &snapshotTrees)
      return hashes
    }
    for (leaf, index) in zip(hashes.leaves, Int(segment.firstIndex)...) {
      published?.compare(leaf, at: index)
    }
    // The first entries tell at which offset all others are written.
    let offset = judging.walk.withLock { walk in walk.state.founding?.offset }
    let (judging, waiting) = (judging, waiting)
    let judged = Mutex(Duration.zero)
    let checked = CheckedSegment(
      segment, hashes, offset: offset, in: catalogue, verified: verified, memories: memories,
      times: &times, keys: { parsed in judging.walk.withLock { parsed.keys(after: $0.state) } },
      beside: {
        guard let waiting else { return }
        let start = ContinuousClock.now
        judging.walk.withLock { $0.take(waiting) }
        judged.withLock { $0 = ContinuousClock.now - start }
      })
    // What was judged beside the lines took their time, too.
    let beside = judged.withLock(\.self)
    times.lines -= beside
    times.rules += beside
    self.times = times
    progress(waiting)
    self.waiting = AdmissionWalk.Segment(
      lines: segment, checked: checked, hashes: hashes, tree: tree, snapshotTrees: snapshotTrees)
    if offset == nil { judgeWaiting() }
    readingSince = .now
  }

  /// Appends hashes to the tree, and looks at it at every size whose root is known.
  private mutating func append(
    _ hashes: SegmentHashes, _ snapshotTrees: inout [Int: CompactRange]
  ) {
    let snapshotSizes = snapshotSizes
    var (range, roots) = (range, roots)
    hashes.append(
      to: &range,
      nextStop: { size in
        [roots.nextSize(after: size), snapshotSizes.first { $0 > size }].compactMap(\.self).min()
      },
      look: { range in
        roots.look(at: range)
        snapshotTrees[Int(range.size)] = range
      })
    (self.range, self.roots) = (range, roots)
  }

  private mutating func judgeWaiting() {
    guard let waiting else { return }
    self.waiting = nil
    let judging = judging
    times.measure(\.rules) { judging.walk.withLock { $0.take(waiting) } }
    progress(waiting)
  }

  private func progress(_ judged: AdmissionWalk.Segment?) {
    if let judged { verification.progress(Int(judged.lines.range.upperBound), total) }
  }

  /// Judges what was read last, and says what can be said only after the last entry.
  mutating func finish() {
    judgeWaiting()
    times.snapshots = judging.walk.withLock { walk in
      walk.finish()
      return walk.comparing
    }
    times.rules -= times.snapshots
  }
}
