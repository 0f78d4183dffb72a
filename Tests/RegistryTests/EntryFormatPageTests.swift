// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog
import RegistryModel
import Testing

/// The worked example of `Documentation/entry-format.md`.
@Suite struct EntryFormatPageTests {
  private static let page = try? String(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/entry-format.md"), encoding: .utf8)

  private func block(_ opening: String) throws -> String {
    let page = try #require(Self.page)
    let start = try #require(page.range(of: "\n```\(opening)\n"))
    let end = try #require(page.range(of: "```", range: start.upperBound..<page.endIndex))
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test func `the line parses and is in canonical form`() throws {
    let line = Array(try block("json").utf8.dropLast())
    let parsed = try Entry.parse(line[...], index: 0, offset: nil)
    #expect(parsed.entry.line(at: .china) == line)
    #expect(parsed.entry.statement.name == "registry.founded")
  }

  @Test func `the checkpoint covers the line and is signed with the log key in it`() throws {
    let line = Array(try block("json").utf8.dropLast())
    let checkpoint = try SignedCheckpoint(parsing: Array(try block("text").utf8))
    #expect(checkpoint.size == 1)
    #expect(checkpoint.root == TreeHash.leaf(line))
    let entry = try Entry.parse(line[...], index: 0, offset: nil).entry
    guard case .registryFounded(let founding) = entry.statement.data.event else {
      Issue.record("not a founding entry")
      return
    }
    _ = try checkpoint.note.verified(by: [NoteVerifierKey(founding.logKey)])
  }

  @Test func `the signature covers the line up to the comma before it, and nothing else`() throws {
    let line = Array(try block("json").utf8.dropLast())
    let parsed = try Entry.parse(line[...], index: 0, offset: nil)
    guard case .registryFounded(let founding) = parsed.entry.statement.data.event else {
      Issue.record("not a founding entry")
      return
    }
    let signed =
      Statement.signaturePrefix + line[..<parsed.signedLength] + [UInt8(ascii: "}")]
    let raw = try #require(Data(base64Encoded: founding.administrator.publicKey.description))
    let key = try Curve25519.Signing.PublicKey(rawRepresentation: raw)
    let text = try #require(parsed.entry.signature)
    let signature = try #require(Data(base64Encoded: text.description))
    #expect(key.isValidSignature(signature, for: signed))
    #expect(!key.isValidSignature(signature, for: signed.dropLast()))
  }
}
