// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel
import Synchronization

/// A snapshot of which parts are read when they are asked for, each checked against its digest.
final class OpenSnapshot: Sendable {
  let name: String
  let header: SnapshotHeader
  let directory: SnapshotDirectory
  let places: SnapshotPlaces
  /// The registry itself, as canonical JSON.
  let registry: [UInt8]
  private let file: ReadableFile
  private let states: Section
  private let histories: Section
  private let outlines: Section
  private let blocks = Mutex<[Int: [ArraySlice<UInt8>]]>([:])

  /// Why a snapshot cannot be used.
  enum Fault: Error {
    /// It is not there any more, or cannot be read.
    case unreadable
    /// It is no snapshot of this format.
    case otherFormat
    /// A part has another digest than the header says.
    case altered
  }

  /// Some blocks of the file.
  private struct Section: Sendable {
    let blocks: [SnapshotHeader.Block]
    /// Where each block begins, and where the last one ends.
    let offsets: [Int]
    /// The number of the first line of each block, and how many lines there are.
    let firstLines: [Int]

    init(_ blocks: [SnapshotHeader.Block], from offset: Int) throws(Fault) {
      self.blocks = blocks
      var (offsets, firstLines) = ([offset], [0])
      for block in blocks {
        let (end, isTooLong) = (offsets.last ?? 0).addingReportingOverflow(block.bytes)
        let (line, isTooMany) = (firstLines.last ?? 0).addingReportingOverflow(block.lines)
        guard block.bytes > 0, block.lines > 0, !isTooLong, !isTooMany else { throw .altered }
        offsets.append(end)
        firstLines.append(line)
      }
      self.offsets = offsets
      self.firstLines = firstLines
    }

    var end: Int { offsets.last ?? 0 }

    /// The number of the block that holds a line.
    func block(of line: Int) -> Int? {
      guard line >= 0, line < firstLines.last ?? 0 else { return nil }
      var (low, high) = (0, blocks.count)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if firstLines[middle] <= line { low = middle } else { high = middle }
      }
      return low
    }
  }

  /// Opens a snapshot, whose signature is still to be checked.
  ///
  /// - Throws: ``Fault``.
  init(_ name: String, in folder: String) throws(Fault) {
    self.name = name
    guard let file = try? ReadableFile(name, in: folder) else { throw .unreadable }
    self.file = file
    let line = try Self.firstLine(of: file)
    do throws(FieldError) {
      header = try SnapshotHeader(line)
    } catch {
      throw .otherFormat
    }
    guard header.format == 2 else { throw .otherFormat }
    let registry = try Section(header.registry, from: line.count + 1)
    let directory = try Section(header.directory, from: registry.end)
    states = try Section(header.states, from: directory.end)
    histories = try Section(header.histories, from: states.end)
    let places = try Section(header.places, from: histories.end)
    outlines = try Section(header.outlines, from: places.end)
    guard (try? file.byteCount()) == outlines.end else { throw .altered }
    guard let first = try Self.lines(of: registry, in: file).first else { throw .altered }
    self.registry = Array(first)
    let ids = try Self.lines(of: directory, in: file)
    guard let directory = try? SnapshotDirectory(lines: ids) else { throw .altered }
    self.directory = directory
    let projects = try Self.lines(of: places, in: file)
    guard let places = try? SnapshotPlaces(lines: projects) else { throw .altered }
    self.places = places
  }

  /// The line with the state of a subject; nil where there is none.
  ///
  /// - Throws: ``Fault``.
  func stateLine(of subject: Subject) throws(Fault) -> ArraySlice<UInt8>? {
    try line(directory.line(of: subject), in: states)
  }

  /// The line with the history of a subject; nil where there is none.
  ///
  /// - Throws: ``Fault``.
  func historyLine(of subject: Subject) throws(Fault) -> ArraySlice<UInt8>? {
    try line(directory.line(of: subject), in: histories)
  }

  /// The line with the outline of a project; nil where there is none.
  ///
  /// - Throws: ``Fault``.
  func outlineLine(of project: Slug) throws(Fault) -> ArraySlice<UInt8>? {
    try line(places.line(of: project), in: outlines)
  }

  private func line(
    _ line: Int?, in section: Section
  ) throws(Fault) -> ArraySlice<UInt8>? {
    guard let line, let block = section.block(of: line) else {
      return nil
    }
    let offset = section.offsets[block]
    let lines: [ArraySlice<UInt8>]
    if let known = blocks.withLock({ $0[offset] }) {
      lines = known
    } else {
      lines = try Self.lines(of: section, block, in: file)
      blocks.withLock { $0[offset] = lines }
    }
    return lines[line - section.firstLines[block]]
  }

  private static func lines(
    of section: Section, in file: ReadableFile
  ) throws(Fault) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    for number in section.blocks.indices { lines += try Self.lines(of: section, number, in: file) }
    return lines
  }

  /// The lines of a block, which has the digest that the header says.
  private static func lines(
    of section: Section, _ number: Int, in file: ReadableFile
  ) throws(Fault) -> [ArraySlice<UInt8>] {
    let block = section.blocks[number]
    guard let bytes = try? file.read(from: section.offsets[number], count: block.bytes) else {
      throw .unreadable
    }
    guard bytes.count == block.bytes, TreeHash.sha256(bytes).hexadecimal == block.sha256 else {
      throw .altered
    }
    guard bytes.last == 0x0A else { throw .altered }
    var lines: [ArraySlice<UInt8>] = []
    lines.reserveCapacity(block.lines)
    var start = 0
    let span = bytes.span
    for position in span.indices where span[position] == 0x0A {
      lines.append(bytes[start..<position])
      start = position + 1
    }
    guard lines.count == block.lines else { throw .altered }
    return lines
  }

  private static func firstLine(of file: ReadableFile) throws(Fault) -> ArraySlice<UInt8> {
    var count = 65_536
    while true {
      guard let bytes = try? file.read(from: 0, count: count) else { throw .unreadable }
      if let end = bytes.firstIndex(of: 0x0A) { return bytes[..<end] }
      guard bytes.count == count else { throw .otherFormat }
      count *= 4
    }
  }
}
