// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

/// A log to which a newer program has written what this one does not know.
@Suite struct UnrecognizedEntryTests {
  /// What it brought, and what must be said about it.
  struct Newer: Sendable, CustomTestStringConvertible {
    let type: String
    let subject: String
    let data: String
    let actor: String
    let code: String
    let name: String

    var testDescription: String { name }

    static let all = [
      Newer(
        type: "annals.patent.granted.v1", subject: "patent/cn-1", data: #"{"number":"1.0"}"#,
        actor: "sec", code: "E-UNKNOWN-TYPE", name: "annals.patent.granted.v1"),
      Newer(
        type: "annals.organization.registered.v2", subject: "organization/n",
        data: #"{"names":["丙"]}"#, actor: "sec", code: "E-UNKNOWN-VERSION",
        name: "annals.organization.registered.v2"),
      Newer(
        type: "annals.registry.policy-adopted.v1", subject: "registry/main",
        data: #"{"policy":"roles","version":99,"parameters":[],"sha256":"\#(emptyDigest)"}"#,
        actor: "admin", code: "E-UNKNOWN-POLICY", name: "roles-99"),
    ]

    private static let emptyDigest =
      TreeHash.sha256(Array("[]".utf8)).hexadecimal
  }

  private static let place = "Events/000000000000.ndjson:4"

  /// `#0` founding, `#1` the secretary, `#2` 甲, `#3` what is newer, `#4` 乙.
  private func registry(_ newer: Newer) async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    _ = try await registry.record([registry.organization("a", "甲")], by: "sec")
    try registry.appendForeign([
      .init(
        id: TemporaryRegistry.id(1), type: newer.type, subject: newer.subject, data: newer.data,
        actor: newer.actor)
    ])
    try registry.appendForeign([
      .init(
        id: TemporaryRegistry.id(2), type: "annals.organization.registered.v1",
        subject: "organization/b", data: #"{"name":{"zh":"乙"},"kind":"enterprise"}"#)
    ])
    return registry
  }

  private func logKey(_ registry: TemporaryRegistry) throws -> NoteVerifierKey {
    try KeySource.folder(registry.keys).noteSigner(registry.origin).verifierKey
  }

  @Test(arguments: Newer.all)
  func `a reader keeps it, counts it and names it`(newer: Newer) async throws {
    let registry = try await registry(newer)
    let view = try registry.view()
    #expect(view.size == 5)
    #expect(view.unrecognized.map(\.name) == [newer.name])
    #expect(view.unrecognized.map(\.first) == [3])
    #expect(view.unrecognized.map(\.count) == [1])
    #expect(view.unrecognized.map(\.code.rawValue) == [newer.code])
    let isPolicy = newer.code == "E-UNKNOWN-POLICY"
    #expect(view.unrecognizedLines.map(\.index) == (isPolicy ? [] : [3]))
    // What is known is read on.
    #expect(view.state.organizations["b"]?.state.registered?.name.zh == "乙")
    // A view of the time before knows nothing of it.
    let before = try registry.ledger.view(ViewSelection(knownAt: .size(3)), today: .blank)
    #expect(before.unrecognized.isEmpty)
  }

