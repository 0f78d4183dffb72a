// SPDX-License-Identifier: Apache-2.0

/// What a log's folder holds beyond its checkpoint: nothing of it is part of the log.
///
/// An interrupted writer leaves complete lines and a torn one, which the next recording settles.
/// Other things no writer leaves.
public struct LogRemainder: Sendable, Equatable {
  /// How many complete lines stand beyond the checkpoint.
  public internal(set) var lineCount = 0
  /// How many bytes stand beyond the checkpoint, torn lines included.
  public internal(set) var byteCount = 0
  /// What no writer leaves there.
  public internal(set) var faults: [LogStorageError] = []
}
