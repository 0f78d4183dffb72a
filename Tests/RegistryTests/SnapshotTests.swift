// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JSONLines
import MerkleLog
import Registry
import RegistryModel
import Testing

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
    let signer = try KeySource.folder(registry.keys).noteSigner(registry.origin)
    let first = try SnapshotFile(try registry.view(), signer: signer)
    let second = try SnapshotFile(try registry.view(), signer: signer)
    #expect(first.bytes == second.bytes)
    #expect(first.name.hasPrefix("000000000152-"))
    let lines = first.bytes.split(separator: UInt8(ascii: "\n"))
    let header = try JSONValue(parsing: Array(try #require(lines.first)))
    guard case .array(let blocks) = header["blocks"] else {
      Issue.record("no blocks")
      return
    }
    var start = 1
    for block in blocks {
      guard case .number(let count) = block["lines"], let count = Int(count) else {
        Issue.record("no count")
        return
      }
      let bytes = lines[start..<(start + count)].flatMap { $0 + [UInt8(ascii: "\n")] }
      #expect(block["sha256"] == .string(TreeHash.sha256(bytes).hexadecimal))
      start += count
    }
    #expect(start == lines.count)
    #expect(blocks.count == 3)
  }

  @Test func `a snapshot is written into its folder under its name`() async throws {
    let registry = try TemporaryRegistry()
    try await registry.found()
    let signer = try KeySource.folder(registry.keys).noteSigner(registry.origin)
    let name = try registry.ledger.takeSnapshot(
      signer: signer, today: registry.clock.now.day(at: .china))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: registry.ledger.snapshotsDirectory)
    #expect(names.contains(name))
  }
}
