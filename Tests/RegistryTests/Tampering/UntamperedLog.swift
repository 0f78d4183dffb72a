// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import LogStorage
import MerkleLog
import Registry
import RegistryModel

/// The log that every case of the tables alters a copy of.
///
///     #0 founding  #1 the secretary  #2 甲  #3 乙  #4 丙  #5 丁 and #6 戊, a batch
///     (a checkpoint is kept, a snapshot taken, and tiles published)
///     #7 己  #8 庚
struct UntamperedLog {
  /// The number of entries when the checkpoint was kept.
  static let keptSize = 7
  /// The number of entries.
  static let size = 9

  let registry: TemporaryRegistry
  let kept: SignedCheckpoint
  let snapshot: String
  /// A statement of the secretary about another registry, signed with the same key.
  let foreign: SignedStatement
  /// What the secretary and the administrator might sign next.
  let next: SignedStatement
  let beyondRole: SignedStatement
  /// A bulletin that quotes seven entries with the root of none.
  let misquoting: SignedStatement
  /// A registry of another name.
  let other: TemporaryRegistry
  let otherSnapshot: String

  init() async throws {
    registry = try TemporaryRegistry()
    other = try TemporaryRegistry(origin: "registry.example/other")
    try await registry.found()
    for name in ["甲", "乙", "丙"] { try await Self.record([name], in: registry) }
    try await Self.record(["丁", "戊"], in: registry)
    kept = try registry.ledger.checkpoint()
    snapshot = try Self.takeSnapshot(registry)
    _ = try registry.ledger.publishTiles(into: TileFolder(registry.directory + "/published"))
    for name in ["己", "庚"] { try await Self.record([name], in: registry) }
    try await other.found()
    for name in ["子", "丑", "寅", "卯", "辰"] { try await Self.record([name], in: other) }
    otherSnapshot = try Self.takeSnapshot(other)
    let clock = registry.clock
    foreign = try StatementFactory(
      origin: other.origin, offset: .china, key: try registry.keys.actorKey(registry.origin, "sec"),
      clock: { clock.now }
    ).sign([registry.organization("foreign", "外来")])[0]
    next = try registry.statements([registry.organization("next", "下一个")], by: "sec")[0]
    var bulletin = BulletinPublished()
    bulletin.title = LocalizedName(zh: "通报")
    bulletin.size = Self.keptSize
    let quoted = Draft(
      subject: Subject(.bulletin, "first"), time: registry.clock.now,
      event: .bulletinPublished(bulletin))
    misquoting = try registry.statements([quoted], by: "sec")[0]
    beyondRole = try registry.statements([registry.organization("role", "越权")], by: "admin")[0]
  }

  private static func record(_ names: [String], in registry: TemporaryRegistry) async throws {
    registry.clock.advance(by: 1_000)
    let drafts = try names.map { name in
      let id = "o\(String(name.unicodeScalars.first?.value ?? 0, radix: 16))"
      guard let slug = Slug(id) else { throw LedgerError("E-TEST", zh: id, en: id) }
      return registry.organization(slug, name)
    }
    _ = try await registry.record(drafts, by: "sec")
  }

  private static func takeSnapshot(_ registry: TemporaryRegistry) throws -> String {
    try registry.ledger.takeSnapshot(
      signer: KeySource.folder(registry.keys).noteSigner(registry.origin)
    ).name
  }

  /// A copy that may be altered.
  func copy() throws -> TamperedLog {
    let folder =
      FileManager.default.temporaryDirectory.path + "/annals-tampered-"
      + UUID().uuidString
    try FileManager.default.copyItem(atPath: registry.directory, toPath: folder)
    return TamperedLog(directory: folder, original: self)
  }
}

/// A copy of the log in the hands of somebody who has the disk, and in some cases the log's key.
final class TamperedLog {
  static let segment = "Events/000000000000.ndjson"
  static let checkpointFile = "Events/checkpoint"

  let directory: String
  let original: UntamperedLog

  init(directory: String, original: UntamperedLog) {
    self.directory = directory
    self.original = original
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  var ledger: Ledger { Ledger(directory: directory) }
  var keys: KeyFolder { KeyFolder(root: directory + "/keys") }
  var origin: LogOrigin { original.registry.origin }

  func signer() throws -> Ed25519NoteSigner { try KeySource.folder(keys).noteSigner(origin) }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: directory + "/" + name)))
  }

  func write(_ name: String, _ bytes: some Collection<UInt8>) throws {
    try Data(bytes).write(to: URL(filePath: directory + "/" + name))
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func replace(_ old: String, _ new: String, in name: String) throws {
    let text = try text(name)
    guard text.contains(old), old != new else {
      throw LedgerError("E-TEST", zh: old, en: "nothing to alter: \(old)")
    }
    let range = try require(text.range(of: old))
    try write(name, Array(text.replacingCharacters(in: range, with: new).utf8))
  }

  /// The lines without their line feeds.
  func lines() throws -> [String] {
    try text(Self.segment).split(separator: "\n").map(String.init)
  }

  func setLines(_ lines: [String]) throws {
    try write(Self.segment, Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// Alters the line of one entry.
  func alter(_ index: Int, _ change: (String) throws -> String) throws {
    var lines = try lines()
    let line = try change(lines[index])
    guard line != lines[index] else {
      throw LedgerError("E-TEST", zh: lines[index], en: "nothing was altered")
    }
    lines[index] = line
    try setLines(lines)
  }

  /// Alters the first occurrence of a text in the line of one entry.
  func alter(_ index: Int, _ old: String, _ new: String) throws {
    try alter(index) { line in
      let range = try require(line.range(of: old))
      return line.replacingCharacters(in: range, with: new)
    }
  }

  /// Changes one character of a member's text.
  func alterMember(_ index: Int, _ member: String, at position: Int) throws {
    try alter(index) { line in
      let start = try require(line.range(of: "\"\(member)\":\"")).upperBound
      let place = line.index(start, offsetBy: position)
      let other = line[place] == "0" ? "1" : "0"
      return line.replacingCharacters(in: place...place, with: other)
    }
  }

  /// Signs what the folder holds now with the log's own key, as its operator could.
  func reseal(size: Int? = nil) throws {
    var range = CompactRange()
    for line in try lines().prefix(size ?? .max) { range.append(.leaf(Array(line.utf8))) }
    try seal(size: range.size, root: range.root)
  }

  func seal(
    size: UInt64, root: TreeHash, origin: String? = nil, by signer: Ed25519NoteSigner? = nil
  ) throws {
    let checkpoint = try Checkpoint(
      origin: origin ?? self.origin.description, size: size, root: root)
    let signed = try SignedCheckpoint(signing: checkpoint, by: [signer ?? self.signer()])
    try write(Self.checkpointFile, signed.bytes)
  }

  /// The line that a statement would have become.
  func line(_ statement: SignedStatement, recorded: Timestamp) -> String {
    let signature = statement.signature?.description ?? ""
    return String(decoding: statement.bytes.dropLast(), as: UTF8.self)
      + #","signature":"\#(signature)","recordedtime":"\#(recorded.utcText)"}"#
  }

  /// Appends a line and signs the longer log.
  func appendSealed(_ statement: SignedStatement) throws {
    try setLines(try lines() + [line(statement, recorded: original.registry.clock.now)])
    try reseal()
  }

  /// Another key under the log's name.
  func impostor() throws -> Ed25519NoteSigner {
    try Ed25519NoteSigner(name: origin.description, privateKey: .init())
  }
}

/// Something that a case needs and that must be there.
func require<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw LedgerError("E-TEST", zh: "没有", en: "nothing there") }
  return value
}
