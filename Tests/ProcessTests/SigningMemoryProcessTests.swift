// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the key remembers decides what may be signed.
@Suite struct SigningMemoryProcessTests {
  @Test(arguments: Place.allCases)
  func `without its memory a key signs nothing until the printed remedy is run`(
    place: Place
  ) throws {
    let registry = try ScratchRegistry.founded()
    try FileManager.default.removeItem(at: registry.keys.appending(path: "log.memory"))
    let before = try registry.bytes()
    let (start, options) = place.start(registry)
    let command = ScratchRegistry.registration("o1") + options
    let refused = try ChildProcess(command, start).wait()
    try registry.expectRefusal(refused, "E-LOG-SIGNING-MEMORY-MISSING", since: before)
    let adopted = try registry.copied("annals key adopt", from: refused.errors, start)
    #expect(adopted.status == 0, "\(adopted.errors)")
    #expect(try registry.bytes() == before)

    let recorded = try ChildProcess(command, start).wait()
    #expect(recorded.status == 0, "\(recorded.errors)")
    #expect(recorded.acknowledged.map(\.index) == [2])
    try registry.verify()
  }

  @Test func `an old copy of the log that is restored is refused, and nothing is cut`() throws {
    let registry = try ScratchRegistry.founded()
    let old = registry.folder.appending(path: "old")
    try FileManager.default.copyItem(at: registry.events, to: old)
    #expect(try registry.register("o1").status == 0)
    let newest = registry.folder.appending(path: "newest")
    try FileManager.default.moveItem(at: registry.events, to: newest)
    try FileManager.default.moveItem(at: old, to: registry.events)
    let before = try registry.bytes()
    for round in 0..<2 {
      let refused = try registry.register("o2")
      try registry.expectRefusal(refused, "E-LOG-SIGNING-MEMORY-AHEAD", since: before)
      #expect(refused.errors.contains("old copy of the log"), "round \(round)")
    }
    // Adopting what the key has long passed would let it sign a second past.
    let adopted = try registry.run(["key", "adopt", "--checkpoint", "Events/checkpoint"])
    #expect(adopted.status == 1)
    #expect(try registry.bytes() == before)
    #expect(try registry.run(["log"]).status == 0)

    // The remedy: the newest copy goes back, and recording goes on.
    try FileManager.default.removeItem(at: registry.events)
    try FileManager.default.moveItem(at: newest, to: registry.events)
    #expect(try registry.register("o2").status == 0)
    #expect(try registry.subjects().suffix(2) == ["organization/o1", "organization/o2"])
    try registry.verify()
  }

  @Test func `lines that an old copy appended by hand are refused, and nothing is moved`() throws {
    let registry = try ScratchRegistry.founded()
    let old = try Data(contentsOf: registry.events.appending(path: "checkpoint"))
    #expect(try registry.register("o1").status == 0)
    // The old checkpoint with other lines than those that the key signed after it.
    try old.write(to: registry.events.appending(path: "checkpoint"))
    let segment = registry.events.appending(path: "000000000000.ndjson")
    let text = try String(contentsOf: segment, encoding: .utf8)
    try text.replacing("单位o1", with: "单位o9").write(
      to: segment, atomically: true, encoding: .utf8)
    let before = try registry.bytes()
    let refused = try registry.register("o2")
    #expect(refused.status == 1)
    #expect(refused.errors.hasPrefix("annals: error E-LOG-"), "\(refused.errors)")
    #expect(try registry.bytes() == before)
  }
}
