// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

/// Every alteration of a proof is refused, when it is read or when it is verified.
@Suite struct ProofTamperingTests {
  private struct Scene {
    let registry: TemporaryRegistry
    let key: NoteVerifierKey
    let proof: EntryProof
  }

  private static let index = 5

  private func scene() async throws -> Scene {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let drafts = try (0..<9).map { number in
      registry.organization(try require(Slug("o\(number)")), "单位\(number)")
    }
    _ = try await registry.record(drafts, by: "sec")
    let key = try KeySource.folder(registry.keys).noteSigner(registry.origin).verifierKey
    return Scene(
      registry: registry, key: key,
      proof: try require(try registry.ledger.proofs(of: [Self.index]).first))
  }

  /// Whether somebody with the proof, the entry and the key takes it.
  private func isTaken(_ text: String, _ entry: [UInt8], _ key: NoteVerifierKey) -> Bool {
    guard let proof = try? ProofFile(parsing: Array(text.utf8)) else { return false }
    return (try? proof.verify(entry: entry, keys: [key])) != nil
  }

  /// A text with one character of a line changed to another of base64.
  private func flipped(_ line: String, at position: Int) -> String {
    var characters = Array(line)
    characters[position] = characters[position] == "A" ? "B" : "A"
    return String(characters)
  }

  @Test func `an altered inclusion proof is refused`() async throws {
    let scene = try await scene()
    let text = String(decoding: scene.proof.proof.bytes, as: UTF8.self)
    let entry = scene.proof.entry
    #expect(isTaken(text, entry, scene.key))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let hashes = 2..<(try require(lines.firstIndex(of: "")))
    #expect(hashes.count == 4)
    var altered: [String: [String]] = [:]
    func alter(_ name: String, _ change: (inout [String]) -> Void) {
      var copy = lines
      change(&copy)
      altered[name] = copy
    }
    for number in hashes {
      alter("hash \(number) flipped") { $0[number] = flipped($0[number], at: 3) }
      alter("hash \(number) removed") { $0.remove(at: number) }
      alter("hash \(number) twice") { $0.insert($0[number], at: number) }
      alter("hash \(number) cut") { $0[number].removeLast(4) }
    }
    alter("hashes swapped") { $0.swapAt(2, 3) }
    alter("a hash added") { $0.insert(TreeHash.emptyTree.base64, at: hashes.upperBound) }
    alter("the entry above") { $0[1] = "index \(Self.index - 1)" }
    alter("the entry below") { $0[1] = "index \(Self.index + 1)" }
    alter("an index beyond the tree") { $0[1] = "index 11" }
    alter("an index with a zero") { $0[1] = "index 0\(Self.index)" }
    alter("a negative index") { $0[1] = "index -\(Self.index)" }
    alter("no index") { $0.remove(at: 1) }
    alter("another version") { $0[0] = "c2sp.org/tlog-proof@v2" }
    alter("an empty extra line") { $0.insert("extra ", at: 1) }
    alter("no blank line") { $0.remove(at: hashes.upperBound) }
    alter("two blank lines") { $0.insert("", at: hashes.upperBound) }
    let checkpoint = hashes.upperBound + 1
    alter("another origin") { $0[checkpoint] += "x" }
    alter("another size") { $0[checkpoint + 1] = "12" }
    alter("another root") { $0[checkpoint + 2] = flipped($0[checkpoint + 2], at: 3) }
    alter("another signature") { $0[checkpoint + 4] = flipped($0[checkpoint + 4], at: 60) }
    alter("no signature") { $0.remove(at: checkpoint + 4) }
    alter("a line more") { $0.append("more") }
    alter("no line feed at the end") { $0.removeLast() }
    for (name, lines) in altered {
      #expect(!isTaken(lines.joined(separator: "\n"), entry, scene.key), "\(name)")
    }
    #expect(!isTaken(text.replacing("\n", with: "\r\n"), entry, scene.key))
    #expect(!isTaken(text, Array(entry.dropLast()), scene.key))
    #expect(!isTaken(text, entry + [0x0A], scene.key))
    let other = try require(try scene.registry.ledger.proofs(of: [4]).first)
    #expect(!isTaken(text, other.entry, scene.key))
    let impostor = try Ed25519NoteSigner(
      name: scene.registry.origin.description, privateKey: .init())
    #expect(!isTaken(text, entry, impostor.verifierKey))
    print("\(altered.count + 5) alterations of an inclusion proof")
    #expect(altered.count + 5 >= 40)
  }

