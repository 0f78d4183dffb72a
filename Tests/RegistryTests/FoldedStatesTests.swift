// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONLines
import LogStorage
import MerkleLog
import RegistryModel
import Testing

@testable import Registry

/// A snapshot by another fold lies beside this program's own, and is only compared with it.
@Suite struct FoldedStatesTests {
  private static let otherFold = TreeHash.sha256(Array("another fold".utf8))
  private static let later = Subject(.organization, "later")

  @Test func `a snapshot by another fold tells its states, and is never used for an answer`()
    async throws
  {
    let registry = try await Self.registry()
    let name = try Self.keepOther(in: registry)
    #expect(name == "000000000004-" + Self.otherFold.hexadecimal.prefix(8))
    let old = try registry.ledger.foldedStates(String(Self.otherFold.hexadecimal.prefix(8)))
    #expect(old.name == name && old.fold == Self.otherFold.hexadecimal)
    #expect(old.token == (try registry.view()).token)
    #expect(old.subjects.contains(Subject(.organization, "o1")))
    #expect(try old.state(of: Self.later) == nil)
    let name1 = try old.state(of: Subject(.organization, "o1"))?["names"]
    #expect(name1 != nil)
    let view = try registry.ledger.currentView(today: registry.clock.now.day(at: .china))
    #expect(view.state.organizations["later"] != nil)
  }

  @Test func `a fold is found by its fingerprint, by more of it, or by a snapshot's name`()
    async throws
  {
    let registry = try await Self.registry()
    let name = try Self.keepOther(in: registry)
    let hex = Self.otherFold.hexadecimal
    for word in [String(hex.prefix(4)), hex, name, name + ".ndjson"] {
      #expect(try registry.ledger.foldedStates(word).name == name)
    }
    for word in ["", String(hex.prefix(3)), "00000000", "000000000099-" + hex.prefix(8)] {
      let error = #expect(throws: LedgerError.self) { try registry.ledger.foldedStates(word) }
      #expect(error?.code == "E-FOLD-UNKNOWN")
      #expect(error?.remedy?.zh.contains(hex.prefix(8)) == true)
    }
  }

  @Test func `a snapshot that was altered or not signed by the log is not compared`() async throws {
    let registry = try await Self.registry()
    let name = try Self.keepOther(in: registry)
    let file = URL(filePath: registry.ledger.snapshotsDirectory + "/" + name + ".ndjson")
    let good = try Data(contentsOf: file)
    func code() -> String? {
      do {
        let old = try registry.ledger.foldedStates(name)
        for subject in old.subjects { _ = try old.state(of: subject) }
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code() == nil)
    for position in stride(from: 0, to: good.count, by: 11) {
      var altered = good
      altered[position] ^= 1
      try altered.write(to: file)
      guard let code = code() else { continue }
      #expect(code == "E-FOLD-SNAPSHOT", "byte \(position)")
    }
    var state = good
    let place = try #require(good.range(of: Data("\"state\":{".utf8)))
    state[place.lowerBound + 3] ^= 1
    try state.write(to: file)
    #expect(code() == "E-FOLD-SNAPSHOT")
    let other = try await Self.registry()
    _ = try Self.keepOther(in: other)
    let foreign = other.ledger.snapshotsDirectory + "/" + name + ".ndjson"
    try Data(contentsOf: URL(filePath: foreign)).write(to: file)
    #expect(code() == "E-FOLD-SNAPSHOT")
  }

  /// A registry of four entries.
  private static func registry() async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    for (id, name) in [("o1", "甲"), ("later", "乙")] {
      let id = try #require(Slug(id))
      _ = try await registry.record([registry.organization(id, name)], by: "sec")
    }
    return registry
  }

  /// Keeps what a fold that knows nothing of the last entry makes of the log.
  private static func keepOther(in registry: TemporaryRegistry) throws -> String {
    let ledger = registry.ledger
    var (tree, offsets) = (CompactRange(), LineOffsets())
    var state = RegistryState()
    try ledger.fileLog().read(0..<4) { segment in
      SegmentHashes(segment).append(to: &tree)
      offsets.append(segment)
      for entry in segment {
        let offset = state.founding?.offset
        let index = Int(entry.index)
        if index < 3 { state.fold(try Entry.parse(entry.line, index: index, offset: offset).entry) }
      }
    }
    let content = SnapshotContent(
      state,
      of: SnapshotLog(origin: registry.origin.description, tree: tree, offsets: offsets),
      fold: otherFold)
    let signer = try KeySource.folder(registry.keys).noteSigner(registry.origin)
    let snapshot = try SnapshotFile(content, signer: signer)
    try ledger.keep(snapshot)
    return String(snapshot.name.dropLast(".ndjson".count))
  }
}
