// SPDX-License-Identifier: Apache-2.0

/// What a writer put right before it appended, after an earlier writer was interrupted.
public struct RecoveryReport: Sendable, Equatable {
  /// Bytes that were never acknowledged and were moved out of the log.
  public struct Quarantined: Sendable, Equatable {
    /// Where they are now, relative to the log's folder.
    public let file: String
    /// The index the first line among them would have had.
    public let firstIndex: UInt64
    /// How many bytes.
    public let byteCount: Int
    /// How many lines, a torn last one included.
    public let lineCount: Int

    /// Describes one piece.
    public init(file: String, firstIndex: UInt64, byteCount: Int, lineCount: Int) {
      self.file = file
      self.firstIndex = firstIndex
      self.byteCount = byteCount
      self.lineCount = lineCount
    }
  }

  /// Entries that were durable and signed, and are now published. Empty where there were none.
  public let rolledForward: Range<UInt64>
  /// What was moved out, one item for each segment touched.
  public let quarantined: [Quarantined]

  /// Describes a recovery.
  public init(rolledForward: Range<UInt64>, quarantined: [Quarantined]) {
    self.rolledForward = rolledForward
    self.quarantined = quarantined
  }
}
