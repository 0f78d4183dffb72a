// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@Suite struct LedgerCopyTests {
  private func registry(_ count: Int = 4) async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    try await grow(registry, by: count)
    return registry
  }

  private func grow(_ registry: TemporaryRegistry, by count: Int) async throws {
    for _ in 0..<count {
      let number = try registry.ledger.checkpoint().size
      _ = try await registry.record(
        [registry.organization(try #require(Slug("o\(number)")), "单位\(number)")], by: "sec")
    }
  }

  /// A folder for a copy that goes away with the registry.
  private func target(_ registry: TemporaryRegistry, _ name: String = "copy") -> Ledger {
    Ledger(directory: registry.directory + "/" + name)
  }

  private func verification(_ registry: TemporaryRegistry) throws -> Verification {
    Verification(keys: [try KeySource.folder(registry.keys).noteSigner(registry.origin).verifierKey]
    )
  }

  private func copy(_ registry: TemporaryRegistry, to target: Ledger) throws -> LogCopy {
    try registry.ledger.copy(to: target, verification: try verification(registry))
  }

  private func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// The files of a log that are data, by name.
  private func files(_ ledger: Ledger) -> [String: Data] {
    var files: [String: Data] = [:]
    for name in names(ledger.eventsDirectory) where !name.hasPrefix(".") {
      files[name] = FileManager.default.contents(atPath: ledger.eventsDirectory + "/" + name)
    }
    return files
  }

  private func refusal(_ registry: TemporaryRegistry, _ target: Ledger) -> String? {
    do throws(LedgerError) {
      _ = try registry.ledger.copy(to: target, verification: Verification(keys: []))
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `a copy has the same bytes, verifies, and holds no key`() async throws {
    let registry = try await registry()
    let target = target(registry, "far/away/copy")
    let copy = try copy(registry, to: target)
    #expect(copy.size == 6)
    #expect(copy.oldSize == 0)
    #expect(copy.validSignatures == 6)
    #expect(copy.isAuthenticated)
    #expect(files(target) == files(registry.ledger))
    #expect(try target.checkpoint().root == copy.root)
    #expect(try target.verify(verification(registry)).findings == [])
    #expect(names(registry.directory).contains("keys"))
    #expect(names(target.directory) == [".lock", "Events"])
  }

  @Test func `an earlier copy is brought up to date by what is new`() async throws {
    let registry = try await registry()
    let target = target(registry)
    _ = try copy(registry, to: target)
    try await grow(registry, by: 3)
    let copy = try copy(registry, to: target)
    #expect(copy.oldSize == 6)
    #expect(copy.size == 9)
    #expect(copy.validSignatures == 3, "what was copied before is compared by its root")
    #expect(files(target) == files(registry.ledger))
    let before = files(target)
    #expect(try self.copy(registry, to: target).oldSize == 9)
    #expect(files(target) == before)
  }

  @Test func `snapshots are copied, a damaged one is not`() async throws {
    let registry = try await registry()
    let signer = try KeySource.folder(registry.keys).noteSigner(registry.origin)
    let name = try registry.ledger.takeSnapshot(signer: signer).name
    let folder = registry.ledger.snapshotsDirectory
    let good = try #require(FileManager.default.contents(atPath: folder + "/" + name))
    let target = target(registry)
    #expect(try copy(registry, to: target).writtenSnapshots == 1)
    #expect(
      FileManager.default.contents(atPath: target.snapshotsDirectory + "/" + name) == good)
    #expect(try copy(registry, to: target).writtenSnapshots == 0, "it is there")

    try Data(good.dropLast(3)).write(to: URL(fileURLWithPath: folder + "/" + name))
    let other = self.target(registry, "other")
    #expect(try copy(registry, to: other).writtenSnapshots == 0)
    #expect(files(other) == files(registry.ledger), "a snapshot is derived")
  }

  @Test func `the folder itself, another log, a longer one and a fork are refused and left alone`()
    async throws
  {
    let registry = try await registry()
    let other = try TemporaryRegistry(origin: "registry.example/other")
    try await other.found()
    #expect(refusal(registry, registry.ledger) == "E-COPY-SAME")
    let link = registry.directory + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: registry.directory)
    #expect(refusal(registry, Ledger(directory: link)) == "E-COPY-SAME")

    let before = files(other.ledger)
    #expect(refusal(registry, other.ledger) == "E-COPY-ORIGIN")
    #expect(files(other.ledger) == before)

    // A backup is taken, and the registry goes on after it was put back to an older one.
    let old = target(registry, "old")
    let newest = target(registry, "newest")
    _ = try copy(registry, to: old)
    try await grow(registry, by: 2)
    _ = try copy(registry, to: newest)
    let kept = files(newest)
    let events = registry.ledger.eventsDirectory
    try FileManager.default.removeItem(atPath: events)
    try FileManager.default.copyItem(atPath: old.eventsDirectory, toPath: events)
    #expect(refusal(registry, newest) == "E-COPY-LONGER")
    #expect(files(newest) == kept)
  }

  @Test func `two histories of one name are told apart, whichever is longer`() async throws {
    // The same founding under the same key, then two ways on, as two machines with one key would go.
    let registry = try await registry(0)
    let fork = try TemporaryRegistry()
    try FileManager.default.removeItem(atPath: fork.directory)
    try FileManager.default.copyItem(atPath: registry.directory, toPath: fork.directory)
    _ = try await fork.record([fork.organization("mine", "我的")], by: "sec")
    try await grow(registry, by: 1)
    let before = files(fork.ledger)
    #expect(refusal(registry, fork.ledger) == "E-COPY-FORK", "of the same size")
    try await grow(registry, by: 1)
    #expect(refusal(registry, fork.ledger) == "E-COPY-FORK")
    #expect(files(fork.ledger) == before)
  }

  @Test func `a registry that was altered is not copied over a good backup`() async throws {
    let registry = try await registry()
    let target = target(registry)
    _ = try copy(registry, to: target)
    let good = files(target)
    try await grow(registry, by: 1)
    let path = registry.ledger.eventsDirectory + "/000000000000.ndjson"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for name in ["单位2", "单位6"] {
      try text.replacing(name, with: "单位9").write(toFile: path, atomically: true, encoding: .utf8)
      let code = refusal(registry, target)
      #expect(code == (name == "单位2" ? "E-COPY-FORK" : "E-COPY-SOURCE"), "\(name)")
      #expect(files(target) == good)
    }
    #expect(refusal(registry, self.target(registry, "new")) == "E-COPY-SOURCE")
    #expect(throws: LedgerError.self) {
      try Ledger.discover(
        explicit: registry.directory + "/new", environment: [:], from: registry.directory)
    }
  }

  @Test func `a checkpoint that another key signed is not taken for an earlier copy`() async throws
  {
    let registry = try await registry()
    let target = target(registry)
    _ = try copy(registry, to: target)
    let path = target.eventsDirectory + "/checkpoint"
    let stranger = try Ed25519NoteSigner(name: "\(registry.origin)", privateKey: .init())
    let checkpoint = try target.checkpoint().checkpoint
    try Data(try SignedCheckpoint(signing: checkpoint, by: [stranger]).bytes)
      .write(to: URL(fileURLWithPath: path))
    #expect(refusal(registry, target) == "E-CHECKPOINT-SIGNATURE")
  }

  @Test func `a name that is taken by a file is refused`() async throws {
    let registry = try await registry(0)
    try Data("x".utf8).write(to: URL(fileURLWithPath: registry.directory + "/file"))
    #expect(refusal(registry, target(registry, "file")) == "E-COPY-FOLDER")
    #expect(refusal(registry, target(registry, "file/below")) == "E-COPY-FOLDER")
  }

  @Test func `half a first copy is no registry, and the next copy goes on with it`() async throws {
    let registry = try await registry()
    let target = target(registry)
    let half = target.directory + "/.Events.copy"
    try FileManager.default.createDirectory(atPath: half, withIntermediateDirectories: true)
    let bytes = try #require(
      FileManager.default.contents(
        atPath: registry.ledger.eventsDirectory + "/000000000000.ndjson"))
    try bytes.prefix(bytes.count / 2).write(
      to: URL(fileURLWithPath: half + "/000000000000.ndjson"))
    #expect(throws: LedgerError.self) {
      try Ledger.discover(explicit: target.directory, environment: [:], from: "/")
    }
    _ = try copy(registry, to: target)
    #expect(files(target) == files(registry.ledger))
    #expect(names(target.directory) == [".lock", "Events"])
    #expect(!names(target.eventsDirectory).contains(".quarantine"))
  }

  @Test func `while a writer goes on, each copy is the log as it was at one moment`() async throws {
    let registry = try await registry()
    let target = target(registry)
    async let written: Void = grow(registry, by: 30)
    var sizes: [Int] = []
    repeat {
      sizes.append(try copy(registry, to: target).size)
      #expect(try target.verify(verification(registry)).findings == [])
      await Task.yield()
    } while try registry.ledger.checkpoint().size < 36
    try await written
    sizes.append(try copy(registry, to: target).size)
    #expect(sizes == sizes.sorted())
    #expect(sizes.last == 36)
    #expect(files(target) == files(registry.ledger))
  }

  @Test func `two copies into one folder at once queue, and both are equal`() async throws {
    let registry = try await registry(20)
    let target = target(registry)
    let key = try verification(registry)
    let ledger = registry.ledger
    let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { try ledger.copy(to: target, verification: key).size }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sizes == [22, 22, 22, 22])
    #expect(files(target) == files(ledger))
  }
}
