// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JSONLines
import MerkleLog
import Registry
import RegistryModel
import Testing

/// The worked examples of `Documentation/proof-formats.md`.
@Suite struct ProofFormatsPageTests {
  private static let page = try? String(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/proof-formats.md"), encoding: .utf8)

  private func block(_ name: String) throws -> String {
    let page = try #require(Self.page)
    let start = try #require(page.range(of: "\n```\(name)\n"))
    let end = try #require(page.range(of: "```", range: start.upperBound..<page.endIndex))
    return String(page[start.upperBound..<end.lowerBound])
  }

  private func line(_ name: String) throws -> [UInt8] { Array(try block(name).utf8.dropLast()) }

  private func key() throws -> NoteVerifierKey {
    try NoteVerifierKey(String(decoding: try line("vkey"), as: UTF8.self))
  }

  private func checkpoint() throws -> SignedCheckpoint {
    try SignedCheckpoint(parsing: Array(try block("checkpoint").utf8))
  }

  @Test func `the checkpoint is signed with the key`() throws {
    let checkpoint = try checkpoint()
    #expect(try checkpoint.verified(by: [key()]) == [key()])
    #expect(checkpoint.size == 3)
    #expect(checkpoint.bytes == Array(try block("checkpoint").utf8))
  }

  @Test func `the proof proves the entry`() throws {
    let proof = try ProofFile(parsing: Array(try block("proof").utf8))
    #expect(try proof.verify(entry: line("entry"), keys: [key()]) == [key()])
    #expect(proof.index == 2)
    #expect(proof.inclusion.hashes.count == 1)
  }

  @Test func `the request proves that the log grew from the first leaf of the tile`() throws {
    let request = try AddCheckpointRequest(parsing: Array(try block("request").utf8))
    let first = try #require(try block("tile").split(separator: "\n").first)
    let leaf = try #require(TreeHash(hexadecimal: String(first)))
    #expect(request.oldSize == 1)
    #expect(request.checkpoint == (try checkpoint()))
    #expect(
      request.proof.isValid(
        oldSize: 1, oldRoot: leaf, newSize: 3, newRoot: try checkpoint().root))
  }

  @Test func `the tile holds the leaves of the checkpoint's tree`() throws {
    let hashes = try block("tile").split(separator: "\n").map { line in
      try #require(TreeHash(hexadecimal: String(line)))
    }
    let tile = try HashTile(parsing: hashes.flatMap(\.bytes))
    #expect(tile.bytes.count == 96)
    var range = CompactRange()
    for hash in hashes { range.append(hash) }
    #expect(range.root == (try checkpoint().root))
    #expect(hashes[1] == .leaf(try line("enrolment")))
    #expect(hashes[2] == .leaf(try line("entry")))
  }

  @Test func `the bundle gives the lengths of the entries`() throws {
    let rows = try block("bundle").split(separator: "\n")
    for (row, name) in [(rows[1], "enrolment"), (rows[2], "entry")] {
      let parts = row.split(separator: " ", maxSplits: 1)
      let entry = try line(name)
      #expect(Int(parts[0], radix: 16) == entry.count)
      #expect(entry.starts(with: parts[1].dropLast().utf8))
      let bundle = try EntryBundle(entries: [entry[...]])
      #expect(bundle.bytes.count == entry.count + 2)
    }
  }

  @Test func `the header of the snapshot is signed with the key, and is of the same tree`() throws {
    let header = try block("snapshot").dropLast()
    let comma = try #require(header.range(of: ",\"signature\"")).lowerBound
    guard case .object(let members) = try JSONValue(parsing: Array(header.utf8)),
      case .string(let signature)? = members.first(where: { $0.key == "signature" })?.value,
      case .string(let root)? = members.first(where: { $0.key == "root" })?.value
    else {
      Issue.record("not a header")
      return
    }
    let signed = "annals-snapshot/v4\n" + header[..<comma] + "}"
    let raw = try #require(Data(base64Encoded: signature))
    let key = try Curve25519.Signing.PublicKey(rawRepresentation: try key().publicKey)
    #expect(key.isValidSignature(raw, for: Data(signed.utf8)))
    #expect(TreeHash(hexadecimal: root) == (try checkpoint().root))
  }

  @Test func `the entry is signed with the key that the enrolment brings, which proves itself`()
    throws
  {
    let enrolment = try Entry.parse(try line("enrolment")[...], index: 1, offset: nil).entry
    guard case .actorEnrolled(let event) = enrolment.statement.data.event else {
      Issue.record("not an enrolment")
      return
    }
    let raw = try #require(Data(base64Encoded: event.publicKey.description))
    let key = try Curve25519.Signing.PublicKey(rawRepresentation: raw)
    let entry = try line("entry")
    let parsed = try Entry.parse(entry[...], index: 2, offset: nil)
    let signature = try #require(parsed.entry.signature)
    #expect(parsed.entry.statement.source.actor == enrolment.statement.subject.id)
    #expect(
      key.isValidSignature(
        try #require(Data(base64Encoded: signature.description)),
        for: Data(
          Statement.signaturePrefix + entry[..<parsed.signedLength] + [UInt8(ascii: "}")])))
    let possession =
      "annals-key-possession/v1\nannals.example/invented/1\nsecretariat\n\(event.publicKey)\n"
    #expect(
      key.isValidSignature(
        try #require(Data(base64Encoded: event.proof.description)), for: Data(possession.utf8)))
  }
}
