// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Registry
import RegistryModel

/// A new, signed registry with one secretary, to which statements are appended.
final class AppendedRegistry {
  let writer: LedgerWriter
  private let factory: StatementFactory
  private var next = 0

  init(directory: String) async throws {
    guard let origin = LogOrigin("annals.example/benchmark/1") else {
      throw BenchmarkError("the origin is not one")
    }
    let ledger = Ledger(directory: directory)
    let keys = KeySource.sample(.file(KeyFolder(root: directory + "/keys")))
    let now: @Sendable () -> Timestamp = {
      Timestamp(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1_000))
    }
    var founding = Founding(
      title: LocalizedName(zh: "虚构台账,供测量", en: "An invented registry, for measurements"),
      origin: origin,
      administrator: (id: "registrar", name: LocalizedName(zh: "虚构登记员", en: "Invented registrar")))
    founding.isSample = true
    try await ledger.found(founding, keys: keys, ids: .system, clock: now)
    writer = try ledger.writer(keys: keys, clock: now)
    let registrar = StatementFactory(
      origin: origin, offset: .china, key: try keys.actorKey(origin, "registrar"), clock: now)
    let secretary = SampleKeys.actor(origin, "secretariat")
    var event = ActorEnrolled()
    event.name = LocalizedName(zh: "虚构秘书处", en: "Invented secretariat")
    event.role = .secretariat
    event.publicKey = secretary.publicKey
    event.proof = try secretary.provePossession(in: origin)
    _ = try await writer.append(
      registrar.sign([
        Draft(subject: Subject(.actor, "secretariat"), time: now(), event: .actorEnrolled(event))
      ]))
    factory = StatementFactory(
      origin: origin, offset: .china, key: try keys.actorKey(origin, "secretariat"), clock: now)
  }

  /// Signed statements about so many organisations that are not registered yet.
  func statements(_ count: Int) throws -> [SignedStatement] {
    let now = Timestamp(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1_000))
    return try factory.sign(
      (0..<count).map { _ in
        next += 1
        guard let id = Slug("invented-\(next)") else { throw BenchmarkError("no id") }
        var event = OrganizationRegistered()
        event.name = LocalizedName(zh: "虚构单位\(next)号")
        event.kind = .enterprise
        return Draft(
          subject: Subject(.organization, id), time: now, event: .organizationRegistered(event))
      })
  }

  /// Seconds of so many bare Ed25519 signatures over as many bytes as a statement has.
  func signing(_ count: Int) throws -> Double {
    let key = Curve25519.Signing.PrivateKey()
    let bytes = Data(repeating: 0x61, count: 512)
    return try ContinuousClock().measure {
      for _ in 0..<count { _ = try key.signature(for: bytes) }
    }.seconds
  }
}