  @Test func `a proof of one size is not taken for another`() async throws {
    let scene = try await scene()
    _ = try await scene.registry.record([scene.registry.organization("later", "后")], by: "sec")
    let newer = try scene.registry.ledger.checkpoint()
    let moved = try ProofFile(inclusion: scene.proof.proof.inclusion, checkpoint: newer)
    let error = #expect(throws: MerkleLogError.self) {
      try moved.verify(entry: scene.proof.entry, keys: [scene.key])
    }
    #expect(error?.code == .inclusionProofInvalid)
  }

  @Test func `an altered consistency proof is refused`() async throws {
    let scene = try await scene()
    let ledger = scene.registry.ledger
    let request = try ledger.consistency(since: 5)
    let new = request.checkpoint
    var range = CompactRange()
    for index in 0..<5 {
      range.append(.leaf(try require(try ledger.proofs(of: [index]).first).entry))
    }
    func holds(_ hashes: [TreeHash], from size: UInt64 = 5, root: TreeHash? = nil) -> Bool {
      ConsistencyProof(hashes: hashes).isValid(
        oldSize: size, oldRoot: root ?? range.root, newSize: new.size, newRoot: new.root)
    }
    let hashes = request.proof.hashes
    #expect(holds(hashes))
    for position in hashes.indices {
      var altered = hashes
      altered[position] = .emptyTree
      #expect(!holds(altered))
      altered = hashes
      altered.remove(at: position)
      #expect(!holds(altered))
      #expect(!holds(hashes[..<position] + [hashes[position]] + hashes[position...]))
    }
    #expect(!holds(hashes, from: 4))
    #expect(!holds(hashes, from: 6))
    #expect(!holds(hashes, root: new.root))
    #expect(!holds([]))
  }

  @Test func `nothing is proven of a log whose checkpoint another key signed`() async throws {
    let scene = try await scene()
    let ledger = scene.registry.ledger
    let checkpoint = try ledger.checkpoint().checkpoint
    let forged = try SignedCheckpoint(
      signing: checkpoint,
      by: [Ed25519NoteSigner(name: scene.registry.origin.description, privateKey: .init())])
    try Data(forged.bytes).write(to: URL(filePath: ledger.eventsDirectory + "/checkpoint"))
    var error = #expect(throws: LedgerError.self) { _ = try ledger.proofs(of: [2]) }
    #expect(error?.code == "E-PROOF")
    error = #expect(throws: LedgerError.self) { _ = try ledger.consistency(since: 2) }
    #expect(error?.code == "E-CHECKPOINT-SIGNATURE")
  }

  @Test func `proofs beyond the log are refused`() async throws {
    let registry = try await scene().registry
    let ledger = registry.ledger
    var error = #expect(throws: LedgerError.self) { _ = try ledger.proofs(of: [11]) }
    #expect(error?.code == "E-ENTRY-UNKNOWN")
    error = #expect(throws: LedgerError.self) { _ = try ledger.proofs(of: [-1]) }
    #expect(error?.code == "E-ENTRY-UNKNOWN")
    error = #expect(throws: LedgerError.self) { _ = try ledger.consistency(since: 12) }
    #expect(error?.code == "E-PROOF-SIZE")
    #expect(try ledger.consistency(since: 0).proof.hashes.isEmpty)
    #expect(try ledger.consistency(since: 11).proof.hashes.isEmpty)
    withExtendedLifetime(registry) {}
  }
}