  @Test(arguments: Newer.all)
  func `a writer refuses to append, says what and where, and changes nothing`(
    newer: Newer
  ) async throws {
    let registry = try await registry(newer)
    let before = try registry.ledger.checkpoint()
    let error = await #expect(throws: LedgerError.self) {
      try await registry.record([registry.organization("c", "丙")], by: "sec")
    }
    #expect(error?.code == newer.code)
    #expect(error?.place == Self.place)
    #expect(error?.reason.zh.contains(newer.name) == true)
    #expect(error?.reason.en?.contains(newer.name) == true)
    #expect(error?.remedy?.en?.contains("newer annals") == true)
    let next = try registry.statements([registry.organization("c", "丙")], by: "sec")
    let writer = try registry.writer()
    let dry = await #expect(throws: LedgerError.self) { try await writer.rehearse(next) }
    #expect(dry?.code == newer.code)
    #expect(try registry.ledger.checkpoint() == before)
  }

  @Test(arguments: Newer.all)
  func `what was recorded before is acknowledged all the same`(newer: Newer) async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let statements = try registry.statements([registry.organization("a", "甲")], by: "sec")
    _ = try await registry.writer().append(statements)
    try registry.appendForeign([
      .init(
        id: TemporaryRegistry.id(1), type: newer.type, subject: newer.subject, data: newer.data,
        actor: newer.actor)
    ])
    let receipts = try await registry.writer().append(statements)
    #expect(receipts.map(\.index) == [2])
    #expect(receipts.map(\.isRepeated) == [true])
    #expect(try registry.ledger.checkpoint().size == 4)
  }

  @Test(arguments: Newer.all)
  func `verify checks tree and signatures to the end, and says from where the rules were not asked`(
    newer: Newer
  ) async throws {
    let registry = try await registry(newer)
    let report = try registry.ledger.verify(Verification(keys: [logKey(registry)]))
    #expect(report.findings.map(\.code) == [newer.code])
    #expect(report.findings.map(\.place) == [Self.place])
    #expect(report.faults.isEmpty)
    #expect(report.unjudgedFrom == 3)
    #expect(report.validSignatures == 5)
    #expect(report.unjudgedSignatures == 0)
    #expect(report.isAuthenticated)
    // Nobody may take it for verified the next time.
    #expect(report.verifiedPrefix == nil)
  }

  @Test(arguments: Newer.all)
  func `what is wrong behind it is found, as far as rules are not needed`(
    newer: Newer
  ) async throws {
    let registry = try await registry(newer)
    // A known type, signed with another actor's key; and one beyond its actor's role.
    try registry.appendForeign(
      [
        .init(
          id: TemporaryRegistry.id(3), type: "annals.organization.registered.v1",
          subject: "organization/c", data: #"{"name":{"zh":"丙"},"kind":"enterprise"}"#)
      ], key: "admin")
    try registry.appendForeign([
      .init(
        id: TemporaryRegistry.id(4), type: "annals.organization.registered.v1",
        subject: "organization/d", data: #"{"name":{"zh":"丁"},"kind":"enterprise"}"#,
        actor: "admin")
    ])
    // An unknown type, signed with another actor's key.
    try registry.appendForeign(
      [
        .init(
          id: TemporaryRegistry.id(5), type: "annals.patent.lapsed.v1", subject: "patent/cn-1",
          data: "{}")
      ], key: "admin")
    // Spelt otherwise.
    try registry.appendForeign([
      .init(
        id: TemporaryRegistry.id(6), type: "annals.patent.lapsed.v1", subject: "patent/cn-1",
        data: #"{"by" :1}"#)
    ])
    let report = try registry.ledger.verify(Verification(keys: []))
    #expect(
      report.faults.map { "\($0.code) \($0.index ?? -1)" } == [
        "E-SIGNATURE 5", "E-SIGNATURE 7", "E-NOT-CANONICAL 8",
      ])
    #expect(report.unrecognized.map(\.name) == [newer.name, "annals.patent.lapsed.v1"])
    #expect(report.unrecognized.map(\.count) == [1, 2])
    #expect(report.unjudgedFrom == 3)
  }

  @Test func `a signature is not judged where an unknown entry may have changed the key`()
    async throws
  {
    let newer = Newer(
      type: "annals.actor.key-rotated.v2", subject: "actor/sec", data: #"{"keys":[]}"#,
      actor: "admin", code: "E-UNKNOWN-VERSION", name: "annals.actor.key-rotated.v2")
    let registry = try await registry(newer)
    try registry.appendForeign(
      [
        .init(
          id: TemporaryRegistry.id(3), type: "annals.organization.registered.v1",
          subject: "organization/c", data: #"{"name":{"zh":"丙"},"kind":"enterprise"}"#)
      ], key: "admin")
    let report = try registry.ledger.verify(Verification(keys: [logKey(registry)]))
    #expect(report.findings.map(\.code) == ["E-UNKNOWN-VERSION"])
    #expect(report.unjudgedSignatures == 1)
    #expect(report.validSignatures == 5)
  }

  @Test func `an unknown entry of the registry itself may have changed the key of the log`()
    async throws
  {
    let newer = Newer(
      type: "annals.registry.key-rotated.v2", subject: "registry/main", data: #"{"stages":[]}"#,
      actor: "admin", code: "E-UNKNOWN-VERSION", name: "annals.registry.key-rotated.v2")
    let registry = try await registry(newer)
    #expect(try registry.view().unrecognized.map(\.name) == [newer.name])
    // Another key signs from there on.
    let log = TamperedSeal(registry)
    try log.reseal()
    let error = #expect(throws: LedgerError.self) { try registry.view() }
    #expect(error?.code == "E-UNKNOWN-VERSION")
    #expect(error?.place == Self.place)
    let report = try registry.ledger.verify(Verification(keys: [log.key]))
    #expect(report.findings.map(\.code) == ["E-UNKNOWN-VERSION"])
    #expect(report.isAuthenticated)
    let known = try registry.ledger.verify(Verification(keys: [logKey(registry)]))
    #expect(known.findings.map(\.code).contains("E-CHECKPOINT-KEY"))
  }

  @Test(arguments: Newer.all)
  func `no snapshot is taken of what is not known`(newer: Newer) async throws {
    let registry = try await registry(newer)
    let error = #expect(throws: LedgerError.self) {
      try registry.ledger.takeSnapshot(
        signer: KeySource.folder(registry.keys).noteSigner(registry.origin))
    }
    #expect(error?.code == newer.code)
    #expect(error?.place == Self.place)
  }

  @Test(arguments: Newer.all)
  func `it survives copies: published tiles hold its line`(newer: Newer) async throws {
    let registry = try await registry(newer)
    let folder = TileFolder(registry.directory + "/published")
    _ = try registry.ledger.publishTiles(into: folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.directory)
    let holders = files.filter { name in
      let path = folder.directory + "/" + name
      let data = FileManager.default.contents(atPath: path)
      return data.map { $0.firstRange(of: Data(newer.data.utf8)) != nil } ?? false
    }
    #expect(!holders.isEmpty)
    var verification = Verification(keys: [try logKey(registry)])
    verification.published = folder
    let report = try registry.ledger.verify(verification)
    #expect(report.findings.map(\.code) == [newer.code])
  }

  @Test(arguments: Newer.all)
  func `the schema check counts it, names it and looks at everything else`(
    newer: Newer
  ) async throws {
    let registry = try await registry(newer)
    let check = try registry.ledger.checkSchemas()
    #expect(check.findings.map(\.code) == [newer.code])
    #expect(check.findings.map(\.place) == [Self.place])
    #expect(check.faults.isEmpty)
    #expect(check.unrecognized == (try registry.view()).unrecognized)
    #expect(check.tallies.map(\.count).reduce(0, +) == 5)
    let isPolicy = newer.code == "E-UNKNOWN-POLICY"
    #expect(check.validated == (isPolicy ? 5 : 4))
    let unknown = check.tallies.filter { !$0.isKnown }
    #expect(unknown.map(\.first) == (isPolicy ? [] : [3]))
  }

  @Test func `the schema check of a log that is known finds nothing`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let check = try registry.ledger.checkSchemas()
    #expect(check.findings == [])
    #expect(check.unrecognized == [])
    #expect(check.liftings == [])
    #expect(check.tallies.map(\.name) == ["actor.enrolled", "registry.founded"])
    #expect(check.validated == 2)
  }

  @Test func `the schema check lists damaged lines, and refuses another root`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    for (number, data) in [#"{"name":{"zh":"甲"}}"#, #"{"name":{"zh":"乙"},"kind":"x"}"#]
      .enumerated()
    {
      try registry.appendForeign([
        .init(
          id: TemporaryRegistry.id(number), type: "annals.organization.registered.v1",
          subject: "organization/o\(number)", data: data)
      ])
    }
    let check = try registry.ledger.checkSchemas()
    #expect(check.findings.map(\.code) == ["E-LOG-LINE", "E-LOG-LINE"])
    #expect(
      check.findings.map(\.place) == [
        "Events/000000000000.ndjson:3", "Events/000000000000.ndjson:4",
      ])
    let path = registry.directory + "/Events/000000000000.ndjson"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("甲", with: "丁").write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: LedgerError.self) { try registry.ledger.checkSchemas() }
    #expect(error?.code == "E-LOG-ROOT")
  }

  @Test func `an id is found twice also where one of its entries is not known`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let known = "annals.organization.registered.v1"
    let unknown = "annals.patent.granted.v1"
    let data = #"{"name":{"zh":"乙"},"kind":"enterprise"}"#
    for (number, type, subject) in [
      (1, unknown, "patent/a"), (1, unknown, "patent/b"), (1, known, "organization/c"),
      (2, known, "organization/d"), (2, unknown, "patent/e"), (3, unknown, "patent/f"),
    ] {
      try registry.appendForeign([
        .init(
          id: TemporaryRegistry.id(number), type: type, subject: subject,
          data: type == known ? data : "{}")
      ])
    }
    let report = try registry.ledger.verify(
      Verification(keys: try registry.ledger.logKeys()))
    let reused = report.findings.filter { $0.code == "E-ID-REUSED" }.compactMap(\.index)
    let first = try #require(report.unrecognized.first).first
    #expect(reused == [first + 1, first + 2, first + 4])
  }
}

/// A checkpoint that another key signed under the log's name.
private struct TamperedSeal {
  let registry: TemporaryRegistry
  private let signer: Ed25519NoteSigner?

  init(_ registry: TemporaryRegistry) {
    self.registry = registry
    signer = try? Ed25519NoteSigner(name: registry.origin.description, privateKey: .init())
  }

  var key: NoteVerifierKey {
    get throws { try require(signer).verifierKey }
  }

  func reseal() throws {
    let old = try registry.ledger.checkpoint()
    let checkpoint = try Checkpoint(origin: old.origin, size: old.size, root: old.root)
    let signed = try SignedCheckpoint(signing: checkpoint, by: [require(signer)])
    try Data(signed.bytes).write(
      to: URL(filePath: registry.directory + "/" + TamperedLog.checkpointFile))
  }
}
