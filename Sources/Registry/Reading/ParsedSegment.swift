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
    /// Whether the line is in canonical form; nil where nobody asked to compare it.
    let isCanonical: Bool?

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
  let lines: [Line]
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
  ///   - compared: The first index whose line is compared with its canonical form; nil for none.
  ///   - work: Done on one core meanwhile.
  init(
    _ segment: LogSegment, below cut: Int = .max, offset: UTCOffset?,
    in catalogue: EventCatalogue, memories: Pool<EnvelopeMemory> = Pool { EnvelopeMemory() },
    hashes known: SegmentHashes? = nil, comparedFrom compared: Int? = nil,
    beside work: @Sendable () -> Void = {}
  ) {
    let readings = SegmentReadings(
      segment, below: cut, offset: offset, in: catalogue, memories: memories, hashes: known,
      comparedFrom: compared, beside: work)
    self.offset = readings.offset
    hashes = readings.hashes
    var lines: [Line] = []
    lines.reserveCapacity(segment.count)
    readings.forEach { index, reading in
      let position = lines.count
      lines.append(
        Line(
          index: index, bytes: segment[position].line, leaf: readings.hashes.leaves[position],
          reading: reading,
          isCanonical: readings.isCanonical.isEmpty ? nil : readings.isCanonical[position]))
    }
    self.lines = lines
  }
}

extension ParsedSegment.Reading {
  /// Reads a line, where its index is below `cut`.
  init(
    _ entry: LogSegment.Entry, below cut: Int, offset: UTCOffset?, in catalogue: EventCatalogue,
    memory: inout EnvelopeMemory
  ) {
    let index = Int(entry.index)
    guard index < cut else {
      self = .unread
      return
    }
    do throws(FieldError) {
      self = .parsed(
        try Entry.parse(entry.line, index: index, offset: offset, in: catalogue, memory: &memory))
    } catch {
      guard let kind = error.code.unrecognized else {
        self = .refused(error)
        return
      }
      // An unknown type excuses nothing but itself: the envelope is that of every entry.
      do throws(FieldError) {
        let line = try UnrecognizedLine(entry.line, index: index, offset: offset, kind: kind)
        self = .unrecognized(line, error)
      } catch {
        self = .refused(error)
      }
    }
  }

  /// Whether the line that was read is what it is in canonical form. A line before `first`, and one that
  /// cannot be read, is not looked at.
  func isCanonical(_ entry: LogSegment.Entry, from first: Int, offset: UTCOffset?) -> Bool {
    switch self {
    case .unrecognized(let line, _): line.isCanonical
    case .parsed(let parsed) where entry.index >= UInt64(first):
      entry.line == parsed.entry.line(at: offset ?? .china)[...]
    case .parsed, .refused, .unread: true
    }
  }
}
