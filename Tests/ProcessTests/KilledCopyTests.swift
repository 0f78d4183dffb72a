// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A copy that is killed at any moment is what it was, or what it should be, or not there yet.
@Suite struct KilledCopyTests {
  private func files(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    where !name.hasPrefix(".") {
      files[name] = try Data(contentsOf: folder.appending(path: name))
    }
    return files
  }

  @Test func `a copy that is killed goes on where it was, and ends equal`() throws {
    let registry = try ScratchRegistry.founded()
    let copy = registry.folder.appending(path: "a copy")
    var random = SystemRandomNumberGenerator()
    var looks = 0
    var kills = 0
    var sizes = 2
    for round in 0..<8 {
      let ids = (0..<40).map { "r\(round)x\($0)" }
      try registry.succeed("import", try registry.statements(ids), "--apply")
      sizes += ids.count
      if round == 4 { try FileManager.default.removeItem(at: copy) }
      let before = try files(copy.appending(path: "Events"))
      let child = try ChildProcess(["store", "copy", ".", copy.path], registry.start)
      if round == 0 {
        // How often it is looked at before it ends by itself: moments are drawn from that.
        while child.isRunning {
          look(copy)
          looks += 1
        }
      } else {
        for _ in 0..<Int.random(in: 0...max(1, looks), using: &random) { look(copy) }
        child.kill()
      }
      if child.wait().status == nil { kills += 1 }

      let there = try files(copy.appending(path: "Events"))
      if there["checkpoint"] == before["checkpoint"] {
        // What is new may lie there already; nobody reads it.
        for (name, bytes) in before { #expect(there[name]?.starts(with: bytes) == true) }
      } else {
        #expect(there == (try registry.bytes()))
      }
      let read = try registry.run(["log", "--registry", copy.path, "--all", "--format", "ndjson"])
      if there.isEmpty {
        #expect(read.errors.contains("E-NO-REGISTRY"), "\(read.errors)")
      } else {
        #expect(read.status == 0, "\(read.errors)")
      }

      let again = try registry.run(["store", "copy", ".", copy.path])
      #expect(again.status == 0, "\(again.errors)")
      #expect(try files(copy.appending(path: "Events")) == registry.bytes())
      #expect(try registry.subjects().count == sizes)
    }
    #expect(kills > 0, "no moment was early enough")
    let names = try FileManager.default.contentsOfDirectory(atPath: copy.path).sorted()
    #expect(names == [".lock", "Events"])
  }

  /// One step of waiting, by work and not by the clock.
  private func look(_ copy: URL) {
    for name in ["Events/checkpoint", ".Events.copy/checkpoint", "Events/000000000000.ndjson"] {
      var status = stat()
      _ = stat(copy.path + "/" + name, &status)
    }
  }
}
