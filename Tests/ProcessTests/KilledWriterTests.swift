// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A writer that is killed at any moment loses nothing that it acknowledged.
@Suite struct KilledWriterTests {
  /// A small generator with a seed, so that a failure can be repeated.
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a killed writer loses and repeats nothing that it acknowledged`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let registry = try ScratchRegistry.founded()
    var acknowledged: [Int: String] = [:]
    var kills = 0

    func note(_ result: ChildProcess.Result, _ ids: [String]) {
      for answer in result.acknowledged {
        let subject = "organization/" + (ids.first { answer.line.contains("/\($0) ") } ?? "?")
        #expect(answer.line.contains(subject + " "), "\(answer.line)")
        #expect(acknowledged.updateValue(subject, forKey: answer.index) == nil)
      }
    }

    // How often a run is looked at before it ends by itself: moments are drawn from that.
    var looks = 0
    let first = (0..<5).map { "first\($0)" }
    let calm = try ChildProcess(
      ["import", try registry.statements(first), "--apply"], registry.start)
    while calm.isRunning {
      look(registry)
      looks += 1
    }
    note(calm.wait(), first)
    #expect(acknowledged.count == 5)

    for round in 0..<8 {
      let ids = (0..<Int.random(in: 1...6, using: &random)).map { "k\(round)x\($0)" }
      let child = try ChildProcess(
        ["import", try registry.statements(ids), "--apply"], registry.start)
      if Bool.random(using: &random) {
        child.awaitLines(Int.random(in: 1...ids.count, using: &random))
      } else {
        for _ in 0..<Int.random(in: 0...max(1, looks), using: &random) { look(registry) }
      }
      child.kill()
      let result = child.wait()
      if result.status == nil { kills += 1 }
      note(result, ids)

      let after = ["after\(round)"]
      let next = try registry.register(after[0])
      #expect(next.status == 0, "\(next.errors)")
      note(next, after)
      // A batch is there whole or not at all.
      let here = try registry.subjects()
      #expect([0, ids.count].contains(here.count { $0.hasPrefix("organization/k\(round)x") }))
      try registry.verify()
    }
    #expect(kills > 0, "no moment was early enough")
    let subjects = try registry.subjects()
    for (index, subject) in acknowledged { #expect(subjects[index] == subject) }
    #expect(Set(subjects).count == subjects.count)
  }

  /// One step of waiting, by work and not by the clock.
  private func look(_ registry: ScratchRegistry) {
    for name in ["checkpoint", ".checkpoint.new", "000000000000.ndjson"] {
      var status = stat()
      _ = stat(registry.events.path + "/" + name, &status)
    }
  }
}
