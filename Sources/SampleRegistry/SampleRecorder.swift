// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
public import Registry
import RegistryModel
import Synchronization

/// Records the zone's plans through the public interface of the registry.
///
/// With a fixed clock, ids and keys that are derived from written labels, and a signing memory that is
/// forgotten at the end, the same record gives the same bytes every time (on platforms whose Ed25519
/// signatures are deterministic, as RFC 8032 has them).
public struct SampleRecorder {
  /// The name of the sample's log. Other content takes the next number: the same name with other
  /// content would be a fork.
  public static let origin = "annals.example/sunan/2"

  /// The most statements in a batch.
  private static let batchSize = 256

  private let clock = SteppedClock()

  /// A recorder.
  public init() {}

  /// Records everything into an empty folder, and takes a snapshot.
  ///
  /// - Returns: The view of what was recorded.
  /// - Throws: ``LedgerError`` or ``SampleError`` with what was refused.
  public func record(into directory: String) async throws -> LedgerView {
    guard let origin = LogOrigin(Self.origin) else { throw SampleError("origin") }
    let ledger = Ledger(directory: directory)
    let keys = KeySource.sample(.volatile)
    let signer = try keys.checkpointSigner(origin)
    let clock = clock
    let now: @Sendable () -> Timestamp = { clock.now }
    let ids = Self.ids(origin)
    try ledger.createFolders()
    let writer = LedgerWriter(
      ledger: ledger, store: ledger.fileLog(), signer: signer, clock: now)
    let administrator = StatementFactory(
      origin: origin, offset: .china, key: SampleKeys.actor(origin, "registrar"), ids: ids,
      clock: now)
    let secretary = SampleKeys.actor(origin, "secretariat")
    var founding = Founding(
      title: LocalizedName(
        zh: "苏南国家自主创新示范区", en: "Sunan National Innovation Demonstration Zone"),
      origin: origin,
      administrator: (id: "registrar", name: LocalizedName(zh: "样例登记员", en: "Sample registrar")))
    founding.isSample = true
    // The kept bytes were founded under these; another version would be another registry.
    founding.policies = PolicyCatalogue.policies([
      "roles-3", "status-1", "schedule-1", "confirmation-1", "similarity-1", "divisions-1",
    ])
    let first = founding.draft(
      administratorKey: SampleKeys.actor(origin, "registrar").publicKey,
      logKey: try keys.noteSigner(origin).verifierKey, time: clock.now)
    _ = try await writer.append(administrator.sign([first]))
    clock.step()
    var enrolment = ActorEnrolled()
    enrolment.name = LocalizedName(zh: "样例秘书处", en: "Sample secretariat")
    enrolment.role = .secretariat
    enrolment.publicKey = secretary.publicKey
    enrolment.proof = try secretary.provePossession(in: origin)
    _ = try await writer.append(
      administrator.sign([
        Draft(
          subject: Subject(.actor, "secretariat"), time: first.time,
          event: .actorEnrolled(enrolment))
      ]))
    let factory = StatementFactory(
      origin: origin, offset: .china, key: secretary, ids: ids, clock: now)
    for batch in try SampleRecord().batches {
      for start in stride(from: 0, to: batch.drafts.count, by: Self.batchSize) {
        clock.step()
        let end = min(start + Self.batchSize, batch.drafts.count)
        do {
          _ = try await writer.append(factory.sign(Array(batch.drafts[start..<end])))
        } catch {
          let draft = error.position.map { batch.drafts[start + $0] }
          throw SampleError(
            "\(batch.name): \(error)" + (draft.map { " at \($0.subject) \($0.data.event)" } ?? ""))
        }
      }
    }
    let today = clock.now.day(at: .china)
    try ledger.takeSnapshot(signer: try keys.noteSigner(origin))
    return try ledger.view(today: today)
  }

  /// Ids whose random bits are the SHA-256 of a label and a counter.
  private static func ids(_ origin: LogOrigin) -> EntryIDSource {
    let counter = Counter()
    return EntryIDSource {
      let digest = TreeHash.sha256(Array("annals sample id: \(origin) \(counter.next())".utf8))
      let words = digest.bytes.prefix(16)
      let high = words.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let low = words.dropFirst(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return (high, low)
    }
  }
}

private final class Counter: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}

/// A clock that stands still until it is told to go on by a second.
final class SteppedClock: Sendable {
  // 2026-11-21T03:00:00Z
  private let milliseconds = Mutex<Int64>(1_795_230_000_000)

  var now: Timestamp { Timestamp(milliseconds: milliseconds.withLock { $0 }) }

  func step() { milliseconds.withLock { $0 += 1_000 } }
}
