// SPDX-License-Identifier: Apache-2.0

/// A run of consecutive entries with their exact bytes, all from one segment.
///
/// The lines are slices of one array, without their line feeds, and may be kept or handed to
/// another task.
public struct LogSegment: Sendable, RandomAccessCollection {
  /// One entry: its index in the log and its line.
  public struct Entry: Sendable {
    /// The position in the log, from 0.
    public let index: UInt64
    /// The line's bytes without the line feed.
    public let line: ArraySlice<UInt8>
  }

  /// The index of the first entry in the run.
  public let firstIndex: UInt64
  /// The name of the segment the run is from, for messages: `000000004096.ndjson`.
  public let fileName: String
  let bytes: [UInt8]
  /// Where each line starts, and one past the line feed of the last.
  let bounds: ArraySlice<Int>

  init(firstIndex: UInt64, bytes: [UInt8], bounds: ArraySlice<Int>) {
    self.firstIndex = firstIndex
    self.fileName = SegmentName.fileName(holding: firstIndex)
    self.bytes = bytes
    self.bounds = bounds
  }

  /// Makes a run from lines, for stores that do not keep files.
  ///
  /// The lines MUST all belong to the segment that holds `firstIndex`.
  public init(firstIndex: UInt64, lines: [[UInt8]]) {
    var bytes: [UInt8] = []
    var bounds = [0]
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(0x0A)
      bounds.append(bytes.count)
    }
    self.init(firstIndex: firstIndex, bytes: bytes, bounds: bounds[...])
  }

  /// The position of the first entry.
  public var startIndex: Int { 0 }
  /// One past the position of the last entry.
  public var endIndex: Int { bounds.count - 1 }
  /// The indexes of the entries in the log.
  public var range: Range<UInt64> { firstIndex..<(firstIndex + UInt64(count)) }

  /// The entry at a position within the run.
  public subscript(position: Int) -> Entry {
    let start = bounds.startIndex + position
    return Entry(
      index: firstIndex + UInt64(position), line: bytes[bounds[start]..<(bounds[start + 1] - 1)])
  }

  /// The line of an entry within its file, counted from 1, for messages.
  public func lineNumber(of index: UInt64) -> Int { SegmentName.lineNumber(of: index) }
}
