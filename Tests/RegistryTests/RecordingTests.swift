// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Registry
import RegistryModel
import Testing

@Suite struct RecordingTests {
  @Test func `a founded registry shows its title and its administrator`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let view = try registry.view()
    #expect(view.size == 2)
    #expect(view.state.founding?.title.zh == "测试台账")
    #expect(view.state.actors["admin"]?.state.role == .administrator)
    #expect(view.state.actors["sec"]?.state.role == .secretariat)
    #expect(view.token.size == 2)
  }

  @Test func `the same statement again gets its old index and recording time`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let batch = try registry.statements([registry.organization("a", "甲")], by: "sec")
    let first = try await registry.writer().append(batch)
    registry.clock.advance(by: 60_000)
    let again = try await registry.writer().append(batch)
    #expect(again.map(\.index) == first.map(\.index))
    #expect(again.map(\.recorded) == first.map(\.recorded))
    #expect(again.map(\.isRepeated) == [true])
    #expect(try registry.view().size == 3)
  }

  @Test func `a batch is recorded whole or not at all`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let drafts = [
      registry.organization("a", "甲"), registry.organization("b", "乙"),
      registry.organization("a", "又一个甲"),
    ]
    await #expect(throws: LedgerError.self) {
      try await registry.record(drafts, by: "sec")
    }
    #expect(try registry.view().size == 2)
    #expect(try registry.view().state.organizations.isEmpty)
  }

  @Test func `a batch partly recorded before is refused and both parts are listed`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let first = try registry.statements([registry.organization("a", "甲")], by: "sec")
    _ = try await registry.writer().append(first)
    let second = try registry.statements([registry.organization("b", "乙")], by: "sec")
    let writer = try registry.writer()
    let error = await #expect(throws: LedgerError.self) { try await writer.append(first + second) }
    #expect(error?.code == "E-BATCH-PARTLY-RECORDED")
    #expect(error?.reason.en?.contains("#2") == true)
    #expect(try registry.view().size == 3)
  }

  @Test func `an expectation that does not hold is a named conflict`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let batch = try registry.statements([registry.organization("a", "甲")], by: "sec")
    let writer = try registry.writer()
    let error = await #expect(throws: LedgerError.self) {
      try await writer.append(batch, expecting: .size(5))
    }
    #expect(error?.code == "E-EXPECTED-SIZE")
    let receipts = try await writer.append(batch, expecting: .size(2))
    #expect(receipts.map(\.index) == [2])
  }

  @Test func `sixteen tasks of one process all get their own place`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let writer = try registry.writer()
    let batches = try (0..<16).map { number in
      try registry.statements(
        [registry.organization(Slug("o\(number)") ?? .blank, "单位\(number)")], by: "sec")
    }
    let indexes = try await withThrowingTaskGroup(of: [Int].self) { group in
      for batch in batches {
        group.addTask { try await writer.append(batch).map(\.index) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(indexes.sorted() == Array(2..<18))
    #expect(try registry.view().state.organizations.count == 16)
  }

  @Test func `a statement signed with another key is refused`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let other = ActorKey(actor: "sec", privateKey: .init())
    let clock = registry.clock
    let forged = try StatementFactory(
      origin: registry.origin, offset: .china, key: other, clock: { clock.now }
    ).sign([registry.organization("a", "甲")])
    let writer = try registry.writer()
    let error = await #expect(throws: LedgerError.self) { try await writer.append(forged) }
    #expect(error?.code == "E-SIGNATURE")
  }

  @Test(
    arguments: [
      (-60_000, true), (-400_000, false), (86_400_000, true), (32 * 86_400_000, false),
    ] as [(Int64, Bool)])
  func `a clock may lag five minutes and lead a month`(
    shift: Int64, isAccepted: Bool
  ) async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let last = try registry.view().state.lastRecorded
    let batch = try registry.statements([registry.organization("a", "甲")], by: "sec")
    registry.clock.advance(by: shift)
    let writer = try registry.writer()
    if isAccepted {
      let receipt = try #require(try await writer.append(batch).first)
      #expect(receipt.recorded >= last ?? receipt.recorded)
    } else {
      let error = await #expect(throws: LedgerError.self) { try await writer.append(batch) }
      #expect(error?.code == "E-CLOCK")
    }
  }

  @Test func `a rehearsal judges the same and records nothing`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let writer = try registry.writer()
    let good = try registry.statements([registry.organization("a", "甲")], by: "sec")
    #expect(try await writer.rehearse(good).map(\.index) == [2])
    let bad = try registry.statements([registry.organization("b", "乙")], by: "admin")
    let error = await #expect(throws: LedgerError.self) { try await writer.rehearse(bad) }
    #expect(error?.code == "E-ROLE")
    #expect(try registry.view().size == 2)
  }

  @Test func `sample keys found no registry that is not a sample`() async throws {
    let registry = try TemporaryRegistry()
    let founding = Founding(
      title: LocalizedName(zh: "冒充"), origin: registry.origin,
      administrator: (id: "admin", name: LocalizedName(zh: "管理员")))
    let clock = registry.clock
    let error = await #expect(throws: LedgerError.self) {
      try await registry.ledger.found(
        founding, keys: .sample(.volatile), clock: { clock.now })
    }
    #expect(error?.code == "E-SAMPLE-KEY")
  }

  @Test func `an edited line is found before anything is shown`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    _ = try await registry.record([registry.organization("a", "甲")], by: "sec")
    let path = registry.directory + "/Events/000000000000.ndjson"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("甲", with: "丙").write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: LedgerError.self) { try registry.view() }
    #expect(error?.code == "E-LOG-ROOT")
    let writer = try registry.writer()
    let batch = try registry.statements([registry.organization("b", "乙")], by: "sec")
    await #expect(throws: LedgerError.self) { try await writer.append(batch) }
  }

  @Test func `a key file that others can read is not used`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let path = registry.keys.actorKeyPath(registry.origin, "sec")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let error = #expect(throws: LedgerError.self) {
      try registry.keys.actorKey(registry.origin, "sec")
    }
    #expect(error?.code == "E-KEY-OPEN-TO-OTHERS")
  }
}
