// SPDX-License-Identifier: Apache-2.0

import Dispatch
import JSONLines
import MerkleLog
import RegistryModel
import Synchronization

/// What a snapshot says, before it is signed: the same for everybody who folds the same entries.
struct SnapshotContent {
  /// How many bytes a block has, or more where one line has more.
  static let blockBytes = 65_536

  /// The header without its signature.
  let header: SnapshotHeader
  /// The lines after it.
  let body: [UInt8]

  /// The snapshot of a state that was folded from the first entries of a log.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - origin: The log's name.
  ///   - tree: The tree over the entries.
  ///   - offsets: Where the lines of the entries begin.
  init(_ state: RegistryState, origin: String, tree: CompactRange, offsets: LineOffsets) {
    var header = SnapshotHeader()
    header.origin = origin
    header.size = Int(tree.size)
    header.root = tree.root.hexadecimal
    header.tree = tree.hashes.map(\.hexadecimal)
    header.fold = SnapshotFile.fold.hexadecimal
    header.newest = Int(state.newestTime?.milliseconds ?? 0)
    let subjects = state.subjects
    let lines = Self.lines(of: subjects, state, offsets)
    var body: [UInt8] = []
    header.registry = Self.append([state.registryLine ?? []], to: &body)
    header.directory = Self.append(SnapshotDirectory(subjects, in: state).lines, to: &body)
    header.states = Self.append(lines.map(\.state), to: &body)
    header.histories = Self.append(lines.map(\.history), to: &body)
    let places = SnapshotPlaces(lines)
    header.places = Self.append(places.lines, to: &body)
    header.outlines = Self.append(places.outlines, to: &body)
    self.header = header
    self.body = body
  }

  /// The lines of all subjects, made on all cores.
  private static func lines(
    of subjects: [Subject], _ state: RegistryState, _ offsets: LineOffsets
  ) -> [SubjectLines] {
    let chunk = 64
    let count = (subjects.count + chunk - 1) / chunk
    let chunks = Mutex([[SubjectLines]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let range = (number * chunk)..<min((number + 1) * chunk, subjects.count)
      let lines = subjects[range].compactMap { subject in
        state.snapshotLines(of: subject) { offsets[$0] }
      }
      chunks.withLock { $0[number] = lines }
    }
    return chunks.withLock { Array($0.joined()) }
  }

  /// Appends lines in blocks.
  private static func append(
    _ lines: [[UInt8]], to body: inout [UInt8]
  ) -> [SnapshotHeader.Block] {
    var blocks: [SnapshotHeader.Block] = []
    var start = body.count
    var count = 0
    func close(_ body: [UInt8]) {
      guard count > 0 else { return }
      var block = SnapshotHeader.Block()
      block.lines = count
      block.bytes = body.count - start
      block.sha256 = TreeHash.sha256(Array(body[start...])).hexadecimal
      blocks.append(block)
      start = body.count
      count = 0
    }
    for line in lines {
      body += line
      body.append(UInt8(ascii: "\n"))
      count += 1
      if body.count - start >= blockBytes { close(body) }
    }
    close(body)
    return blocks
  }
}
