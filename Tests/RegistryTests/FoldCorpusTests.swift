// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

/// A log that never changes: 928 invented entries of 101 types, and what they fold to.
///
/// Snapshots of one fingerprint are believed to hold the same states. A fold that gives others for
/// the same entries has to have another fingerprint, which it gets by a higher
/// `FoldFingerprint.version`. What is written in `digest` is made anew with
/// `ANNALS_RECORD_GOLDEN=1 swift test --filter FoldCorpusTests`.
@Suite struct FoldCorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "FoldCorpus")

  private struct Record: Equatable {
    var fold: String
    var states: String

    init(fold: String, states: String) {
      self.fold = fold
      self.states = states
    }

    init?(_ text: String) {
      let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
      guard lines.count == 2, lines[0].count == 2, lines[0][0] == "fold", lines[1].count == 2,
        lines[1][0] == "states"
      else { return nil }
      self.init(fold: String(lines[0][1]), states: String(lines[1][1]))
    }

    var text: String { "fold \(fold)\nstates \(states)\n" }
  }

  private func fold() throws -> RegistryState {
    let lines = try Data(contentsOf: Self.folder.appending(path: "entries.ndjson"))
      .split(separator: UInt8(ascii: "\n"))
    var state = RegistryState()
    for (index, line) in lines.enumerated() {
      let offset = state.founding?.offset
      state.fold(try Entry.parse(Array(line)[...], index: index, offset: offset).entry)
    }
    return state
  }

  @Test func `the fingerprint that is recorded is that of its text`() {
    let digest = TreeHash.sha256(FoldFingerprint.text).hexadecimal
    #expect(FoldFingerprint.digest == digest, "put it into FoldFingerprint.digest: \(digest)")
    #expect(SnapshotFile.fold.hexadecimal == digest)
  }

  @Test func `a fold that gives other states has another fingerprint`() throws {
    let state = try fold()
    #expect(state.size == 928)
    let bytes = state.stateLines.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
    let now = Record(
      fold: SnapshotFile.fold.hexadecimal, states: TreeHash.sha256(bytes).hexadecimal)
    let file = Self.folder.appending(path: "digest")
    let then = (try? String(contentsOf: file, encoding: .utf8)).flatMap(Record.init)
    if ProcessInfo.processInfo.environment["ANNALS_RECORD_GOLDEN"] != nil, then?.fold != now.fold {
      try now.text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let known = try #require(then, "FoldCorpus/digest is missing")
    if known.fold == now.fold {
      #expect(
        known.states == now.states,
        "the same fingerprint, other states: raise FoldFingerprint.version")
    } else {
      Issue.record("the fold has another fingerprint: record the digest anew")
    }
  }
}
