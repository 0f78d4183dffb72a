// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import MerkleLog
import Registry
import RegistryModel
import Synchronization

/// A registry in a folder of its own that is removed at the end.
final class TemporaryRegistry: Sendable {
  let directory: String
  let keys: KeyFolder
  let origin: LogOrigin
  let clock: TestClock

  init(origin: String = "registry.example/test") throws {
    let base = FileManager.default.temporaryDirectory.path
    directory = base + "/annals-test-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: directory + "/Events", withIntermediateDirectories: true)
    keys = KeyFolder(root: directory + "/keys")
    self.origin = LogOrigin(origin) ?? .blank
    clock = TestClock()
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  var ledger: Ledger { Ledger(directory: directory) }

  /// Founds the registry with an administrator `admin`, and enrols a secretary `sec`.
  func found() async throws {
    let clock = clock
    var founding = Founding(
      title: LocalizedName(zh: "测试台账"), origin: origin,
      administrator: (id: "admin", name: LocalizedName(zh: "管理员")))
    founding.isSample = false
    try await ledger.found(founding, keys: keys, clock: { clock.now })
    let secretary = try keys.createActorKey(origin, "sec")
    var enrolment = ActorEnrolled()
    enrolment.name = LocalizedName(zh: "秘书")
    enrolment.role = .secretariat
    enrolment.publicKey = secretary.publicKey
    enrolment.proof = try secretary.provePossession(in: origin)
    _ = try await record(
      [Draft(subject: Subject(.actor, "sec"), time: clock.now, event: .actorEnrolled(enrolment))],
      by: "admin")
  }

  func writer() throws -> LedgerWriter {
    let clock = clock
    return try ledger.writer(keys: .folder(keys), clock: { clock.now })
  }

  func statements(_ drafts: [Draft], by actor: Slug) throws -> [SignedStatement] {
    let clock = clock
    return try StatementFactory(
      origin: origin, offset: .china, key: try keys.actorKey(origin, actor), clock: { clock.now }
    ).sign(drafts)
  }

  /// Statements that all have one id.
  func statements(_ drafts: [Draft], by actor: Slug, id: EntryID) throws -> [SignedStatement] {
    let digits = id.description.filter { $0 != "-" }
    let (high, low) = (UInt64(digits.prefix(16), radix: 16), UInt64(digits.suffix(16), radix: 16))
    let made = Timestamp(milliseconds: Int64((high ?? 0) >> 16))
    return try StatementFactory(
      origin: origin, offset: .china, key: try keys.actorKey(origin, actor),
      ids: EntryIDSource { (high ?? 0, low ?? 0) }, clock: { made }
    ).sign(drafts)
  }

  func record(_ drafts: [Draft], by actor: Slug) async throws -> [Receipt] {
    try await writer().append(statements(drafts, by: actor))
  }

  func view() throws -> LedgerView {
    try ledger.view(today: clock.now.day(at: .china))
  }

  func organization(_ id: Slug, _ name: String, on day: String = "2020-01-01") -> Draft {
    var event = OrganizationRegistered()
    event.name = LocalizedName(zh: name)
    event.kind = .enterprise
    return Draft(
      subject: Subject(.organization, id),
      time: Timestamp(startOf: CivilDay(day) ?? .blank, offset: .china),
      event: .organizationRegistered(event))
  }
}

/// A clock that a test moves.
final class TestClock: Sendable {
  private let milliseconds = Mutex<Int64>(1_795_222_800_000)

  var now: Timestamp { Timestamp(milliseconds: milliseconds.withLock { $0 }) }

  func advance(by interval: Int64) { milliseconds.withLock { $0 += interval } }
}
