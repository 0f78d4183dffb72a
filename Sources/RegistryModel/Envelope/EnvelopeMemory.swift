// SPDX-License-Identifier: Apache-2.0

/// What the envelopes of one log say again and again: a reader of many lines keeps it from line to
/// line, and lines that say the same share one value.
public struct EnvelopeMemory: Sendable {
  var sources: TextMemory<StatementSource>
  var types: TextMemory<EventCatalogue.Version>
  var subjects: TextMemory<Subject>
  var times: TextMemory<Timestamp>
  var recordings: TextMemory<Timestamp>
  /// The offset at which the times that are kept are written.
  var zone: UTCOffset?

  /// An empty memory for reading the lines of one log under one catalogue.
  public init() {
    sources = TextMemory(capacity: 64)
    types = TextMemory(capacity: 512)
    subjects = TextMemory(capacity: 16_384)
    times = TextMemory(capacity: 4_096)
    recordings = TextMemory(capacity: 16)
  }

  private init(capacity: Int) {
    sources = TextMemory(capacity: capacity)
    types = TextMemory(capacity: capacity)
    subjects = TextMemory(capacity: capacity)
    times = TextMemory(capacity: capacity)
    recordings = TextMemory(capacity: capacity)
  }

  /// Forgets the times of another offset than `zone`.
  mutating func keepTimes(at zone: UTCOffset?) {
    guard zone != self.zone else { return }
    times.forget()
    self.zone = zone
  }

  /// A memory that keeps nothing, for reading one line.
  static var none: EnvelopeMemory { EnvelopeMemory(capacity: 0) }
}
