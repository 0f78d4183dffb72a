// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import MerkleLog
import RegistryModel
import Testing

@testable import CommandLineInterface
@testable import Registry

/// `annals diff --fold`: what another fold answers otherwise, of the shipped registry.
@Suite struct FoldReportTests {
  private static let otherFold = TreeHash.sha256(Array("a fold without the newest entries".utf8))
  private static let digits = String(otherFold.hexadecimal.prefix(8))

  @Test func `the projects whose answers differ are named with both answers`() throws {
    let folder = try Self.registry(folding: 1_000)
    defer { try? FileManager.default.removeItem(at: folder) }
    let diff = ["diff", "--fold", Self.digits, "--registry", folder.path]
    let chinese = try BuiltProgram.run(diff + ["--lang", "zh"])
    #expect(chinese.status == 0, "\(chinese.errors)")
    #expect(
      chinese.output.contains("折叠 \(Self.digits) 到 \(SnapshotFile.fold.hexadecimal.prefix(8))"))
    #expect(chinese.output.contains("annals diff --registry"))
    #expect(
      chinese.output.split(whereSeparator: \.isNewline).allSatisfy {
        DisplayWidth.cells(String($0)) <= 80
      })
    let english = try BuiltProgram.run(diff + ["--lang", "en"])
    #expect(english.output.contains("other answers for "))
    let rows = try BuiltProgram.run(diff + ["--format", "csv"]).output.split(
      whereSeparator: \.isNewline)
    let before = try Ledger(directory: folder.path)
      .view(ViewSelection(knownAt: .size(1_000)), today: .blank).state
    let after = try Ledger(directory: folder.path).view(today: .blank).state
    let changed = after.subjects.filter { subject in
      before.tree(of: subject)?.value != after.tree(of: subject)?.value
    }
    #expect(!changed.isEmpty)
    let named = Set(rows.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) })
    #expect(named.isSubset(of: Set(changed.map(\.description))))
    #expect(named.count > changed.count / 2)
    #expect(named.contains { $0.hasPrefix("project/") })
    let one = try #require(named.sorted().first)
    let single = try BuiltProgram.run(diff + ["--about", one, "--format", "csv"])
    #expect(
      single.output.split(whereSeparator: \.isNewline).dropFirst().allSatisfy {
        $0.hasPrefix(one + ",")
      })
  }

  @Test func `a fold that answers the same says so`() throws {
    let own = String(SnapshotFile.fold.hexadecimal.prefix(8))
    let result = try BuiltProgram.run(["diff", "--fold", own, "--lang", "zh"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("答案都一样。"))
    #expect(
      try BuiltProgram.run(["diff", "--fold", own, "--lang", "en"]).output.contains("the same"))
  }

  @Test(
    arguments: [
      (["diff"], 2, "meeting/2026-3"), (["diff", "@5"], 2, "meeting/2026-3"),
      (["diff", "--fold", "ffffffff"], 1, "E-FOLD-UNKNOWN"),
      (["diff", "@5", "now", "--fold", "4882f955"], 2, "@5"),
      (["diff", "--fold", "4882f955", "--as-of", "2020"], 2, "--as-of"),
      (["diff", "--fold", "4882f955", "--late"], 2, "--late"),
    ] as [([String], Int32, String)])
  func `a comparison that cannot be made says why`(
    arguments: [String], status: Int32, words: String
  ) throws {
    for language in ["zh", "en"] {
      let result = try BuiltProgram.run(arguments + ["--lang", language])
      #expect(result.status == status)
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }

  /// A copy of the shipped registry with a snapshot by a fold that takes the first entries only.
  private static func registry(folding count: Int) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "annals-fold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: BuiltProgram.root.appending(path: "Events"), to: folder.appending(path: "Events"))
    let ledger = Ledger(directory: folder.path)
    try FileManager.default.createDirectory(
      atPath: ledger.snapshotsDirectory, withIntermediateDirectories: true)
    let (whole, part) = (
      try ledger.view(today: .blank),
      try ledger.view(ViewSelection(knownAt: .size(count)), today: .blank)
    )
    var (tree, offsets) = (CompactRange(), LineOffsets())
    try ledger.fileLog().read(0..<UInt64(whole.size)) { segment in
      SegmentHashes(segment).append(to: &tree)
      offsets.append(segment)
    }
    let content = SnapshotContent(
      part.state,
      of: SnapshotLog(origin: whole.origin.description, tree: tree, offsets: offsets),
      fold: otherFold)
    let signer = try KeySource.sample(.volatile).noteSigner(whole.origin)
    try ledger.keep(try SnapshotFile(content, signer: signer))
    return folder
  }
}
