// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Testing

@Suite struct ByteFormatsTests {
  /// The fenced blocks in the comment that describes the formats.
  private func examples() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Sources/MerkleLog/ByteFormats.swift")
    let comment = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.hasPrefix("// ") ? $0.dropFirst(3) : $0.dropFirst(2) }
    return comment.split(separator: "```", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }
      .map { $0.element.map { $0 + "\n" }.joined() }
  }

  @Test func `the worked examples in the description of the formats are what they say`() throws {
    let examples = try examples()
    try #require(examples.count == 4)
    let key = try NoteVerifierKey(String(examples[0].dropLast()))
    let signed = try SignedCheckpoint(parsing: examples[1].utf8, verifiedBy: [key])
    #expect(signed.size == 15)
    #expect(signed.origin == key.name)
    #expect(signed.bytes == Array(examples[1].utf8))
    let witness = try NoteVerifierKey(String(examples[2].dropLast()))
    let cosigned = try SignedCheckpoint(parsing: examples[3].utf8)
    #expect(try cosigned.cosignatures(by: [witness]).map(\.time) == [1_767_139_200])
    #expect(cosigned.bytes == Array(examples[3].utf8))
  }
}
