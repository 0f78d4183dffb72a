// SPDX-License-Identifier: Apache-2.0

import Dispatch
import LogStorage
import MerkleLog
import RegistryModel
import Synchronization

/// The lines of one segment, hashed and parsed on all cores; neither depends on the lines before.
struct ParsedSegment {
  /// A line with what was found in it.
  struct Line: Sendable {
    let index: Int
    let bytes: ArraySlice<UInt8>
    let leaf: TreeHash
    /// Nil where nobody asked for it.
    let parsed: Result<ParsedLine, FieldError>?
  }

  /// The lines in the order of the log.
  private(set) var lines: [Line] = []

  /// Hashes every line of a segment, and parses those below `cut`.
  ///
  /// - Parameters:
  ///   - segment: The lines.
  ///   - cut: The first index that nobody asks for.
  ///   - offset: The registry's offset; entry 0 brings it itself.
  init(_ segment: LogSegment, below cut: Int = .max, offset: UTCOffset?) {
    var offset = offset
    lines.reserveCapacity(segment.count)
    if segment.firstIndex == 0, let founding = segment.first {
      let line = Self.line(founding, below: cut, offset: nil)
      lines.append(line)
      if case .success(let parsed) = line.parsed,
        case .registryFounded(let event) = parsed.entry.statement.data.event
      {
        offset = event.offset
      }
    }
    let start = lines.count
    let rest = segment.count - start
    // Chunks are small enough for the cores to share them, and large enough to be worth a lock.
    let chunk = 128
    let chunks = (rest + chunk - 1) / chunk
    let results = Mutex([[Line]](repeating: [], count: chunks))
    let zone = offset
    DispatchQueue.concurrentPerform(iterations: chunks) { number in
      let first = start + number * chunk
      let found = (first..<min(first + chunk, segment.count)).map { position in
        Self.line(segment[position], below: cut, offset: zone)
      }
      results.withLock { $0[number] = found }
    }
    lines += results.withLock { $0 }.joined()
  }

  private static func line(
    _ entry: LogSegment.Entry, below cut: Int, offset: UTCOffset?
  ) -> Line {
    let index = Int(entry.index)
    return Line(
      index: index, bytes: entry.line, leaf: .leaf(entry.line),
      parsed: index < cut ? parse(entry.line, index, offset) : nil)
  }

  private static func parse(
    _ line: ArraySlice<UInt8>, _ index: Int, _ offset: UTCOffset?
  ) -> Result<ParsedLine, FieldError> {
    do throws(FieldError) {
      return .success(try Entry.parse(line, index: index, offset: offset))
    } catch {
      return .failure(error)
    }
  }
}
