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
  /// The registry itself, as canonical JSON.
  let registry: [UInt8]
  private let file: ReadableFile
  private let placesOffset: Int
  private let states: SnapshotSection
  private let histories: SnapshotSection
  private let outlines: SnapshotSection
  private let ids: SnapshotSection
  private let lookupsOffset: Int
  private let knownPlaces = Mutex<SnapshotPlaces?>(nil)

  /// Why a snapshot cannot be used.
  enum Fault: Error {
    /// It is not there any more, or cannot be read.
    case unreadable
    /// It is no snapshot of this format.
    case otherFormat
    /// A part has another digest than the header says.
    case altered
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
    guard header.format == 4 else { throw .otherFormat }
    let registryOffset = line.count + 1
    let directoryOffset = try Self.end(of: header.registry, from: registryOffset)
    placesOffset = try Self.end(of: header.directory, from: directoryOffset)
    lookupsOffset = try Self.end(of: header.places, from: placesOffset)
    let statesOffset = try Self.end(of: header.lookups, from: lookupsOffset)
    states = try SnapshotSection(header.states, from: statesOffset, in: file)
    histories = try SnapshotSection(header.histories, from: states.end, in: file)
    outlines = try SnapshotSection(header.outlines, from: histories.end, in: file)
    ids = try SnapshotSection(header.ids, from: outlines.end, in: file, heldBlocks: .max)
    guard (try? file.byteCount()) == ids.end else { throw .altered }
    let registry = try file.lines(of: header.registry, from: registryOffset)
    guard let first = registry.first else { throw .altered }
    self.registry = Array(first)
    let ids = try file.lines(of: header.directory, from: directoryOffset)
    guard let directory = try? SnapshotDirectory(lines: ids) else { throw .altered }
    self.directory = directory
  }

  /// The line with the state of a subject; nil where there is none.
  ///
  /// - Throws: ``Fault``.
  func stateLine(of subject: Subject) throws(Fault) -> ArraySlice<UInt8>? {
    try states.line(directory.line(of: subject))
  }

  /// The line with the history of a subject; nil where there is none.
  ///
  /// - Throws: ``Fault``.
  func historyLine(of subject: Subject) throws(Fault) -> ArraySlice<UInt8>? {
    try histories.line(directory.line(of: subject))
  }

  /// The line with the outline of a project; nil where there is none.
  ///
  /// - Throws: ``Fault``.
  func outlineLine(of project: Slug) throws(Fault) -> ArraySlice<UInt8>? {
    try outlines.line(places().line(of: project))
  }

  /// The lines with what is looked up across subjects.
  ///
  /// - Throws: ``Fault``.
  func lookupLines() throws(Fault) -> [ArraySlice<UInt8>] {
    try file.lines(of: header.lookups, from: lookupsOffset)
  }

  /// Where entries lie that may have an id.
  ///
  /// - Throws: ``Fault``.
  func places(of id: EntryID) throws(Fault) -> [EntryPosition] {
    let ids = SnapshotIDs(size: header.size)
    guard let line = try self.ids.line(ids.line(of: id)), let places = ids.places(of: id, in: line)
    else { throw .altered }
    return places
  }

  /// Where the projects are.
  ///
  /// - Throws: ``Fault``.
  func places() throws(Fault) -> SnapshotPlaces {
    if let places = knownPlaces.withLock(\.self) { return places }
    let lines = try file.lines(of: header.places, from: placesOffset)
    guard let places = try? SnapshotPlaces(lines: lines) else { throw .altered }
    knownPlaces.withLock { $0 = places }
    return places
  }

  private static func end(
    of blocks: [SnapshotHeader.Block], from offset: Int
  ) throws(Fault) -> Int {
    var end = offset
    for block in blocks {
      let (next, isTooLong) = end.addingReportingOverflow(block.bytes)
      guard block.bytes > 0, block.lines > 0, !isTooLong else { throw .altered }
      end = next
    }
    return end
  }

  private static func firstLine(of file: ReadableFile) throws(Fault) -> ArraySlice<UInt8> {
    var count = 16_384
    while true {
      guard let bytes = try? file.read(from: 0, count: count) else { throw .unreadable }
      if let end = bytes.firstIndex(of: 0x0A) { return bytes[..<end] }
      guard bytes.count == count else { throw .otherFormat }
      count *= 4
    }
  }
}
