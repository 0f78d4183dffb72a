// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@Suite struct RememberedPrefixTests {
  private func registry(_ count: Int = 4) async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    for number in 0..<count {
      _ = try await registry.record(
        [registry.organization(try require(Slug("o\(number)")), "单位\(number)")], by: "sec")
    }
    return registry
  }

  private func verification(
    _ registry: TemporaryRegistry, _ verified: VerifiedPrefix? = nil
  ) throws -> Verification {
    let key = try KeySource.folder(registry.keys).noteSigner(registry.origin).verifierKey
    var verification = Verification(keys: [key])
    verification.verified = verified
    return verification
  }

  private func alter(_ registry: TemporaryRegistry, _ old: String, _ new: String) throws {
    let path = registry.ledger.eventsDirectory + "/000000000000.ndjson"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `a second verification checks the signatures of what is new`() async throws {
    let registry = try await registry()
    let first = try registry.ledger.verify(verification(registry))
    #expect(first.validSignatures == 6)
    _ = try await registry.record([registry.organization("new", "新")], by: "sec")
    let second = try registry.ledger.verify(verification(registry, first.verifiedPrefix))
    #expect(second.findings == [])
    #expect(second.verifiedBefore == 6)
    #expect(second.validSignatures == 1)
    #expect(second.verifiedPrefix?.size == 7)
  }

  @Test func `an old line that was altered since is found, and named`() async throws {
    let registry = try await registry()
    let first = try registry.ledger.verify(verification(registry))
    try alter(registry, "单位1", "单位7")
    let second = try registry.ledger.verify(verification(registry, first.verifiedPrefix))
    #expect(second.verifiedBefore == 0)
    #expect(second.verifiedPrefix == nil)
    #expect(
      second.findings.contains {
        $0.code == "E-SIGNATURE" && $0.place == "Events/000000000000.ndjson:4"
      })
  }

  @Test func `the memory of another log, or of a longer one, vouches for nothing`() async throws {
    let registry = try await registry()
    let root = try registry.ledger.checkpoint().root
    for prefix in [
      VerifiedPrefix(origin: "registry.example/other", size: 6, root: root),
      VerifiedPrefix(origin: registry.origin.description, size: 9, root: root),
      VerifiedPrefix(origin: registry.origin.description, size: 6, root: .emptyTree),
    ] {
      let report = try registry.ledger.verify(verification(registry, prefix))
      #expect(report.verifiedBefore == 0)
      #expect(report.validSignatures == 6)
      #expect(report.findings.isEmpty == (prefix.origin != registry.origin.description))
    }
  }

  @Test func `nothing is remembered of a log that is not authentic`() async throws {
    let registry = try await registry()
    #expect(try registry.ledger.verify(Verification(keys: [])).verifiedPrefix == nil)
  }

  @Test func `the auditor's memory keeps the longest prefix of each log`() throws {
    let home = FileManager.default.temporaryDirectory.path + "/annals-memory-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: home) }
    let memory = try AuditorMemory(environment: ["XDG_STATE_HOME": home])
    let root = TreeHash.leaf([1])
    #expect(memory.prefix(of: "registry.example/a") == nil)
    let long = VerifiedPrefix(origin: "registry.example/a", size: 9, root: root)
    try memory.remember(long)
    try memory.remember(VerifiedPrefix(origin: "registry.example/a", size: 3, root: .emptyTree))
    #expect(memory.prefix(of: "registry.example/a") == long)
    #expect(memory.prefix(of: "registry.example_a") == nil)
    try Data("{}".utf8).write(to: URL(filePath: memory.path("registry.example/a")))
    #expect(memory.prefix(of: "registry.example/a") == nil)
  }

  /// A recording time is not signed by an actor: only roots tell that it was altered.
  @Test(arguments: [2, 3, 4, 5])
  func `the smallest range between kept checkpoints holds the altered entry`(
    altered: Int
  ) async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    var kept: [Verification.KeptCheckpoint] = [
      .init(name: "at 2", checkpoint: try registry.ledger.checkpoint())
    ]
    for number in 0..<4 {
      registry.clock.advance(by: 5)
      _ = try await registry.record(
        [registry.organization(try require(Slug("o\(number)")), "单位\(number)")], by: "sec")
      if number == 1 {
        kept.append(.init(name: "at 4", checkpoint: try registry.ledger.checkpoint()))
      }
    }
    let path = registry.ledger.eventsDirectory + "/000000000000.ndjson"
    var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(
      String.init)
    let digit = lines[altered].index(lines[altered].endIndex, offsetBy: -4)
    lines[altered].replaceSubrange(digit...digit, with: lines[altered][digit] == "1" ? "2" : "1")
    try lines.map { $0 + "\n" }.joined().write(toFile: path, atomically: true, encoding: .utf8)
    var verification = try verification(registry)
    verification.kept = kept
    let root = try #require(
      registry.ledger.verify(verification).findings.first { $0.code == "E-LOG-ROOT" })
    #expect(root.place == (altered < 4 ? "at 4" : "Events/checkpoint"))
    #expect(root.reason.en?.hasPrefix(altered < 4 ? "one of #2-#3" : "one of #4-#5") == true)
  }

  @Test func `a kept checkpoint of another log or by another key is refused`() async throws {
    let registry = try await registry()
    let other = try TemporaryRegistry(origin: "registry.example/other")
    try await other.found()
    var verification = try verification(registry)
    verification.kept = [.init(name: "kept", checkpoint: try other.ledger.checkpoint())]
    var report = try registry.ledger.verify(verification)
    #expect(report.findings.map(\.code) == ["E-CHECKPOINT-ORIGIN"])
    let impostor = try Ed25519NoteSigner(
      name: registry.origin.description, privateKey: .init())
    let forged = try SignedCheckpoint(
      signing: try registry.ledger.checkpoint().checkpoint, by: [impostor])
    verification.kept = [.init(name: "kept", checkpoint: forged)]
    report = try registry.ledger.verify(verification)
    #expect(report.findings.map(\.code) == ["E-CHECKPOINT-SIGNATURE"])
    #expect(report.findings.first?.place == "kept")
  }

  @Test func `lines of an interrupted writer are counted, and are no finding`() async throws {
    let registry = try await registry()
    let path = registry.ledger.eventsDirectory + "/000000000000.ndjson"
    let bytes = try Data(contentsOf: URL(filePath: path))
    let last = try #require(bytes.dropLast().split(separator: 0x0A).last)
    try (bytes + last + [0x0A] + last.prefix(30)).write(to: URL(filePath: path))
    let report = try registry.ledger.verify(verification(registry))
    #expect(report.findings == [])
    #expect(report.unsignedLines == 1)
    _ = try await registry.record([registry.organization("new", "新")], by: "sec")
    #expect(try registry.ledger.verify(verification(registry)).unsignedLines == 0)
  }
}
