// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Standard streams that are closed, full or left early.
@Suite struct ClosedStreamTests {
  @Test(arguments: ["zh", "en"])
  func `a reader that leaves early is no error`(language: String) throws {
    let registry = try ScratchRegistry.founded()
    try registry.succeed("import", try registry.statements((0..<400).map { "r\($0)" }), "--apply")
    // More than a pipe holds, so the program still writes when the reader leaves.
    let listing = "\"$0\" log --all --format ndjson --lang \(language)"
    var start = registry.start
    start.wrapper = ["/bin/bash", "-c", listing + " | head -n 1; exit ${PIPESTATUS[0]}"]
    let early = try ChildProcess([], start).wait()
    #expect(early.status == 0)
    #expect(early.errors.isEmpty, "\(early.errors)")
    #expect(early.output.split(separator: "\n").count == 1)
    for view in [["log"], ["log", "--all"], ["organization", "list"], ["--help"]] {
      let gone = try ChildProcess(
        view + ["--lang", language], registry.start, readsNothing: true
      ).wait()
      #expect(gone.status == 0, "\(view)")
      #expect(gone.errors.isEmpty, "\(gone.errors)")
    }
  }

  @Test func `what verify found is its exit status even where nobody reads it`() throws {
    let registry = try ScratchRegistry.founded()
    let unread = try ChildProcess(["verify"], registry.start, readsNothing: true).wait()
    #expect(unread.status == 1)
    #expect(unread.errors.isEmpty, "\(unread.errors)")
    let passed = try ChildProcess(
      ["verify", "--key", try registry.logKey()], registry.start, readsNothing: true
    ).wait()
    #expect(passed.status == 0)
  }

  @Test(arguments: [
    ["log"], ["log", "--format", "csv"], ["verify"], ["checkpoint", "show"], ["--help"],
    ["log", "--help"], ["--version"], ["completions", "bash"], ["key", "list"], ["doctor"],
    ["schema"], ["entry", "0", "--raw"],
  ])
  func `an answer that cannot be written is an error`(arguments: [String]) throws {
    let registry = try ScratchRegistry.founded()
    let before = try registry.bytes()
    for output in [ChildProcess.Stream.closed, .file("/dev/full")] {
      let result = try registry.run(arguments) { $0.output = output }
      try registry.expectRefusal(result, "E-OUTPUT", since: before)
      #expect(result.errors.split(separator: "annals: error").count == 1, "\(result.errors)")
    }
  }

  @Test(arguments: Place.allCases)
  func `a recorded entry whose answer cannot be written is there, and how to see it is said`(
    place: Place
  ) throws {
    for output in [ChildProcess.Stream.closed, .file("/dev/full")] {
      let registry = try ScratchRegistry.founded()
      let (start, options) = place.start(registry)
      var unwritten = start
      unwritten.output = output
      let result = try ChildProcess(
        ScratchRegistry.registration("o1") + options, unwritten
      ).wait()
      #expect(result.status == 1)
      #expect(result.errors.hasPrefix("annals: error E-OUTPUT: "), "\(result.errors)")
      #expect(!result.errors.contains("Nothing was recorded"))
      #expect(result.errors.contains("IS recorded, as #2"), "\(result.errors)")
      let shown = try registry.copied("annals entry", from: result.errors, start)
      #expect(shown.status == 0, "\(shown.errors)")
      #expect(shown.output.contains("organization/o1"))
      #expect(try registry.subjects().last == "organization/o1")
      try registry.verify()
    }
  }

  @Test func `a recorded batch whose answer cannot be written is there, and that is said`() throws {
    let registry = try ScratchRegistry.founded()
    let file = try registry.statements(["o1", "o2"])
    let result = try registry.run(["import", file, "--apply"]) { $0.output = .file("/dev/full") }
    #expect(result.status == 1)
    #expect(result.errors.contains("2 entries ARE recorded, #2 to #3"), "\(result.errors)")
    let shown = try registry.copied("annals log", from: result.errors, registry.start)
    #expect(shown.output.contains("单位o2"), "\(shown)")
    // A rehearsal records nothing, and says so.
    let before = try registry.bytes()
    let rehearsed = try registry.register("o3", options: ["--dry-run"]) {
      $0.output = .file("/dev/full")
    }
    try registry.expectRefusal(rehearsed, "E-OUTPUT", since: before)
    #expect(rehearsed.errors.contains("Nothing was recorded"))
  }

  @Test func `a founding whose answer cannot be written is there, and that is said`() throws {
    let registry = try ScratchRegistry.founded()
    let result = try registry.run(["init", "an other"]) { $0.output = .file("/dev/full") }
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("annals: error E-OUTPUT: "), "\(result.errors)")
    let shown = try registry.copied("annals doctor", from: result.errors, registry.start)
    #expect(shown.status == 0, "\(shown)")
  }

  @Test func `what the system says of a stream is told in words`() throws {
    let registry = try ScratchRegistry.founded()
    let full = try registry.run(["log"]) { $0.output = .file("/dev/full") }
    #expect(full.errors.contains("No space left on device"), "\(full.errors)")
    let chinese = try registry.run(["log", "--lang", "zh"]) { $0.output = .file("/dev/full") }
    #expect(chinese.errors.contains("磁盘满了"), "\(chinese.errors)")
  }

  @Test func `no message ever lands in a file of the registry`() throws {
    let registry = try ScratchRegistry.founded()
    for round in 0..<3 {
      _ = try registry.register("o\(round)") {
        $0.input = .closed
        $0.output = .closed
        $0.errors = .closed
      }
      // Refused: the same again.
      let refused = try registry.register("o\(round)") {
        $0.input = .closed
        $0.output = .closed
        $0.errors = .closed
      }
      #expect(refused.status == 1)
    }
    try registry.verify()
    #expect(try registry.subjects().count == 5)
    #expect(try Data(contentsOf: registry.events.appending(path: ".lock")).isEmpty)
  }

  @Test func `standard input that cannot be read is an error`() throws {
    let registry = try ScratchRegistry.founded()
    let before = try registry.bytes()
    for input in [ChildProcess.Stream.closed, .file(registry.folder.path)] {
      let result = try registry.run(["import", "-", "--apply"]) { $0.input = input }
      try registry.expectRefusal(result, "E-IMPORT-FILE", since: before)
    }
    let listed = try registry.run(["organization", "list"]) { $0.input = .closed }
    #expect(listed.status == 0, "\(listed.errors)")
  }

  @Test func `a pipe in the place of a file is read to its end`() throws {
    let registry = try ScratchRegistry.founded()
    let file = try registry.statements((0..<300).map { "p\($0)" })
    var start = registry.start
    start.wrapper = ["/bin/bash", "-c", #""$0" import <(cat "$1") --apply"#]
    let piped = try ChildProcess([file], start).wait()
    #expect(piped.status == 0, "\(piped.errors)")
    #expect(try registry.subjects().count == 302)
  }
}
