// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One row of a benchmark: pairs of runs, ours and a peer's or a floor's, on the same input.
struct Measurement: JSONRow {
  /// What was measured.
  let bench: String
  /// What it is compared with.
  let against: String
  /// How many entries the log has.
  let entries: Int
  /// The greatest ratio that is promised; absent where none is.
  let target: Double?
  /// Seconds of each of our runs.
  private(set) var ours: [Double] = []
  /// Seconds of each of the other's runs.
  private(set) var theirs: [Double] = []
  /// Ours by theirs, pair by pair.
  private(set) var ratios: [Double] = []
  /// The median of the ratios.
  private(set) var ratio = 0.0
  /// Bytes: the most that this process has held so far.
  private(set) var peakMemory = 0

  init(_ bench: String, against: String, entries: Int, target: Double? = nil) {
    self.bench = bench
    self.against = against
    self.entries = entries
    self.target = target
  }

  /// Takes one pair of runs.
  mutating func add(ours: Duration, theirs: Duration) {
    self.ours.append(ours.seconds)
    self.theirs.append(theirs.seconds)
    ratios.append(ours / theirs)
    ratio = ratios.sorted()[ratios.count / 2]
    peakMemory = ProcessMemory.peak
  }
}

/// What a benchmark says: one line of JSON.
protocol JSONRow: Encodable {}

extension JSONRow {
  /// Prints the row as one line of JSON.
  func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    Swift.print(String(decoding: try encoder.encode(self), as: UTF8.self))
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double { self / .seconds(1) }
}

/// The memory of this process.
enum ProcessMemory {
  /// Bytes: the most that was resident so far (`getrusage`, which counts kibibytes on Linux).
  static var peak: Int {
    var usage = rusage()
    #if canImport(Darwin)
      guard getrusage(RUSAGE_SELF, &usage) == 0 else { return 0 }
      return usage.ru_maxrss
    #else
      guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
      return usage.ru_maxrss * 1_024
    #endif
  }
}
