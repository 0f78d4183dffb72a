// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
internal import Synchronization

/// A signing memory in a small file of two slots, readable by its owner only.
///
/// The file is created as a whole (temporary file, sync, rename, folder sync) with both slots laid
/// out, and from then on one slot at a time is rewritten in place and synced: a write that is torn
/// leaves the other slot, and the newest valid slot wins. Its lock is on the file itself, so that
/// two logs that wrongly share a key are told apart and not interleaved.
public struct FileSigningMemory: SigningMemory {
  /// Where the file is.
  public let path: String
  /// The log's name that the memory is bound to.
  public let origin: String
  /// The key that the memory is bound to.
  public let keyID: UInt32
  private let folder: String
  private let name: String
  private let faults: DiskFaults?
  private let last = LastReading()

  /// The bytes that were read or written last, with what they say: a transaction reads them twice, and
  /// mostly they are those of the transaction before.
  private final class LastReading: Sendable {
    let reading = Mutex<(bytes: [UInt8], newest: Newest)?>(nil)
  }

  /// The newest valid slot.
  private struct Newest {
    let record: SigningMemoryRecord
    let position: Int
    let state: SigningMemoryState
  }

  /// Names the file; its folder MUST exist by the time the memory is created.
  public init(path: String, origin: String, keyID: UInt32) {
    self.init(path: path, origin: origin, keyID: keyID, faults: nil)
  }

  package init(path: String, origin: String, keyID: UInt32, faults: DiskFaults?) {
    self.path = path
    self.origin = origin
    self.keyID = keyID
    self.faults = faults
    (folder, name) = DiskFolder.parts(of: path)
  }

  /// What the newest valid slot holds.
  ///
  /// - Throws: `signingMemoryDamaged`, `originMismatch`, `signingMemoryForAnotherKey`, or a read
  ///   error.
  public func state() throws(LogStorageError) -> SigningMemoryState {
    // A missing folder is a missing memory: `create` says what is wrong with the folder.
    let folder: DiskFolder
    do throws(LogStorageError) {
      folder = try DiskFolder(self.folder, faults: faults)
    } catch {
      if error.code == .folderMissing { return .missing }
      throw error
    }
    guard let file = try folder.file(name) else { return .missing }
    return try newest(in: file).state
  }

  /// Creates the file with an empty first slot, where there is none.
  ///
  /// - Throws: ``LogStorageError``.
  public func create() throws(LogStorageError) {
    let folder = try DiskFolder(self.folder, faults: faults)
    let lock = try folder.lock(".\(name).lock")
    defer { _ = lock.name }
    if try folder.file(name) != nil { return }
    let first = SigningMemoryRecord(sequence: 1, origin: origin, keyID: keyID, note: [])
    guard let slot = first.slot() else {
      throw LogStorageError(.noteTooLong, file: path, found: "an origin too long for a slot")
    }
    let unused = [UInt8](repeating: 0, count: SigningMemoryRecord.slotByteCount)
    try folder.replace(name, with: slot + unused, temporary: ".\(name).new", mode: 0o600)
  }

  /// Rewrites the slot that is not the newest, and syncs it.
  ///
  /// - Throws: `signingMemoryChanged`, `noteTooLong`, `syncFailed`, or a write error.
  public func replace(
    _ expected: SigningMemoryState, with checkpoint: SignedCheckpoint
  ) throws(LogStorageError) {
    let folder = try DiskFolder(self.folder, faults: faults)
    guard let file = try folder.writableFile(name) else {
      throw LogStorageError(.signingMemoryMissing, file: path)
    }
    try file.lock()
    let newest = try newest(in: file)
    guard newest.state == expected else {
      throw LogStorageError(.signingMemoryChanged, file: path)
    }
    let next = SigningMemoryRecord(
      sequence: newest.record.sequence + 1, origin: origin, keyID: keyID, note: checkpoint.bytes)
    guard let slot = next.slot() else {
      throw LogStorageError(
        .noteTooLong, file: path,
        expected: "at most \(SigningMemoryRecord.maximumNoteByteCount) bytes",
        found: "\(checkpoint.bytes.count) bytes")
    }
    let position = 1 - newest.position
    try file.write(slot, at: position * SigningMemoryRecord.slotByteCount)
    try file.sync()
    last.reading.withLock { last in
      guard var bytes = last?.bytes else { return }
      let start = position * SigningMemoryRecord.slotByteCount
      bytes.replaceSubrange(start..<(start + slot.count), with: slot)
      last = (bytes, Newest(record: next, position: position, state: .signed(checkpoint)))
    }
  }

  private func newest(in file: borrowing DiskFile) throws(LogStorageError) -> Newest {
    let bytes = try file.read(limit: 2 * SigningMemoryRecord.slotByteCount + 1)
    if let last = last.reading.withLock({ $0 }), last.bytes == bytes { return last.newest }
    let (record, position) = try newestRecord(of: bytes)
    let newest = Newest(record: record, position: position, state: try state(of: record))
    last.reading.withLock { $0 = (bytes, newest) }
    return newest
  }

  private func newestRecord(
    of bytes: [UInt8]
  ) throws(LogStorageError) -> (record: SigningMemoryRecord, position: Int) {
    let size = SigningMemoryRecord.slotByteCount
    guard bytes.count == 2 * size else {
      throw LogStorageError(
        .signingMemoryDamaged, file: path, expected: "\(2 * size) bytes",
        found: "\(bytes.count) bytes")
    }
    let slots = [bytes[..<size], bytes[size...]].map(SigningMemoryRecord.init(slot:))
    let valid = slots.enumerated().compactMap { position, record in
      record.map { (record: $0, position: position) }
    }
    guard let newest = valid.max(by: { $0.record.sequence < $1.record.sequence }) else {
      throw LogStorageError(
        .signingMemoryDamaged, file: path, expected: "a valid slot", found: "none")
    }
    return newest
  }

  private func state(
    of record: SigningMemoryRecord
  ) throws(LogStorageError) -> SigningMemoryState {
    guard record.origin == origin else {
      throw LogStorageError(
        .originMismatch, file: path, expected: origin, found: record.origin)
    }
    guard record.keyID == keyID else {
      throw LogStorageError(.signingMemoryForAnotherKey, file: path)
    }
    if record.note.isEmpty { return .empty }
    do {
      return .signed(try SignedCheckpoint(parsing: record.note))
    } catch {
      throw LogStorageError(.signingMemoryDamaged, file: path, found: error.description)
    }
  }
}
