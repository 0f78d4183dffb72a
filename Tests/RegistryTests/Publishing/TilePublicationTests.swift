// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@Suite struct TilePublicationTests {
  private func grow(
    _ registry: TemporaryRegistry, to size: Int, internalEntries: Set<Int> = []
  ) async throws {
    let start = Int(try registry.ledger.checkpoint().size)
    let drafts = try (start..<size).map { index in
      var draft = registry.organization(try require(Slug("o\(index)")), "单位\(index)")
      if internalEntries.contains(index) { draft.classification = .internal }
      return draft
    }
    if !drafts.isEmpty { _ = try await registry.record(drafts, by: "sec") }
  }

  private func registry(_ size: Int, internalEntries: Set<Int> = []) async throws
    -> TemporaryRegistry
  {
    let registry = try TemporaryRegistry()
    try await registry.found()
    try await grow(registry, to: size, internalEntries: internalEntries)
    return registry
  }

  private func folder(_ registry: TemporaryRegistry, _ name: String = "tiles") -> TileFolder {
    TileFolder(registry.directory + "/" + name)
  }

  /// Every file with its bytes.
  private func files(_ folder: TileFolder) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.directory) {
      var isDirectory: ObjCBool = false
      let path = folder.directory + "/" + name
      if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
        !isDirectory.boolValue
      {
        found[name] = try Data(contentsOf: URL(filePath: path))
      }
    }
    return found
  }

  private func refusal(_ registry: TemporaryRegistry, _ folder: TileFolder) -> String? {
    do {
      _ = try registry.ledger.publishTiles(into: folder)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `what is published already is not written again, the checkpoint neither`() async throws
  {
    let registry = try await registry(10)
    let folder = folder(registry)
    _ = try registry.ledger.publishTiles(into: folder)
    func times() throws -> [String: Date] {
      try files(folder).keys.reduce(into: [:]) { times, name in
        let path = folder.directory + "/" + name
        times[name] =
          try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      }
    }
    let before = try times()
    #expect(before["checkpoint"] != nil)
    #expect(try registry.ledger.publishTiles(into: folder).written == 0)
    #expect(try times() == before)
  }

  @Test func `tiles that grew hold every file of tiles made at once, and older partial ones`()
    async throws
  {
    let registry = try await registry(3)
    let grown = folder(registry)
    var before: [String: Data] = [:]
    for size in [3, 100, 256, 300] {
      try await grow(registry, to: size)
      let publication = try registry.ledger.publishTiles(into: grown)
      #expect(publication.checkpoint.size == UInt64(size))
      let fresh = folder(registry, "fresh-\(size)")
      _ = try registry.ledger.publishTiles(into: fresh)
      let found = try files(grown)
      for (name, bytes) in try files(fresh) { #expect(found[name] == bytes, "\(name) at \(size)") }
      for (name, bytes) in before where name != "checkpoint" {
        #expect(found[name] == bytes, "\(name) was rewritten at \(size)")
      }
      before = found
    }
    for name in ["tile/0/000.p/3", "tile/0/000.p/100", "tile/0/000", "tile/entries/000.p/100"] {
      #expect(before[name] != nil, "\(name)")
    }
  }

  @Test func `publishing again writes nothing`() async throws {
    let registry = try await registry(5)
    let folder = folder(registry)
    #expect(try registry.ledger.publishTiles(into: folder).written > 0)
    let again = try registry.ledger.publishTiles(into: folder)
    #expect(again.written == 0)
    #expect(again.oldSize == 5)
  }

  @Test func `a bundle with an internal entry is left out, and its public entries are proven`()
    async throws
  {
    let registry = try await registry(8, internalEntries: [4])
    let folder = folder(registry)
    let publication = try registry.ledger.publishTiles(into: folder)
    #expect(publication.withheldBundles == 1)
    #expect(publication.provenEntries == 7)
    let found = try files(folder)
    #expect(!found.keys.contains { $0.hasPrefix("tile/entries") })
    #expect(found["tile/0/000.p/8"]?.count == 8 * 32)
    #expect(found["proof/4.entry.json"] == nil)
    #expect(!found.values.contains { $0.firstRange(of: Data("单位4".utf8)) != nil })
    let keys = try registry.ledger.logKeys()
    for index in 0..<8 where index != 4 {
      let proof = try ProofFile(parsing: try require(found["proof/\(index).tlog-proof"]))
      #expect(proof.index == UInt64(index))
      try proof.verify(entry: try require(found["proof/\(index).entry.json"]), keys: keys)
    }
  }

  @Test
  func `a publication that was interrupted is gone on with, also when the log grew meanwhile`()
    async throws
  {
    let registry = try await registry(5, internalEntries: [3])
    let folder = folder(registry)
    _ = try registry.ledger.publishTiles(into: folder)
    // The checkpoint is written last: without it, everything else was written in vain so far.
    try FileManager.default.removeItem(atPath: folder.directory + "/checkpoint")
    try await grow(registry, to: 7)
    let publication = try registry.ledger.publishTiles(into: folder)
    #expect(publication.checkpoint.size == 7)
    let keys = try registry.ledger.logKeys()
    let found = try files(folder)
    for index in [0, 1, 2, 4, 5, 6] {
      let proof = try ProofFile(parsing: try require(found["proof/\(index).tlog-proof"]))
      try proof.verify(entry: try require(found["proof/\(index).entry.json"]), keys: keys)
    }
  }

  @Test func `another history is not published over one`() async throws {
    let registry = try await registry(5)
    let folder = folder(registry)
    _ = try registry.ledger.publishTiles(into: folder)
    let before = try files(folder)
    // An old copy of the log comes back and is appended to under the same key.
    let signer = try KeySource.folder(registry.keys).noteSigner(registry.origin)
    let path = registry.ledger.eventsDirectory + "/000000000000.ndjson"
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    func hold(_ text: String) throws {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      var range = CompactRange()
      for line in text.split(separator: "\n") { range.append(.leaf(Array(line.utf8))) }
      let checkpoint = try Checkpoint(
        origin: registry.origin.description, size: range.size, root: range.root)
      let signed = try SignedCheckpoint(signing: checkpoint, by: [signer])
      try Data(signed.bytes).write(
        to: URL(filePath: registry.ledger.eventsDirectory + "/checkpoint"))
    }
    let lines = whole.split(separator: "\n").map { $0 + "\n" }
    try hold(lines.dropLast().joined())
    #expect(refusal(registry, folder) == "E-PUBLISHED-FORK")
    try hold(whole.replacing("单位3", with: "单位9"))
    #expect(refusal(registry, folder) == "E-PUBLISHED-FORK")
    try hold(whole.replacing("单位3", with: "单位9") + lines[4])
    #expect(refusal(registry, folder) == "E-PUBLISHED-FORK")
    #expect(try files(folder) == before)
    try hold(whole)
    #expect(refusal(registry, folder) == nil)
  }

  @Test func `the folder of another log is left alone`() async throws {
    let registry = try await registry(3)
    let other = try TemporaryRegistry(origin: "registry.example/other")
    try await other.found()
    _ = try other.ledger.publishTiles(into: folder(registry))
    #expect(refusal(registry, folder(registry)) == "E-PUBLISHED-ORIGIN")
  }

  @Test(
    arguments: [
      ("tile/0/000.p/5", "E-PUBLISHED-TILE"), ("checkpoint", "E-PUBLISHED-CHECKPOINT"),
    ])
  func `altered published files are found before the next publication`(
    name: String, code: String
  ) async throws {
    let registry = try await registry(5)
    let folder = folder(registry)
    _ = try registry.ledger.publishTiles(into: folder)
    let url = URL(filePath: folder.directory + "/" + name)
    var bytes = try Data(contentsOf: url)
    bytes[bytes.count - 9] ^= 1
    try bytes.write(to: url)
    try await grow(registry, to: 6)
    #expect(refusal(registry, folder) == code)
    try FileManager.default.removeItem(at: url)
    if name != "checkpoint" { #expect(refusal(registry, folder) == code) }
  }

  @Test func `a published checkpoint that another key signed is not extended`() async throws {
    let registry = try await registry(5)
    let folder = folder(registry)
    let checkpoint = try registry.ledger.publishTiles(into: folder).checkpoint
    let forged = try SignedCheckpoint(
      signing: checkpoint.checkpoint,
      by: [Ed25519NoteSigner(name: registry.origin.description, privateKey: .init())])
    try Data(forged.bytes).write(to: URL(filePath: folder.directory + "/checkpoint"))
    #expect(refusal(registry, folder) == "E-PUBLISHED-CHECKPOINT")
  }

  @Test func `a tile that is there with other bytes is not rewritten`() async throws {
    let registry = try await registry(5)
    let folder = folder(registry)
    _ = try registry.ledger.publishTiles(into: folder)
    try await grow(registry, to: 6)
    let path = folder.directory + "/tile/0/000.p/6"
    try Data("other".utf8).write(to: URL(filePath: path))
    #expect(refusal(registry, folder) == "E-PUBLISHED-CONFLICT")
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("other".utf8))
  }
}
