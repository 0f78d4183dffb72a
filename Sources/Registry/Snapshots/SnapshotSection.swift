// SPDX-License-Identifier: Apache-2.0

import LogStorage
import RegistryModel
import Synchronization

/// Lines of a snapshot in groups of blocks, of which those are read that hold what is asked for.
final class SnapshotSection: Sendable {
  /// Where the section ends in the file, in bytes.
  let end: Int
  private let file: ReadableFile
  private let groups: [Group]
  private let heldBlocks: Int
  private let memory = Mutex(Memory())

  private struct Group: Sendable {
    let header: SnapshotHeader.Group
    /// Where its list of blocks begins.
    let offset: Int
    /// The number of its first line.
    let firstLine: Int
  }

  /// A block whose digest is known to be what the header, or a list of its, says.
  private struct Place: Sendable {
    let block: SnapshotHeader.Block
    let offset: Int
    let firstLine: Int
  }

  private struct Memory {
    /// The blocks of each group that was looked at.
    var places: [Int: [Place]] = [:]
    /// The lines of the blocks that were read lately, by their offsets.
    var lines: [Int: [ArraySlice<UInt8>]] = [:]
  }

  /// The section that begins at an offset of a file.
  ///
  /// - Parameters:
  ///   - headers: What the header says of its groups.
  ///   - offset: Where it begins, in bytes.
  ///   - file: The snapshot.
  ///   - heldBlocks: How many blocks are held at once. Whoever goes through all subjects does so in
  ///     their order, and would hold the whole snapshot beside what is made of it; where lines are
  ///     looked for here and there, each block would be read again and again.
  /// - Throws: ``OpenSnapshot/Fault`` where its groups cannot be.
  init(
    _ headers: [SnapshotHeader.Group], from offset: Int, in file: ReadableFile,
    heldBlocks: Int = 64
  ) throws(OpenSnapshot.Fault) {
    self.file = file
    self.heldBlocks = heldBlocks
    var groups: [Group] = []
    var (end, line) = (offset, 0)
    for header in headers {
      groups.append(Group(header: header, offset: end, firstLine: line))
      let (list, listIsTooLong) = end.addingReportingOverflow(header.listBytes)
      let (next, isTooLong) = list.addingReportingOverflow(header.bytes)
      let (nextLine, isTooMany) = line.addingReportingOverflow(header.lines)
      guard header.listBytes > 0, header.bytes > 0, header.lines > 0, header.blocks > 0,
        !listIsTooLong, !isTooLong, !isTooMany
      else { throw .altered }
      (end, line) = (next, nextLine)
    }
    self.groups = groups
    self.end = end
  }

  /// A line.
  ///
  /// - Parameter number: The number, from 0.
  /// - Returns: The line; nil where there is none of that number.
  /// - Throws: ``OpenSnapshot/Fault``.
  func line(_ number: Int?) throws(OpenSnapshot.Fault) -> ArraySlice<UInt8>? {
    guard let number, number >= 0, let last = groups.last,
      number < last.firstLine + last.header.lines,
      let group = groups.lastIndex(firstLineUpTo: number, \.firstLine)
    else { return nil }
    let places = try places(of: group)
    guard let position = places.lastIndex(firstLineUpTo: number, \.firstLine) else {
      throw .altered
    }
    let place = places[position]
    let lines: [ArraySlice<UInt8>]
    if let known = memory.withLock({ $0.lines[place.offset] }) {
      lines = known
    } else {
      lines = try file.lines(of: place.block, at: place.offset)
      memory.withLock { memory in
        if memory.lines.count >= heldBlocks { memory.lines = [:] }
        memory.lines[place.offset] = lines
      }
    }
    guard lines.indices.contains(number - place.firstLine) else { throw .altered }
    return lines[number - place.firstLine]
  }

  private func places(of number: Int) throws(OpenSnapshot.Fault) -> [Place] {
    if let known = memory.withLock({ $0.places[number] }) { return known }
    let group = groups[number]
    var list = SnapshotHeader.Block()
    list.lines = group.header.blocks
    list.bytes = group.header.listBytes
    list.sha256 = group.header.listSHA256
    var places: [Place] = []
    var (offset, line) = (group.offset + list.bytes, group.firstLine)
    for text in try file.lines(of: list, at: group.offset) {
      guard let block = try? SnapshotHeader.Block.read(ownBytes: text) else { throw .altered }
      places.append(Place(block: block, offset: offset, firstLine: line))
      let (next, isTooLong) = offset.addingReportingOverflow(block.bytes)
      let (nextLine, isTooMany) = line.addingReportingOverflow(block.lines)
      guard block.bytes > 0, block.lines > 0, !isTooLong, !isTooMany else { throw .altered }
      (offset, line) = (next, nextLine)
    }
    guard offset == group.offset + list.bytes + group.header.bytes,
      line == group.firstLine + group.header.lines
    else { throw .altered }
    let known = places
    memory.withLock { $0.places[number] = known }
    return known
  }
}

extension Array {
  /// The position of the last element whose first line is not after a line, where they are sorted.
  fileprivate func lastIndex(firstLineUpTo line: Int, _ firstLine: (Element) -> Int) -> Int? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if firstLine(self[middle]) <= line { low = middle + 1 } else { high = middle }
    }
    return low > startIndex ? low - 1 : nil
  }
}
