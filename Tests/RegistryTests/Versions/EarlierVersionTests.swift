// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Registry
import RegistryModel
import Testing

/// A log that was begun when organisations were declared otherwise, read by a later program.
@Suite struct EarlierVersionTests {
  private static let catalogue = OrganizationHistory.catalogue
  private static let type = "annals.organization.registered"

  /// `#0` founding, `#1` the secretary, `#2` 甲 in version 1, `#3` 乙 in version 2.
  private func registry() async throws -> (TemporaryRegistry, Ledger) {
    let registry = try TemporaryRegistry()
    try await registry.found()
    try registry.appendForeign([
      .init(
        id: TemporaryRegistry.id(1), type: Self.type + ".v1", subject: "organization/a",
        data: #"{"title":"甲","region":"无锡"}"#)
    ])
    try registry.appendForeign([
      .init(
        id: TemporaryRegistry.id(2), type: Self.type + ".v2", subject: "organization/b",
        data: #"{"name":{"zh":"乙"},"kind":"university"}"#)
    ])
    return (registry, Ledger(directory: registry.directory, catalogue: Self.catalogue))
  }

  private func writer(_ registry: TemporaryRegistry, _ ledger: Ledger) throws -> LedgerWriter {
    let clock = registry.clock
    return try ledger.writer(keys: .folder(registry.keys), clock: { clock.now })
  }

  private func statements(
    _ drafts: [Draft], _ registry: TemporaryRegistry
  ) throws -> [SignedStatement] {
    let clock = registry.clock
    return try StatementFactory(
      origin: registry.origin, offset: .china,
      key: try registry.keys.actorKey(registry.origin, "sec"), catalogue: Self.catalogue,
      clock: { clock.now }
    ).sign(drafts)
  }

  private func logKey(_ registry: TemporaryRegistry) throws -> NoteVerifierKey {
    try KeySource.folder(registry.keys).noteSigner(registry.origin).verifierKey
  }

  @Test func `an earlier version is folded as the newest, and its line is not touched`()
    async throws
  {
    let (registry, ledger) = try await registry()
    let view = try ledger.view(today: registry.clock.now.day(at: .china))
    let first = try #require(view.state.organizations["a"]?.state.registered)
    #expect(first.name.zh == "甲")
    #expect(first.kind == .enterprise)
    #expect(first.region == "无锡")
    #expect(view.state.organizations["b"]?.state.registered?.kind == .university)
    #expect(view.unrecognized.isEmpty)
    let line = try registry.line(2)
    #expect(line.contains(#""type":"\#(Self.type).v1""#))
    #expect(try #require(view.entry(at: 2)).line(at: .china) == Array(line.utf8))
    #expect(view.signatureVerdict(of: try #require(view.entry(at: 2))) == .valid)
  }

  @Test func `verify judges every entry, whatever its version`() async throws {
    let (registry, ledger) = try await registry()
    let report = try ledger.verify(Verification(keys: [logKey(registry)]))
    #expect(report.findings == [])
    #expect(report.validSignatures == 4)
    #expect(report.unjudgedFrom == nil)
    #expect(report.verifiedPrefix?.size == 4)
    // Another actor may not say it in any version.
    try registry.appendForeign([
      .init(
        id: TemporaryRegistry.id(3), type: Self.type + ".v1", subject: "organization/c",
        data: #"{"title":"丙"}"#, actor: "admin")
    ])
    let codes = try ledger.verify(Verification(keys: [])).findings.map(\.code)
    #expect(codes == ["E-ROLE"])
  }

  @Test func `another spelling of an earlier version is found`() async throws {
    let (registry, ledger) = try await registry()
    try registry.appendForeign([
      .init(
        id: TemporaryRegistry.id(3), type: Self.type + ".v1", subject: "organization/c",
        data: #"{"title":"\u4e19"}"#)
    ])
    let findings = try ledger.verify(Verification(keys: [])).findings
    #expect(findings.map(\.code) == ["E-NOT-CANONICAL"])
    #expect(findings.map(\.place) == ["Events/000000000000.ndjson:5"])
  }

  @Test func `only the newest version is written`() async throws {
    let (registry, ledger) = try await registry()
    let writer = try writer(registry, ledger)
    let receipts = try await writer.append(
      statements([registry.organization("c", "丙")], registry))
    #expect(receipts.map(\.index) == [4])
    #expect(try registry.line(4).contains(#""type":"\#(Self.type).v2""#))
    let old = try registry.signed(
      .init(
        id: TemporaryRegistry.id(9), type: Self.type + ".v1", subject: "organization/d",
        data: #"{"title":"丁"}"#), in: Self.catalogue)
    let error = await #expect(throws: LedgerError.self) { try await writer.append([old]) }
    #expect(error?.code == "E-TYPE-VERSION")
    #expect(error?.place == "type")
    #expect(error?.remedy != nil)
    #expect(try registry.ledger.checkpoint().size == 5)
  }

  @Test func `an earlier version that was recorded is acknowledged again`() async throws {
    let (registry, ledger) = try await registry()
    let again = try registry.signed(
      .init(
        id: TemporaryRegistry.id(1), type: Self.type + ".v1", subject: "organization/a",
        data: #"{"title":"甲","region":"无锡"}"#), in: Self.catalogue)
    let receipts = try await writer(registry, ledger).append([again])
    #expect(receipts.map(\.index) == [2])
    #expect(receipts.map(\.isRepeated) == [true])
    let other = try registry.signed(
      .init(
        id: TemporaryRegistry.id(1), type: Self.type + ".v1", subject: "organization/a",
        data: #"{"title":"甲"}"#), in: Self.catalogue)
    let error = await #expect(throws: LedgerError.self) {
      try await writer(registry, ledger).append([other])
    }
    #expect(error?.code == "E-ID-REUSED")
  }

  private func correction(
    _ view: LedgerView, _ name: String, version: Int, _ registry: TemporaryRegistry
  ) throws -> Draft {
    let entry = try #require(view.entry(at: 2))
    var event = EntryCorrected()
    event.entry = entry.statement.id
    event.leafHash = try #require(
      Digest(TreeHash.leaf(entry.line(at: .china)).hexadecimal))
    event.replacement = Replacement(
      time: Instant(entry.statement.time, at: .china),
      data: registry.organization("a", name).data, version: version)
    event.reason = "录入有误"
    return Draft(
      subject: entry.statement.subject, time: entry.statement.time, event: .entryCorrected(event))
  }

  @Test func `an entry of an earlier version is corrected in the newest`() async throws {
    let (registry, ledger) = try await registry()
    let today = registry.clock.now.day(at: .china)
    let view = try ledger.view(today: today)
    let writer = try writer(registry, ledger)
    // Without a version it would be said in the first.
    let error = await #expect(throws: LedgerError.self) {
      try await writer.append(
        statements([correction(view, "甲方", version: 1, registry)], registry))
    }
    #expect(error?.code == "E-TYPE-VERSION")
    #expect(error?.place == "replacement.version")
    _ = try await writer.append(
      statements([correction(view, "甲方", version: 2, registry)], registry))
    let after = try ledger.view(today: today)
    #expect(after.state.organizations["a"]?.state.registered?.name.zh == "甲方")
    #expect(try ledger.verify(Verification(keys: [])).findings == [])
    #expect(try registry.line(4).contains(#""version":2,"data":{"name""#))
    let before = try ledger.view(ViewSelection(knownAt: .size(4)), today: today)
    #expect(before.state.organizations["a"]?.state.registered?.name.zh == "甲")
  }

  @Test func `a snapshot holds what was lifted, and is the same for everybody`() async throws {
    let (registry, ledger) = try await registry()
    let signer = try KeySource.folder(registry.keys).noteSigner(registry.origin)
    let name = try ledger.takeSnapshot(signer: signer).name
    #expect(!name.isEmpty)
    #expect(try ledger.verify(Verification(keys: [logKey(registry)])).findings == [])
  }

  @Test func `the schema check counts what was lifted, and finds nothing`() async throws {
    let (registry, ledger) = try await registry()
    let view = try ledger.view(today: registry.clock.now.day(at: .china))
    _ = try await writer(registry, ledger).append(
      statements([correction(view, "甲方", version: 2, registry)], registry))
    let check = try ledger.checkSchemas()
    #expect(check.findings == [])
    #expect(check.size == 5)
    // The correction's own data and what it gives in place of others.
    #expect(check.validated == 6)
    let organizations = check.tallies.filter { $0.name == "organization.registered" }
    #expect(organizations.map(\.version) == [1, 2])
    #expect(organizations.map(\.count) == [1, 1])
    #expect(organizations.map(\.isLifted) == [true, false])
    #expect(organizations.allSatisfy { $0.isKnown })
    #expect(check.liftings.map(\.name) == ["organization.registered"])
    #expect(check.liftings.map { [$0.from, $0.to] } == [[1, 2]])
    #expect(check.liftings.map { [$0.entries, $0.corrections] } == [[1, 0]])
    #expect(check.token == (try ledger.view(today: .blank)).token)
    #expect(try ledger.checkSchemas(at: view.token).size == 4)
  }

  @Test func `a program that knows only the first version reads, and names the second`()
    async throws
  {
    let (registry, _) = try await registry()
    let ledger = registry.ledger
    // To it the first line is damaged, for what it calls version 1 has other members.
    let error = #expect(throws: LedgerError.self) { try ledger.view(today: .blank) }
    #expect(error?.code == "E-LOG-LINE")
    let check = try ledger.checkSchemas()
    #expect(check.faults.map(\.code) == ["E-LOG-LINE"])
    #expect(check.unrecognized.map(\.name) == [Self.type + ".v2"])
  }
}
