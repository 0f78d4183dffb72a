// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LogStorage

@Suite struct `Single lines of a log` {
  /// Two segments with lines as long as what is read at once, shorter and longer, and where each lies.
  private func segments() throws -> (
    folder: TemporaryFolder, lines: [(place: (index: UInt64, offset: Int), line: [UInt8])]
  ) {
    let folder = try TemporaryFolder()
    let lengths = [1, 300, 2_046, 2_047, 2_048, 2_049, 700, 65_535, 12, 4_095, 4_096, 5]
    var lines: [(place: (index: UInt64, offset: Int), line: [UInt8])] = []
    for first in [UInt64(0), SegmentName.capacity] {
      var bytes: [UInt8] = []
      for (number, length) in lengths.enumerated() {
        let line = [UInt8](repeating: UInt8(97 + number), count: length)
        lines.append(((first + UInt64(number), bytes.count), line))
        bytes += line + [0x0A]
      }
      try folder.write(bytes + Array("torn".utf8), to: SegmentName.fileName(holding: first))
    }
    return (folder, lines)
  }

  @Test(arguments: [1, 2, 400])
  func `they are read in whatever order they are asked for`(openSegments: Int) throws {
    let (folder, lines) = try segments()
    let reader = LineReader(directory: folder.path, faults: nil, openSegments: openSegments)
    for _ in 0..<50 {
      let asked = (lines + lines).shuffled().prefix(Int.random(in: 0...24))
      let read = try reader.lines(at: asked.map(\.place))
      #expect(read?.map(Array.init) == asked.map(\.line), "\(asked.map(\.place))")
    }
    let read = try reader.lines(at: lines.map(\.place))
    #expect(read?.map(Array.init) == lines.map(\.line), "one after the other")
  }

  @Test func `where no whole line is, there is none`() throws {
    let (folder, lines) = try segments()
    let log = FileLog(directory: folder.path)
    let last = try #require(lines.last)
    let end = last.place.offset + last.line.count + 1
    for offset in [end, end + 4, end + 5, end + 1_000_000, -1] {
      #expect(try log.lines(at: [last.place, (last.place.index, offset)]) == nil)
      #expect(try log.lines(at: [(last.place.index, offset)]) == nil)
    }
    #expect(try log.lines(at: [last.place, (last.place.index, .min)]) == nil)
    let beyond = 2 * SegmentName.capacity + 5
    #expect(throws: LogStorageError.at(beyond, .segmentMissing)) {
      try log.lines(at: [(beyond, 0)])
    }
  }

  @Test func `a segment that was opened is read on`() throws {
    let (folder, lines) = try segments()
    let reader = FileLog(directory: folder.path).lineReader
    let line = try #require(lines.first)
    #expect(try reader.lines(at: [line.place]) != nil)
    try folder.remove(SegmentName.fileName(holding: 0))
    #expect(try reader.lines(at: [line.place])?.first.map(Array.init) == line.line)
    #expect(throws: LogStorageError.self) {
      try FileLog(directory: folder.path).lines(at: [line.place])
    }
  }
}
