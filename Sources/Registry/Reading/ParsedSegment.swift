// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

/// The lines of one segment, hashed and parsed on all cores; neither depends on the lines before.
struct ParsedSegment {
  /// A line with what was found in it.
  struct Line: Sendable {
    let index: Int
    let bytes: ArraySlice<UInt8>
    let leaf: TreeHash
    /// Nil where nobody asked for it.
    let parsed: Result<ParsedLine, FieldError>?
    /// The envelope, where the type or its version is not known.
    let unrecognized: UnrecognizedLine?
  }

  /// The lines in the order of the log.
  private(set) var lines: [Line] = []
  /// The registry's offset, where the lines or those before them tell it.
  let offset: UTCOffset?
  /// The hashes of the lines, and of blocks of them.
  let hashes: SegmentHashes

  /// Hashes every line of a segment, and parses those below `cut`.
  ///
  /// - Parameters:
  ///   - segment: The lines.
  ///   - cut: The first index that nobody asks for.
  ///   - offset: The registry's offset; entry 0 brings it itself.
  ///   - catalogue: The types under which the lines are read.
  ///   - known: The hashes of the lines, where they are known already.
  init(
    _ segment: LogSegment, below cut: Int = .max, offset: UTCOffset?,
    in catalogue: EventCatalogue, hashes known: SegmentHashes? = nil
  ) {
    let hashes = known ?? SegmentHashes(segment)
    self.hashes = hashes
    var offset = offset
    if segment.firstIndex == 0, let founding = segment.first {
      let line = Self.line(founding, hashes.leaves[0], below: cut, offset: nil, in: catalogue)
      lines.append(line)
      if case .success(let parsed) = line.parsed,
        case .registryFounded(let event) = parsed.entry.statement.data.event
      {
        offset = event.offset
      }
    }
    let zone = offset
    self.offset = zone
    lines += segment.concurrentMap(lines.count..<segment.count) { entry, position in
      Self.line(entry, hashes.leaves[position], below: cut, offset: zone, in: catalogue)
    }
  }

  private static func line(
    _ entry: LogSegment.Entry, _ leaf: TreeHash, below cut: Int, offset: UTCOffset?,
    in catalogue: EventCatalogue
  ) -> Line {
    let index = Int(entry.index)
    func line(
      _ parsed: Result<ParsedLine, FieldError>?, _ unrecognized: UnrecognizedLine? = nil
    ) -> Line {
      Line(
        index: index, bytes: entry.line, leaf: leaf, parsed: parsed, unrecognized: unrecognized)
    }
    guard index < cut else { return line(nil) }
    do throws(FieldError) {
      return line(
        .success(try Entry.parse(entry.line, index: index, offset: offset, in: catalogue)))
    } catch {
      guard let kind = error.code.unrecognized else { return line(.failure(error)) }
      // An unknown type excuses nothing but itself: the envelope is that of every entry.
      do throws(FieldError) {
        let unrecognized = try UnrecognizedLine(
          entry.line, index: index, offset: offset, kind: kind)
        return line(.failure(error), unrecognized)
      } catch {
        return line(.failure(error))
      }
    }
  }
}
