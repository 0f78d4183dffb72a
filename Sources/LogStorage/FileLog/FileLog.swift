// SPDX-License-Identifier: Apache-2.0

internal import MerkleLog
internal import Synchronization

/// A log in a folder: segments of 4,096 lines, and the newest checkpoint.
///
///     Events/
///       000000000000.ndjson   entries 0 to 4,095
///       000000004096.ndjson   the next, and so on; only the last may hold fewer
///       checkpoint            the newest signed checkpoint, a signed note
///       .lock                 held by the one writer
///       .quarantine/          bytes that were never acknowledged, moved out by recovery
///       .checkpoint.new       the next checkpoint before it is renamed into place
///       .tree                 the tree over a long log at the end of a transaction
///
/// Names that begin with a dot are nobody's data. Readers take no lock; writers, in this process
/// or another, queue on `.lock`. After a failed sync an instance refuses everything (`stopped`):
/// only a new one, which reads the disk again, knows where things stand.
///
/// A transaction hashes the whole log the first time, of a log of 65,536 entries or more what `.tree`
/// does not hold, and after that only what is new to this instance; lines that were hashed before are
/// not read again, which `verify` does.
public final class FileLog: LogStore {
  static let checkpointName = "checkpoint"
  static let temporaryCheckpointName = ".checkpoint.new"
  static let lockName = ".lock"
  static let quarantineName = ".quarantine"

  /// The folder, `Events/` of a registry.
  public let directory: String
  let faults: DiskFaults?
  /// From which size on the tree is kept in a file.
  let treeSize: UInt64
  let onRecovery: @Sendable (RecoveryReport) -> Void
  /// Held for the whole of a transaction; holds what the last one knew.
  let transactions = Mutex<Known?>(nil)
  private let isStopped = Atomic<Bool>(false)

  /// Opens a folder, which MUST exist by the time it is used.
  ///
  /// - Parameters:
  ///   - directory: the path of the folder.
  ///   - onRecovery: told what a transaction put right, while it holds the lock; MUST NOT append.
  public convenience init(
    directory: String, onRecovery: @escaping @Sendable (RecoveryReport) -> Void = { _ in }
  ) {
    self.init(directory: directory, faults: nil, onRecovery: onRecovery)
  }

  package init(
    directory: String, faults: DiskFaults?, treeSize: UInt64 = 65_536,
    onRecovery: @escaping @Sendable (RecoveryReport) -> Void = { _ in }
  ) {
    self.directory = directory
    self.faults = faults
    self.treeSize = treeSize
    self.onRecovery = onRecovery
  }

  /// Creates the folder for a log, durably, where there is none; its parent MUST exist.
  ///
  /// - Throws: `folderMissing` for the parent, `syncFailed`, or a write error.
  public static func createFolder(at directory: String) throws(LogStorageError) {
    let (parent, name) = DiskFolder.parts(of: directory)
    let folder = try DiskFolder(parent, faults: nil)
    _ = try folder.folder(name)
  }

  /// What one transaction leaves for the next: the tree it ended with, to start hashing from.
  struct Known {
    var range = CompactRange()
    /// The bytes that the last, unfilled segment holds.
    var offset = 0
    /// At which size the tree was written into its file; 0 where it was not.
    var keptTree: UInt64 = 0
    /// The published checkpoint, whose signature has been verified for `origin` with `keys`.
    var checkpoint: [UInt8] = []
    var origin = ""
    var keys: [NoteVerifierKey] = []

    init(
      range: CompactRange = CompactRange(), offset: Int = 0, keptTree: UInt64 = 0,
      checkpoint: [UInt8] = [], origin: String = "", keys: [NoteVerifierKey] = []
    ) {
      self.range = range
      self.offset = offset
      self.keptTree = keptTree
      self.checkpoint = checkpoint
      self.origin = origin
      self.keys = keys
    }

    func hasVerified(_ other: SignedCheckpoint, for signer: any CheckpointSigner) -> Bool {
      checkpoint == other.bytes && origin == signer.origin && keys == signer.verifierKeys
    }
  }

  /// Does some work unless a sync has failed, and notes it when one does.
  func unlessStopped<Result>(_ work: () throws -> Result) throws -> Result {
    if isStopped.load(ordering: .acquiring) { throw LogStorageError(.stopped, file: directory) }
    do {
      return try work()
    } catch {
      if (error as? LogStorageError)?.code == .syncFailed {
        isStopped.store(true, ordering: .releasing)
      }
      throw error
    }
  }

  /// The same for work that throws nothing but storage errors.
  func unlessStopped<Result>(
    storage work: () throws(LogStorageError) -> Result
  ) throws(LogStorageError) -> Result {
    do {
      return try unlessStopped { try work() }
    } catch let error as LogStorageError {
      throw error
    } catch {
      throw LogStorageError(.readFailed, found: "\(error)")
    }
  }
}
