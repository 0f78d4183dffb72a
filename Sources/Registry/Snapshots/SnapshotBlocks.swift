// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

/// Lines of a snapshot on their way into blocks, each of which is closed when it is full.
struct SnapshotBlocks {
  /// How many bytes a block has, or more where one line has more.
  static let blockBytes = 65_536
  /// How many blocks a group has, but for the last one of a list.
  static let groupBlocks = 512

  private let scratch: ScratchFile?
  private var blocks: [(block: SnapshotHeader.Block, part: SnapshotPart)] = []
  private var open: [UInt8] = []
  private var openLines = 0
  /// Why a block could not be written where it was to go.
  private(set) var fault: LogStorageError?

  /// No lines.
  ///
  /// - Parameter scratch: Where full blocks go; they are held where there is none.
  init(spillingTo scratch: ScratchFile? = nil) { self.scratch = scratch }

  /// Some lines.
  init(_ lines: some Sequence<[UInt8]>, spillingTo scratch: ScratchFile? = nil) {
    self.init(spillingTo: scratch)
    for line in lines { append(line) }
  }

  /// Takes the next line, which has no line feed.
  mutating func append(_ line: [UInt8]) {
    open += line
    open.append(UInt8(ascii: "\n"))
    openLines += 1
    if open.count >= Self.blockBytes { close() }
  }

  /// Appends the blocks to a file.
  ///
  /// - Returns: What the header says of them.
  consuming func append(to parts: inout [SnapshotPart]) -> [SnapshotHeader.Block] {
    close()
    parts += blocks.map(\.part)
    return blocks.map(\.block)
  }

  /// Appends the blocks to a file in groups, each with a list of its blocks before it.
  ///
  /// - Returns: What the header says of the groups.
  consuming func appendGroups(to parts: inout [SnapshotPart]) -> [SnapshotHeader.Group] {
    close()
    return stride(from: 0, to: blocks.count, by: Self.groupBlocks).map { start in
      let some = blocks[start..<min(start + Self.groupBlocks, blocks.count)]
      let list = some.flatMap { $0.block.canonicalBytes + [UInt8(ascii: "\n")] }
      var group = SnapshotHeader.Group()
      group.blocks = some.count
      group.lines = some.reduce(0) { $0 + $1.block.lines }
      group.bytes = some.reduce(0) { $0 + $1.block.bytes }
      group.listBytes = list.count
      group.listSHA256 = TreeHash.sha256(list).hexadecimal
      parts.append(.held(list))
      parts += some.map(\.part)
      return group
    }
  }

  private mutating func close() {
    guard openLines > 0 else { return }
    var block = SnapshotHeader.Block()
    block.lines = openLines
    block.bytes = open.count
    block.sha256 = TreeHash.sha256(open).hexadecimal
    // The copy has no more room than it needs; what is open keeps its own for the next block.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(open.count)
    bytes += open
    let part = SnapshotPart(bytes, spillingTo: scratch)
    if case .lost(let error) = part { fault = fault ?? error }
    blocks.append((block, part))
    open.removeAll(keepingCapacity: true)
    openLines = 0
  }
}
