// SPDX-License-Identifier: Apache-2.0

import Dispatch
import LogStorage
import RegistryModel
import Synchronization

/// What reading the lines of one segment came to; they are hashed and read on all cores, a block
/// after the other.
struct SegmentReadings: Sendable {
  /// The index of the first line.
  let firstIndex: Int
  /// The readings in the order of the log, in blocks.
  let blocks: [[ParsedSegment.Reading]]
  /// The registry's offset, where the lines or those before them tell it.
  let offset: UTCOffset?
  /// The hashes of the lines, and of blocks of them.
  let hashes: SegmentHashes
  /// Whether each line is in canonical form; empty where nobody asked.
  let isCanonical: [Bool]

  private struct Block: Sendable {
    let hashes: SegmentHashes.Block?
    let readings: [ParsedSegment.Reading]
    let isCanonical: [Bool]
  }

  /// Hashes every line of a segment, and reads those below `cut`.
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
    in catalogue: EventCatalogue, memories: Pool<EnvelopeMemory>,
    hashes known: SegmentHashes? = nil, comparedFrom compared: Int? = nil,
    beside work: @Sendable () -> Void = {}
  ) {
    firstIndex = Int(segment.firstIndex)
    var offset = offset
    var first: ParsedSegment.Reading?
    if segment.firstIndex == 0, let founding = segment.first {
      var memory = EnvelopeMemory()
      let reading = ParsedSegment.Reading(
        founding, below: cut, offset: nil, in: catalogue, memory: &memory)
      if case .parsed(let line) = reading, case .registryFounded(let event) = line.entry.event {
        offset = event.offset
      }
      first = reading
    }
    let (zone, founding) = (offset, first)
    self.offset = zone
    let ranges = SegmentHashes.blocks(of: segment)
    let made = Mutex([Block?](repeating: nil, count: ranges.count))
    DispatchQueue.concurrentPerform(iterations: ranges.count + 1) { iteration in
      // What has to be done on one core goes first, so that the others have enough to do beside it.
      guard iteration > 0 else { return work() }
      let range = ranges[iteration - 1]
      let hashes = known == nil ? SegmentHashes.Block(segment, range) : nil
      let readings = memories.lend { memory in
        range.map { position in
          if position == 0, let founding { return founding }
          return ParsedSegment.Reading(
            segment[position], below: cut, offset: zone, in: catalogue, memory: &memory)
        }
      }
      // While the lines are still in the cache of the core.
      let isCanonical = compared.map { compared in
        zip(range, readings).map { position, reading in
          reading.isCanonical(segment[position], from: compared, offset: zone)
        }
      }
      made.withLock {
        $0[iteration - 1] = Block(
          hashes: hashes, readings: readings, isCanonical: isCanonical ?? [])
      }
    }
    let blocks = made.withLock { $0.compactMap(\.self) }
    self.blocks = blocks.map(\.readings)
    isCanonical = blocks.flatMap(\.isCanonical)
    hashes = known ?? SegmentHashes(segment, blocks.compactMap(\.hashes))
  }

  /// Goes through the readings in the order of the log.
  func forEach<Failure: Error>(
    _ body: (Int, ParsedSegment.Reading) throws(Failure) -> Void
  ) throws(Failure) {
    var index = firstIndex
    for block in blocks {
      for reading in block {
        try body(index, reading)
        index += 1
      }
    }
  }
}
