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
  /// How many blocks a group has, but for the last one of a list.
  static let groupBlocks = 512

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
    let lines = Self.lines(of: subjects, state, from: year, offsets)
    let places = SnapshotPlaces(lines)
    var body: [UInt8] = []
    header.registry = Self.append([state.registryLine ?? []], to: &body)
    header.directory = Self.append(SnapshotDirectory(subjects, in: state).lines, to: &body)
    header.places = Self.append(places.lines, to: &body)
    header.lookups = Self.append(state.lookupLines, to: &body)
    header.states = Self.appendGroups(lines.map(\.state), to: &body)
    header.histories = Self.appendGroups(lines.map(\.history), to: &body)
    header.outlines = Self.appendGroups(places.outlines, to: &body)
    header.ids = Self.appendGroups(SnapshotIDs(size: header.size).lines(offsets), to: &body)
    self.header = header
    self.body = body
  }

  /// The lines of all subjects, made on all cores.
  private static func lines(
    of subjects: [Subject], _ state: RegistryState, from year: Int, _ offsets: LineOffsets
  ) -> [SubjectLines] {
    let chunk = 64
    let count = (subjects.count + chunk - 1) / chunk
    let chunks = Mutex([[SubjectLines]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let range = (number * chunk)..<min((number + 1) * chunk, subjects.count)
      let lines = subjects[range].compactMap { subject in
        state.snapshotLines(of: subject, from: year) { offsets[$0] }
      }
      chunks.withLock { $0[number] = lines }
    }
    return chunks.withLock { Array($0.joined()) }
  }

  /// Appends lines in blocks.
  private static func append(
    _ lines: [[UInt8]], to body: inout [UInt8]
  ) -> [SnapshotHeader.Block] {
    let blocks = blocks(of: lines)
    for block in blocks { body += block.bytes }
    return blocks.map(\.block)
  }

  /// Appends lines in groups of blocks.
  private static func appendGroups(
    _ lines: [[UInt8]], to body: inout [UInt8]
  ) -> [SnapshotHeader.Group] {
    let blocks = blocks(of: lines)
    return stride(from: 0, to: blocks.count, by: groupBlocks).map { start in
      let some = blocks[start..<min(start + groupBlocks, blocks.count)]
      let list = some.flatMap { $0.block.canonicalBytes + [UInt8(ascii: "\n")] }
      var group = SnapshotHeader.Group()
      group.blocks = some.count
      group.lines = some.reduce(0) { $0 + $1.block.lines }
      group.bytes = some.reduce(0) { $0 + $1.block.bytes }
      group.listBytes = list.count
      group.listSHA256 = TreeHash.sha256(list).hexadecimal
      body += list
      for block in some { body += block.bytes }
      return group
    }
  }

  private static func blocks(
    of lines: [[UInt8]]
  ) -> [(block: SnapshotHeader.Block, bytes: [UInt8])] {
    var blocks: [(SnapshotHeader.Block, [UInt8])] = []
    var bytes: [UInt8] = []
    var count = 0
    for (place, line) in lines.enumerated() {
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
      count += 1
      guard bytes.count >= blockBytes || place == lines.count - 1 else { continue }
      var block = SnapshotHeader.Block()
      block.lines = count
      block.bytes = bytes.count
      block.sha256 = TreeHash.sha256(bytes).hexadecimal
      blocks.append((block, bytes))
      (bytes, count) = ([], 0)
    }
    return blocks
  }
}
