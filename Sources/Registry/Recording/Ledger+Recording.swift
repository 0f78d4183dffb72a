// SPDX-License-Identifier: Apache-2.0

import Foundation
public import LogStorage
import MerkleLog
public import RegistryModel

extension Ledger {
  /// The log's files.
  ///
  /// - Parameter onRecovery: Told what a writer put right after an interrupted one.
  /// - Returns: The store; it is opened when it is used.
  public func fileLog(
    onRecovery: @escaping @Sendable (RecoveryReport) -> Void = { _ in }
  ) -> FileLog {
    FileLog(directory: eventsDirectory, onRecovery: onRecovery)
  }

  /// The log's name, from the newest checkpoint.
  ///
  /// - Throws: ``LedgerError`` where the log is empty or its checkpoint is not readable.
  public func origin() throws(LedgerError) -> LogOrigin {
    let head = try StorageFault.perform(self) { try fileLog().head() }
    guard let head else {
      throw LedgerError(
        "E-LOG-EMPTY", zh: "台账还没有建立:Events/ 里没有检查点",
        en: "the registry is not founded: there is no checkpoint in Events/")
    }
    return try origin(of: head)
  }

  /// The name on a checkpoint.
  ///
  /// - Throws: ``LedgerError`` `E-LOG-CHECKPOINT-INVALID` where no log can have it.
  func origin(of head: LogHead) throws(LedgerError) -> LogOrigin {
    guard let origin = LogOrigin(head.origin) else {
      let error = LogStorageError(.checkpointInvalid, file: "checkpoint", found: head.origin)
      throw StorageFault.ledgerError(error, self)
    }
    return origin
  }

  /// A writer for the registry.
  ///
  /// - Parameters:
  ///   - keys: Where the log's key is.
  ///   - confirmsClock: A person has confirmed that this machine's clock is right.
  ///   - schedule: When the writer takes snapshots.
  ///   - onRecovery: Told what a transaction put right after an interrupted one.
  ///   - clock: The time now.
  /// - Returns: The writer; the log is opened when it is used.
  /// - Throws: ``LedgerError`` about the keys or the log.
  public func writer(
    keys: KeySource, confirmsClock: Bool = false,
    snapshots schedule: SnapshotSchedule = SnapshotSchedule(every: nil),
    onRecovery: @escaping @Sendable (RecoveryReport) -> Void = { _ in },
    clock: @escaping @Sendable () -> Timestamp
  ) throws(LedgerError) -> LedgerWriter {
    let origin = try origin()
    let signer = try keys.checkpointSigner(origin)
    return LedgerWriter(
      ledger: self, store: fileLog(onRecovery: onRecovery), signer: signer,
      confirmsClock: confirmsClock,
      snapshots: SnapshotTaker(self, schedule, signer: try keys.noteSigner(origin)), clock: clock)
  }

  /// Founds a registry with new keys in the user's key folder.
  ///
  /// - Throws: ``LedgerError``; `E-LOG-FOUNDED` where there is one already.
  @discardableResult
  public func found(
    _ founding: Founding, keys folder: KeyFolder, clock: @escaping @Sendable () -> Timestamp
  ) async throws(LedgerError) -> Receipt {
    try createFolders()
    _ = try folder.createLogKey(founding.origin)
    _ = try folder.createActorKey(founding.origin, founding.administrator.id)
    return try await found(founding, keys: .folder(folder), clock: clock)
  }

  /// Founds a registry with keys that exist.
  ///
  /// - Throws: ``LedgerError``; `E-LOG-FOUNDED` where there is one already.
  @discardableResult
  public func found(
    _ founding: Founding, keys: KeySource, ids: EntryIDSource = .system,
    clock: @escaping @Sendable () -> Timestamp
  ) async throws(LedgerError) -> Receipt {
    try createFolders()
    let origin = founding.origin
    let actorKey = try keys.actorKey(origin, founding.administrator.id)
    let signer = try keys.checkpointSigner(origin)
    let draft = founding.draft(
      administratorKey: actorKey.publicKey, logKey: try keys.noteSigner(origin).verifierKey,
      time: clock())
    let statements = try StatementFactory(
      origin: origin, offset: founding.offset, key: actorKey, signatures: founding.signatures,
      ids: ids, clock: clock
    ).sign([draft])
    let writer = LedgerWriter(ledger: self, store: fileLog(), signer: signer, clock: clock)
    guard let receipt = try await writer.append(statements).first else {
      throw LedgerError("E-LOG", zh: "没有登记", en: "nothing was recorded")
    }
    return receipt
  }

  /// Makes the folders of a registry that is not founded yet.
  ///
  /// - Throws: ``LedgerError``; `E-LOG-FOUNDED` where there is a registry already.
  public func createFolders() throws(LedgerError) {
    do {
      for path in [eventsDirectory, snapshotsDirectory] {
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: true)
      }
    } catch {
      throw LedgerError(
        "E-FOLDER", zh: "建不了文件夹:\(SystemFault.chinese(error))",
        en: "cannot make the folder: \(error.localizedDescription)", place: directory)
    }
    let existing = try StorageFault.perform(self) { try fileLog().head() }
    guard existing == nil else {
      throw LedgerError(
        "E-LOG-FOUNDED", zh: "这里已经有一本台账", en: "there is a registry here already",
        place: eventsDirectory)
    }
  }
}
