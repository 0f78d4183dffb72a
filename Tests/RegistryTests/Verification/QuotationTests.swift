// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import Registry
import RegistryModel
import Testing

/// Who quotes the log must quote this log: the root is computed when something is recorded, and again
/// when the log is verified.
@Suite struct QuotationTests {
  private func bulletin(_ id: Slug, size: Int, root: TreeHash, at time: Timestamp) -> Draft {
    var event = BulletinPublished()
    event.title = LocalizedName(zh: "通报")
    event.period = CalendarPeriod("2026-10") ?? .blank
    event.size = size
    event.root = Digest(root.hexadecimal) ?? .blank
    return Draft(subject: Subject(.bulletin, id), time: time, event: .bulletinPublished(event))
  }

  /// The root over the first lines of the log.
  private func root(_ registry: TemporaryRegistry, _ size: Int) throws -> TreeHash {
    var range = CompactRange()
    try registry.ledger.fileLog().read(0..<UInt64(size)) { segment in
      for entry in segment { range.append(.leaf(entry.line)) }
    }
    return range.root
  }

  @Test func `the newest root and older ones may be quoted, and no other`()
    async throws
  {
    let registry = try TemporaryRegistry()
    try await registry.found()
    _ = try await registry.record([registry.organization("a", "甲")], by: "sec")
    let now = registry.clock.now
    for (id, size) in [("newest", 3), ("older", 2), ("founding", 1)] as [(Slug, Int)] {
      let draft = bulletin(id, size: size, root: try root(registry, size), at: now)
      _ = try await registry.record([draft], by: "sec")
    }
    let size = try registry.view().size
    let wrong = bulletin("wrong", size: size, root: try root(registry, size - 1), at: now)
    let statements = try registry.statements([wrong], by: "sec")
    let writer = try registry.writer()
    let refusal = await #expect(throws: LedgerError.self) { try await writer.append(statements) }
    #expect(refusal?.code == "E-QUOTED-ROOT")
    let rehearsal = await #expect(throws: LedgerError.self) {
      try await writer.rehearse(statements)
    }
    #expect(rehearsal?.code == "E-QUOTED-ROOT")
    let tooLong = bulletin("long", size: size + 5, root: try root(registry, size), at: now)
    let beyond = try registry.statements([tooLong], by: "sec")
    let shorter = await #expect(throws: LedgerError.self) { try await writer.append(beyond) }
    #expect(shorter?.code == "E-LOG-SIZE")
    #expect(try registry.view().size == size)
    #expect(try registry.ledger.verify(Verification(keys: [])).findings == [])
  }

  @Test func `a root is found again on either side of the end of a file`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let drafts = (0..<4_100).map { registry.organization(Slug("o\($0)") ?? .blank, "单位\($0)") }
    _ = try await registry.record(drafts, by: "sec")
    for size in [4_095, 4_096, 4_097] {
      let id = try #require(Slug("at-\(size)"))
      let draft = bulletin(
        id, size: size, root: try root(registry, size), at: registry.clock.now)
      _ = try await registry.record([draft], by: "sec")
    }
    #expect(try registry.ledger.verify(Verification(keys: [])).findings == [])
  }
}
