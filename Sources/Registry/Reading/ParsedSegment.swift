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
    let reading: Reading

    /// What was read; nil where nobody asked for it.
    var parsed: Result<ParsedLine, FieldError>? {
      switch reading {
      case .unread: nil
      case .parsed(let line): .success(line)
      case .refused(let error), .unrecognized(_, let error): .failure(error)
      }
    }

    /// The envelope, where the type or its version is not known.
    var unrecognized: UnrecognizedLine? {
      if case .unrecognized(let line, _) = reading { line } else { nil }
    }
  }

  /// What reading a line came to.
  enum Reading: Sendable {
    /// Nobody asked for it.
    case unread
    /// An entry.
    case parsed(ParsedLine)
    /// No entry.
    indirect case refused(FieldError)
    /// An entry of a type or version that is not known.
    indirect case unrecognized(UnrecognizedLine, FieldError)
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
  ///   - memories: What was read of lines before.
  ///   - known: The hashes of the lines, where they are known already.
  init(
    _ segment: LogSegment, below cut: Int = .max, offset: UTCOffset?,
    in catalogue: EventCatalogue, memories: Pool<EnvelopeMemory> = Pool { EnvelopeMemory() },
    hashes known: SegmentHashes? = nil
  ) {
    let hashes = known ?? SegmentHashes(segment)
    self.hashes = hashes
    var offset = offset
    if segment.firstIndex == 0, let founding = segment.first {
      var memory = EnvelopeMemory()
      let line = Self.line(
        founding, hashes.leaves[0], below: cut, offset: nil, in: catalogue, &memory)
      lines.append(line)
      if case .success(let parsed) = line.parsed,
        case .registryFounded(let event) = parsed.entry.statement.data.event
      {
        offset = event.offset
      }
    }
    let zone = offset
    self.offset = zone
    lines += segment.concurrentMap(lines.count..<segment.count, lending: memories) {
      entry, position, memory in
      Self.line(
        entry, hashes.leaves[position], below: cut, offset: zone, in: catalogue, &memory)
    }
  }

  private static func line(
    _ entry: LogSegment.Entry, _ leaf: TreeHash, below cut: Int, offset: UTCOffset?,
    in catalogue: EventCatalogue, _ memory: inout EnvelopeMemory
  ) -> Line {
    let index = Int(entry.index)
    func line(_ reading: Reading) -> Line {
      Line(index: index, bytes: entry.line, leaf: leaf, reading: reading)
    }
    guard index < cut else { return line(.unread) }
    do throws(FieldError) {
      return line(
        .parsed(
          try Entry.parse(
            entry.line, index: index, offset: offset, in: catalogue, memory: &memory)))
    } catch {
      guard let kind = error.code.unrecognized else { return line(.refused(error)) }
      // An unknown type excuses nothing but itself: the envelope is that of every entry.
      do throws(FieldError) {
        let unrecognized = try UnrecognizedLine(
          entry.line, index: index, offset: offset, kind: kind)
        return line(.unrecognized(unrecognized, error))
      } catch {
        return line(.refused(error))
      }
    }
  }
}
