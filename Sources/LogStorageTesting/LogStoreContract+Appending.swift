// SPDX-License-Identifier: Apache-2.0

internal import LogStorage
internal import MerkleLog

extension LogStoreContract {
  private struct Refused: Error {}

  static let appending: [Claim] = [
    Claim("a log that was never founded has no head") { fixture in
      try require(fixture.log.head() == nil, "no head")
    },
    Claim("a transaction without lines writes and signs nothing") { fixture in
      let signer = try SampleLog.signer()
      try require(fixture.log.append(signer: signer) { _ in [] } == nil, "no head")
      try require(fixture.log.head() == nil, "no head afterwards")
      try require(signer.memory() == .missing, "no memory")
      let head = try fixture.log.grow(by: 2, signer: signer)
      try require(fixture.log.append(signer: signer) { _ in [] } == head, "the same head")
      try require(signer.memory().newest == head?.checkpoint, "the same memory")
    },
    Claim("lines come back byte for byte, also the longest and those that are not text") {
      fixture in
      let odd: [[UInt8]] = [
        [0x20], [0x00, 0xFF, 0x0B, 0x0C], [UInt8](repeating: 0x61, count: 65_535), [0x7D],
      ]
      let identity = try SampleLog.line(0).identity
      try fixture.log.append(signer: SampleLog.signer()) { _ in
        try odd.map { try LogLine(identity: identity, bytes: $0) }
      }
      try require(fixture.log.lines(0..<4) == odd, "the same bytes")
    },
    Claim("the head covers the lines, and the next transaction sees it with its tree") { fixture in
      let signer = try SampleLog.signer()
      for size in [1, 2, 3, 7, 8, 20] as [UInt64] {
        let before = try fixture.log.head()?.size ?? 0
        let head = try fixture.log.grow(by: size - before, signer: signer)
        try require(head?.range?.size == size, "the range of \(size)")
        try require(head?.range?.root == head?.root, "the root of \(size)")
        try require(head?.origin == SampleLog.origin, "the origin")
        try requireSampleLines(size, in: fixture.log)
        try fixture.log.append(signer: signer) { seen in
          try require(seen == head, "the head")
          try require(seen?.range == head?.range, "the range")
          return []
        }
      }
    },
    Claim("one by one or in one batch: the same log") { fixture in
      let signer = try SampleLog.signer()
      for _ in 0..<10 { try fixture.log.grow(by: 1, signer: signer) }
      let other = MemoryLog()
      try other.grow(by: 10, signer: SampleLog.signer())
      try require(fixture.log.head() == other.head(), "the same checkpoint")
    },
    Claim("a batch may end at, cross, or span segments") { fixture in
      let signer = try SampleLog.signer()
      for size in [4090, 4096, 4097, 8191, 8193, 16_400] as [UInt64] {
        let before = try fixture.log.head()?.size ?? 0
        try fixture.log.grow(by: size - before, signer: signer)
        try requireSampleLines(size, in: fixture.log)
      }
      try requireSampleLines(16_400, in: fixture.reopened())
    },
    Claim("what the body throws comes out, and nothing is recorded") { fixture in
      let signer = try SampleLog.signer()
      for size in [0, 3] as [UInt64] {
        var wasThrown = false
        do {
          try fixture.log.append(signer: signer) { _ in throw Refused() }
        } catch is Refused {
          wasThrown = true
        }
        try require(wasThrown, "the body's error")
        try requireSampleLines(size, in: fixture.log)
        if size == 0 { try fixture.log.grow(by: 3, signer: signer) }
      }
      try fixture.log.grow(by: 1, signer: signer)
      try requireSampleLines(4, in: fixture.log)
    },
    Claim("another instance sees the same log and goes on with it") { fixture in
      let signer = try SampleLog.signer()
      for size in 1...6 as ClosedRange<UInt64> {
        let log = size % 2 == 0 ? fixture.log : try fixture.reopened()
        try log.grow(by: 1, signer: signer)
        try requireSampleLines(size, in: fixture.log)
        try requireSampleLines(size, in: fixture.reopened())
      }
    },
  ]

  static let reading: [Claim] = [
    Claim("any range comes back with its indexes, across segments too") { fixture in
      try fixture.log.grow(by: 8200, signer: SampleLog.signer())
      let bounds: [UInt64] = [0, 1, 4095, 4096, 4097, 8191, 8192, 8199, 8200]
      for lower in bounds {
        for upper in bounds where upper >= lower {
          let lines = try fixture.log.lines(lower..<upper)
          try require(lines == (lower..<upper).map(SampleLog.bytes), "\(lower)..<\(upper)")
        }
      }
    },
    Claim("a run never crosses a segment and knows its name") { fixture in
      try fixture.log.grow(by: 4100, signer: SampleLog.signer())
      var runs: [String] = []
      try fixture.log.read(4000..<4100) { segment in
        runs.append("\(segment.fileName) \(segment.range) \(segment.lineNumber(of: 4099))")
      }
      try require(
        runs == ["000000000000.ndjson 4000..<4096 4", "000000004096.ndjson 4096..<4100 4"],
        "two runs, not \(runs)")
    },
    Claim("entries beyond the head are refused") { fixture in
      try requireRefusal([.rangeBeyondHead]) { try fixture.log.read(0..<1) { _ in } }
      try fixture.log.grow(by: 3, signer: SampleLog.signer())
      try requireRefusal([.rangeBeyondHead]) { try fixture.log.read(0..<4) { _ in } }
      try require(fixture.log.lines(3..<3).isEmpty, "nothing in an empty range")
    },
    Claim("what the reader's body throws comes out") { fixture in
      try fixture.log.grow(by: 1, signer: SampleLog.signer())
      do {
        try fixture.log.read(0..<1) { _ in throw Refused() }
      } catch is Refused {
        return
      }
      throw Broken(description: "the body's error")
    },
  ]
}
