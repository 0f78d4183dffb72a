// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JSONLines
import MerkleLog
import RegistryModel
import Testing

@testable import Registry

@Suite struct SnapshotTests {
  @Test func `a snapshot is the same bytes for the same log, and its blocks have their digests`()
    async throws
  {
    let registry = try TemporaryRegistry()
    try await registry.found()
    for number in 0..<150 {
      let id = try #require(Slug("o\(number)"))
      _ = try await registry.record([registry.organization(id, "单位\(number)")], by: "sec")
    }
    let first = try registry.snapshot()
    let second = try registry.snapshot()
    let bytes = try first.bytes()
    #expect(try second.bytes() == bytes)
    #expect(first.name.hasPrefix("000000000152-"))
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let header = try SnapshotHeader(line)
    var start = line.count + 1
    func take(_ block: SnapshotHeader.Block) -> [UInt8] {
      let bytes = Array(bytes[start..<(start + block.bytes)])
      #expect(block.sha256 == TreeHash.sha256(bytes).hexadecimal)
      #expect(block.lines == bytes.count { $0 == UInt8(ascii: "\n") })
      start += block.bytes
      return bytes
    }
    let blocks = header.registry + header.directory + header.places + header.lookups
    for block in blocks { _ = take(block) }
    for group in header.states + header.histories + header.outlines + header.ids {
      var list = SnapshotHeader.Block()
      list.lines = group.blocks
      list.bytes = group.listBytes
      list.sha256 = group.listSHA256
      let blocks = try take(list).split(separator: UInt8(ascii: "\n")).map {
        try SnapshotHeader.Block.read(ownBytes: $0)
      }
      #expect(blocks.reduce(0) { $0 + $1.lines } == group.lines)
      #expect(blocks.reduce(0) { $0 + $1.bytes } == group.bytes)
      for block in blocks { _ = take(block) }
    }
    #expect(start == bytes.count)
    #expect(header.states.map(\.lines).reduce(0, +) == 152)
  }

