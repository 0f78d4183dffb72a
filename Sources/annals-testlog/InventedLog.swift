// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import MerkleLog
import Registry
import RegistryModel
import Synchronization

/// A registry of invented organisations: the same size always has the same bytes.
struct InventedLog {
  /// The most statements in a batch.
  private static let batchSize = 4_096

  /// The key of the log, for those who check it.
  let verifierKey: NoteVerifierKey
  private let ledger: Ledger
  private let origin: LogOrigin
  private let keys: KeySource
  private let internalEntries: Set<Int>
  private let variant: String
  private let clock = InventedClock()

  init(directory: String, internalEntries: Set<Int>, variant: String) throws {
    guard let origin = LogOrigin("annals.example/invented/1") else { throw InventedLogError.origin }
    ledger = Ledger(directory: directory)
    self.origin = origin
    keys = .sample(.file(KeyFolder(root: directory + "/keys")))
    self.internalEntries = internalEntries
    self.variant = variant
    verifierKey = try keys.noteSigner(origin).verifierKey
  }

  /// Signs the checkpoint of a log that has no entries.
  func writeEmptyCheckpoint() throws {
    try ledger.createFolders()
    let checkpoint = try Checkpoint(
      origin: origin.description, size: 0, root: TreeHash.emptyTree)
    let signed = try SignedCheckpoint(signing: checkpoint, by: [keys.noteSigner(origin)])
    try Data(signed.bytes).write(
      to: URL(fileURLWithPath: ledger.eventsDirectory + "/checkpoint"))
  }

  /// Founds the registry where there is none, and appends until it has `size` entries.
  func grow(to size: Int) async throws {
    let clock = clock
    let now: @Sendable () -> Timestamp = { clock.now }
    var next = Int(try ledger.fileLog().headIfAny()?.size ?? 0)
    clock.set(entry: next)
    if next == 0 {
      var founding = Founding(
        title: LocalizedName(zh: "虚构台账,供测试", en: "An invented registry, for tests"),
        origin: origin,
        administrator: (id: "registrar", name: LocalizedName(zh: "虚构登记员", en: "Invented registrar"))
      )
      founding.isSample = true
      // The kept bytes were founded under these; another version would be another registry.
      founding.policies = PolicyCatalogue.policies([
        "roles-3", "status-1", "schedule-1", "confirmation-1", "similarity-1", "divisions-1",
      ])
      try await ledger.found(founding, keys: keys, ids: ids, clock: now)
      next = 1
    }
    let writer = try ledger.writer(keys: keys, confirmsClock: true, clock: now)
    while next < size {
      let end = next == 1 ? 2 : min(size, next + Self.batchSize)
      clock.set(entry: next)
      let actor: Slug = next == 1 ? "registrar" : "secretariat"
      let factory = StatementFactory(
        origin: origin, offset: .china, key: try keys.actorKey(origin, actor), ids: ids, clock: now)
      _ = try await writer.append(
        factory.sign(try (next..<end).map { try $0 == 1 ? enrolment() : organization($0) }))
      next = end
    }
  }

  /// Writes the snapshot of the whole log.
  func takeSnapshot() throws {
    try ledger.takeSnapshot(signer: keys.noteSigner(origin))
  }

  private func enrolment() throws -> Draft {
    let secretary = SampleKeys.actor(origin, "secretariat")
    var event = ActorEnrolled()
    event.name = LocalizedName(zh: "虚构秘书处", en: "Invented secretariat")
    event.role = .secretariat
    event.publicKey = secretary.publicKey
    event.proof = try secretary.provePossession(in: origin)
    return Draft(
      subject: Subject(.actor, "secretariat"), time: clock.now, event: .actorEnrolled(event))
  }

  private func organization(_ index: Int) throws -> Draft {
    guard let id = Slug("invented-\(variant)\(index)") else { throw InventedLogError.variant }
    var event = OrganizationRegistered()
    event.name = LocalizedName(zh: "虚构单位\(variant)\(index)")
    event.kind = .enterprise
    return Draft(
      subject: Subject(.organization, id), time: clock.now, event: .organizationRegistered(event),
      classification: internalEntries.contains(index) ? .internal : .public)
  }

  /// Ids that follow from the time and a counter.
  private var ids: EntryIDSource {
    let counter = Atomic<UInt64>(0)
    return EntryIDSource {
      let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
      return (number >> 12, number &* 0x9E37_79B9_7F4A_7C15)
    }
  }
}

/// What the generator was asked that it cannot do.
enum InventedLogError: Error {
  case origin
  case variant
}

/// A clock that an entry's index sets.
private final class InventedClock: Sendable {
  private let milliseconds = Mutex<Int64>(0)

  var now: Timestamp { Timestamp(milliseconds: milliseconds.withLock { $0 }) }

  func set(entry: Int) {
    milliseconds.withLock { $0 = 1_767_196_800_000 + Int64(entry) * 1_000 }
  }
}

extension FileLog {
  /// The head; nil where the folder is not there yet.
  fileprivate func headIfAny() throws(LogStorageError) -> LogHead? {
    do {
      return try head()
    } catch {
      guard error.code == .folderMissing else { throw error }
      return nil
    }
  }
}
