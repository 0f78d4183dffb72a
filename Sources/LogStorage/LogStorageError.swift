// SPDX-License-Identifier: Apache-2.0

/// Why storage refused, and where.
///
/// The code is stable; the sentences for people are made by whoever prints them.
public struct LogStorageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The stable reason.
  public enum Code: String, Sendable, CaseIterable {
    /// The folder that should hold the log is not there.
    case folderMissing
    /// A file or folder may not be read.
    case permissionDenied
    /// The file system is mounted read-only.
    case readOnlyFileSystem
    /// No space, or no quota, is left. What was begun has been undone or will be by recovery.
    case diskFull
    /// Reading failed.
    case readFailed
    /// Writing failed. What was begun has been undone or will be by recovery.
    case writeFailed
    /// A sync failed: nobody knows what is on disk. The store refuses everything from then on.
    case syncFailed
    /// The store refuses everything, since a sync failed earlier: start again from disk.
    case stopped
    /// Locking failed.
    case lockFailed
    /// The name belongs to something other than a regular file.
    case notARegularFile
    /// A segment below the size is missing.
    case segmentMissing
    /// A segment holds more than 4,096 lines.
    case segmentOverfull
    /// A `.ndjson` file bears a name that no segment can have.
    case segmentNameInvalid
    /// A segment lies behind one that is not full, where no writer puts it.
    case segmentUnexpected
    /// A line is empty.
    case lineEmpty
    /// A line is longer than 65,535 bytes.
    case lineTooLong
    /// A line holds a carriage return.
    case lineHasCarriageReturn
    /// A line to append holds a line feed.
    case lineHasLineFeed
    /// A line below the size does not end in a line feed.
    case lineNotTerminated
    /// There are entries, but no checkpoint, and no writer is at work.
    case checkpointMissing
    /// The checkpoint is not a signed checkpoint in canonical form.
    case checkpointInvalid
    /// No trusted key signed the checkpoint, or a signature is wrong.
    case checkpointSignatureInvalid
    /// The checkpoint or the memory belongs to a log of another name.
    case originMismatch
    /// There are fewer entries than the checkpoint says.
    case shorterThanCheckpoint
    /// The entries hash to another root than the checkpoint says.
    case rootMismatch
    /// There is no signing memory for a log that is not empty.
    case signingMemoryMissing
    /// The key has signed more than the lines hold, or another history: an old copy came back.
    case signingMemoryAhead
    /// The checkpoint is newer than anything the memory knows: the memory is an old copy.
    case signingMemoryBehind
    /// The memory's file is damaged beyond its two slots.
    case signingMemoryDamaged
    /// The memory belongs to another key.
    case signingMemoryForAnotherKey
    /// The memory changed since this transaction began: another log signs with the same key.
    case signingMemoryChanged
    /// The checkpoint does not extend the newest one signed.
    case checkpointDoesNotExtend
    /// The signed note is larger than a memory slot can hold.
    case noteTooLong
    /// Signing itself failed.
    case signingFailed
    /// Entries beyond the newest checkpoint were asked for.
    case rangeBeyondHead
    /// The entries are durable and the key remembers them, but the checkpoint could not be
    /// published: the next transaction rolls them forward. Send the same statements again.
    case publicationFailed
  }

  /// The stable reason.
  public let code: Code
  /// The file, relative to the log's folder or as given.
  public let file: String?
  /// The entry, where one is meant.
  public let index: UInt64?
  /// What was expected, in technical words.
  public let expected: String?
  /// What was found, in technical words.
  public let found: String?

  /// Describes a refusal.
  public init(
    _ code: Code, file: String? = nil, index: UInt64? = nil, expected: String? = nil,
    found: String? = nil
  ) {
    self.code = code
    self.file = file
    self.index = index
    self.expected = expected
    self.found = found
  }

  /// The line within `file`, counted from 1, where an entry is meant.
  public var line: Int? { index.map(SegmentName.lineNumber(of:)) }

  /// The error in technical words, for logs and tests.
  public var description: String {
    var text = code.rawValue
    if let file { text += " in \(file)" }
    if let index { text += " at entry \(index)" }
    if let expected { text += ", expected \(expected)" }
    if let found { text += ", found \(found)" }
    return text
  }
}

extension LogStorageError {
  /// An error about an entry, with the file it stands in.
  static func at(
    _ index: UInt64, _ code: Code, expected: String? = nil, found: String? = nil
  ) -> LogStorageError {
    LogStorageError(
      code, file: SegmentName.fileName(holding: index), index: index, expected: expected,
      found: found)
  }
}