  @Test func `a snapshot is written into its folder under its name`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let name = try registry.takeSnapshot()
    let names = try FileManager.default.contentsOfDirectory(
      atPath: registry.ledger.snapshotsDirectory)
    #expect(names.contains(name))
  }

  /// A registry with a snapshot and entries after it.
  private func registryWithTail() async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    for number in 0..<20 {
      let id = try #require(Slug("o\(number)"))
      _ = try await registry.record([registry.organization(id, "单位\(number)")], by: "sec")
      if number == 12 { _ = try registry.takeSnapshot() }
    }
    return registry
  }

  @Test func `what is read from a snapshot and the entries after it is what all entries say`()
    async throws
  {
    let registry = try await registryWithTail()
    let view = try registry.currentView()
    #expect(view.state.stateLines == (try registry.view()).state.stateLines)
    #expect(view.keeper?.foldedWhole == false)
    #expect(view.token == (try registry.view()).token)
    #expect(view.entries == (try registry.view()).entries)
    #expect(view.keeper?.foldedWhole == true)
    try view.check()
  }

  @Test func `a writer opens from a snapshot, judges by all that is known, and takes the next one`()
    async throws
  {
    let registry = try await registryWithTail()
    let ledger = registry.ledger
    let clock = registry.clock
    let core = WriterCore(
      ledger: ledger, store: ledger.fileLog(),
      signer: try KeySource.folder(registry.keys).checkpointSigner(registry.origin),
      confirmsClock: false, snapshots: nil, clock: { clock.now })
    func run(_ batch: [SignedStatement]) throws -> [Receipt] {
      try core.run([(batch, .anything)]).flatMap { try $0.get() }
    }
    func code(_ batch: [SignedStatement]) -> String? {
      do { _ = try run(batch) } catch { return (error as? LedgerError)?.code }
      return nil
    }
    let first = try registry.statements([registry.organization("next", "下一个")], by: "sec")
    #expect(try run(first).map(\.isRepeated) == [false])
    // In the snapshot, in the entries after it, and just now.
    for id in ["o3", "o17", "next"] as [Slug] {
      let again = try registry.statements([registry.organization(id, "又一个")], by: "sec")
      #expect(code(again) == "E-SUBJECT-EXISTS", "\(id)")
    }
    #expect(try run(first).map(\.isRepeated) == [true])
    // An id that is taken: in the snapshot, and after it.
    let ids = try registry.view().entries.map(\.statement.id)
    for index in [5, 20] {
      let taken = try registry.statements(
        [registry.organization("other", "别的")], by: "sec", id: ids[index])
      #expect(code(taken) == "E-ID-REUSED", "\(index)")
    }
    #expect(core.keeper?.foldedWhole == false)
    let opened = try registry.currentView()
    let next = try registry.ledger.snapshot(
      of: opened.state, signer: try registry.signer)
    #expect(opened.keeper?.foldedWhole == false)
    #expect(try next.bytes() == registry.snapshot().bytes())
  }

  @Test func `no byte of a snapshot can be changed and give another answer`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    for number in 0..<6 {
      let id = try #require(Slug("o\(number)"))
      _ = try await registry.record([registry.organization(id, "单位\(number)")], by: "sec")
    }
    let name = try registry.takeSnapshot()
    _ = try await registry.record([registry.organization("later", "后来的")], by: "sec")
    let file = URL(filePath: registry.ledger.snapshotsDirectory + "/" + name)
    let good = try Data(contentsOf: file)
    let expected = try registry.view().state.stateLines
    var used = 0
    for position in stride(from: 0, to: good.count, by: 7) {
      var altered = good
      altered[position] ^= 1
      try altered.write(to: file)
      let view = try registry.currentView()
      #expect(view.state.stateLines == expected, "byte \(position)")
      #expect(view.state.timeline(of: Subject(.organization, "o3")).count == 1)
      if view.keeper?.foldedWhole == false { used += 1 }
    }
    // What was changed lies in the part that nobody asked for.
    #expect(used < good.count / 7 / 2)
    for count in [0, 1, good.count / 2, good.count - 1] {
      try good.prefix(count).write(to: file)
      #expect(try registry.currentView().state.stateLines == expected)
    }
  }

  @Test func `a snapshot of another log, of a log that went another way, or unsigned is not used`()
    async throws
  {
    let registry = try TemporaryRegistry()
    try await registry.found()
    _ = try await registry.record([registry.organization("a", "甲")], by: "sec")
    let good = try registry.snapshot()
    let other = try TemporaryRegistry()
    try await other.found()
    _ = try await other.record([other.organization("b", "乙")], by: "sec")
    let folder = URL(filePath: registry.ledger.snapshotsDirectory)
    for bytes in [try other.snapshot().bytes(), try unsigned(good.bytes())] {
      try Data(bytes).write(to: folder.appending(path: good.name))
      var warnings: [SnapshotWarning] = []
      let view = try registry.ledger.currentView(today: registry.today) { warnings.append($0) }
      #expect(view.keeper == nil)
      #expect(warnings.count == 1)
      #expect(view.state.organizations["a"] != nil)
    }
  }

  private func unsigned(_ bytes: [UInt8]) throws -> [UInt8] {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    var header = try SnapshotHeader(line)
    header.signature = nil
    return header.canonicalBytes + bytes.dropFirst(line.count)
  }
}

extension TemporaryRegistry {
  fileprivate var today: CivilDay { clock.now.day(at: .china) }

  fileprivate var signer: any NoteSigner {
    get throws { try KeySource.folder(keys).noteSigner(origin) }
  }

  fileprivate func snapshot() throws -> SnapshotFile {
    try ledger.snapshot(signer: try signer)
  }

  fileprivate func takeSnapshot() throws -> String {
    try ledger.takeSnapshot(signer: try signer).name
  }

  fileprivate func currentView() throws -> LedgerView { try ledger.currentView(today: today) }
}
