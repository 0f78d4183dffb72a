// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Commands that are printed do what they say where they are printed.
@Suite struct PrintedCommandTests {
  @Test(arguments: Place.allCases)
  func `a refusal and an answer name commands that find the registry`(place: Place) throws {
    let registry = try ScratchRegistry.founded()
    let (start, options) = place.start(registry)
    let command = ScratchRegistry.registration("o1") + options
    let recorded = try ChildProcess(command, start).wait()
    #expect(recorded.status == 0, "\(recorded.errors)")
    let next = try registry.copied("annals organization show", from: recorded.output, start)
    #expect(next.status == 0, "\(next.errors)")
    #expect(next.output.contains("单位o1"))

    let refused = try ChildProcess(command, start).wait()
    #expect(refused.errors.hasPrefix("annals: error E-SUBJECT-EXISTS: "), "\(refused.errors)")
    let entry = try registry.copied("annals entry", from: refused.errors, start)
    #expect(entry.status == 0, "\(entry.errors)")
    #expect(entry.output.contains("organization/o1"))

    let plan = try ChildProcess(["import", try registry.statements(["o2"])] + options, start).wait()
    let applied = try registry.copied("annals import", from: plan.output, start)
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(try registry.subjects().suffix(2) == ["organization/o1", "organization/o2"])
  }

  @Test func `a registry that is not there is founded by the command that is printed`() throws {
    let registry = try ScratchRegistry.founded()
    var start = registry.start
    start.directory = registry.folder
    let missing = try ChildProcess(["log", "--registry", "an other"], start).wait()
    #expect(missing.errors.hasPrefix("annals: error E-NO-REGISTRY: "), "\(missing.errors)")
    let founded = try registry.copied("annals init", from: missing.errors, start)
    #expect(founded.status == 0, "\(founded.errors)")
    #expect(try ChildProcess(["log", "--registry", "an other"], start).wait().status == 0)
  }

  @Test func `in a folder that was removed nothing is found and nothing is made`() throws {
    let registry = try ScratchRegistry.founded()
    var start = registry.start
    start.program = URL(filePath: "/bin/sh")
    let script = #"mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@""#
    for (arguments, code) in [
      (["init", "annals-in-a-removed-folder"], "E-FOLDER"),
      (["init", "annals-in-a-removed-folder", "--dry-run"], "E-FOLDER"),
      (["log"], "E-NO-REGISTRY"), (["log", "--registry", "Events"], "E-NO-REGISTRY"),
    ] {
      let result = try ChildProcess(
        ["-c", script, ChildProcess.program.path] + arguments, start
      ).wait()
      #expect(result.status == 1)
      #expect(result.errors.hasPrefix("annals: error \(code): "), "\(result)")
      #expect(result.output.isEmpty)
    }
  }
}
