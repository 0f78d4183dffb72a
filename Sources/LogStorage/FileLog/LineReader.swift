// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Reads single lines of a log from where they are said to lie, without those around them.
///
/// The segments stay open meanwhile: what is said of one subject lies in many of them, and what is
/// said of the next one in the same again. A reader is for one checkpoint, whose lines never change.
public final class LineReader: Sendable {
  /// How many segments stay open for speed alone: a quarter of the files that a process may have.
  static let usualSegments = max(1, min(400, DiskFile.openLimit / 4))
  /// The bytes that are read at once: some lines, because what is said of a subject often comes in
  /// one batch.
  private static let usualBytes = 2_048

  private let directory: String
  private let faults: DiskFaults?
  private let openSegments: Int
  private let open = Mutex<[UInt64: Segment]>([:])

  /// A segment, closed when nobody reads from it any more.
  private final class Segment: Sendable {
    let file: DiskFile

    init(_ file: consuming DiskFile) { self.file = file }
  }

  init(directory: String, faults: DiskFaults?, openSegments: Int = LineReader.usualSegments) {
    self.directory = directory
    self.faults = faults
    self.openSegments = openSegments
  }

  /// The lines at some places.
  ///
  /// What is said may be wrong: the caller MUST check that a line is the one it wants.
  ///
  /// - Parameter places: the index of each entry and the offset of its line in its segment, in bytes.
  /// - Returns: the lines, without their line feeds, in the order of `places`; nil where a segment has
  ///   no whole line there.
  /// - Throws: ``LogStorageError``.
  public func lines(
    at places: [(index: UInt64, offset: Int)]
  ) throws(LogStorageError) -> [ArraySlice<UInt8>]? {
    var lines: [ArraySlice<UInt8>] = []
    lines.reserveCapacity(places.count)
    var segment: (first: UInt64, open: Segment)?
    // The bytes that were read last, and where they lie.
    var (bytes, start) = ([UInt8](), 0)
    for place in places {
      guard place.offset >= 0 else { return nil }
      let first = SegmentName.firstIndex(holding: place.index)
      let file: Segment
      if let segment, segment.first == first {
        file = segment.open
      } else {
        file = try opened(first, for: place.index)
        segment = (first, file)
        (bytes, start) = ([], 0)
      }
      if let line = Self.line(at: place.offset - start, in: bytes) {
        lines.append(line)
        continue
      }
      start = place.offset
      bytes = try file.file.read(from: start, upTo: Self.usualBytes)
      if Self.line(at: 0, in: bytes) == nil, bytes.count == Self.usualBytes {
        bytes = try file.file.read(from: start, upTo: LogLine.maximumByteCount + 1)
      }
      guard let line = Self.line(at: 0, in: bytes) else { return nil }
      lines.append(line)
    }
    return lines
  }

  /// The line that begins at a position; nil where it does not end in the bytes.
  private static func line(at position: Int, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.indices.contains(position) else { return nil }
    let span = bytes.span
    var end = LineScan.nextControl(span, from: position)
    while end < span.count, span[end] != 0x0A { end = LineScan.nextControl(span, from: end + 1) }
    return end < span.count ? bytes[position..<end] : nil
  }

  /// The segment with a first index, for an entry in it.
  private func opened(_ first: UInt64, for index: UInt64) throws(LogStorageError) -> Segment {
    if let known = open.withLock({ $0[first] }) { return known }
    let segment: Segment
    do throws(LogStorageError) {
      segment = try read(first, for: index)
    } catch {
      guard error.code != .segmentMissing else { throw error }
      // As many files may be open as a process may have: those that are kept for speed alone go, here
      // or where another thread has just let go of them.
      open.withLock { $0 = [:] }
      segment = try read(first, for: index)
    }
    open.withLock { open in
      if open.count >= openSegments { open = [:] }
      open[first] = segment
    }
    return segment
  }

  private func read(
    _ first: UInt64, for index: UInt64
  ) throws(LogStorageError) -> Segment {
    let folder = try DiskFolder(directory, faults: faults)
    guard let file = try folder.file(SegmentName.fileName(holding: first)) else {
      throw .at(index, .segmentMissing)
    }
    return Segment(file)
  }
}

extension FileLog {
  /// A reader of single lines.
  public var lineReader: LineReader { LineReader(directory: directory, faults: faults) }

  /// Single lines from where they are said to lie, as a ``LineReader`` reads them.
  ///
  /// - Throws: ``LogStorageError``.
  public func lines(
    at places: [(index: UInt64, offset: Int)]
  ) throws(LogStorageError) -> [ArraySlice<UInt8>]? {
    // Nothing is read after these, so that only the segment at hand stays open.
    try LineReader(directory: directory, faults: faults, openSegments: 1).lines(at: places)
  }
}
