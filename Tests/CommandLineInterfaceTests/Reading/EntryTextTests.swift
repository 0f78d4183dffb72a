// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct EntryTextTests {
  @Test(arguments: ["registry.founded", "actor.enrolled"], ["zh", "en"])
  func `the log says who and what, and spares people keys and digests`(
    type: String, language: String
  ) throws {
    let shown = try BuiltProgram.run(["log", "--type", type, "--limit", "1", "--lang", language])
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(!shown.output.contains(/[A-Za-z0-9+\/]{40}/), "\(shown.output)")
    let told = language == "zh" ? "样例" : "actor enrolled"
    #expect(shown.output.contains(type == "registry.founded" ? "annals.example/sunan/2" : told))
    // Machines find them in the entry.
    let entry = try BuiltProgram.run(["entry", "0", "--raw"])
    #expect(entry.output.contains(/"publicKey":"[A-Za-z0-9+\/]{40}/))
  }
}
