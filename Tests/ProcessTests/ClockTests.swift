// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A clock that is far off is not believed without being confirmed.
@Suite(.enabled(if: ChildProcess.has("faketime"), "faketime is not installed"))
struct ClockTests {
  @Test(arguments: ["-6m", "-1d", "-400d", "+32d", "+4000d"])
  func `a clock that is far off records only where it is confirmed`(offset: String) throws {
    let registry = try ScratchRegistry.founded()
    let before = try registry.bytes()
    let refused = try registry.register("o1") { $0.wrapper = ["faketime", "-f", offset] }
    try registry.expectRefusal(refused, "E-CLOCK", since: before)
    #expect(refused.errors.contains("--confirm-clock"), "\(refused.errors)")
    let rehearsed = try registry.register("o1", options: ["--dry-run"]) {
      $0.wrapper = ["faketime", "-f", offset]
    }
    try registry.expectRefusal(rehearsed, "E-CLOCK", since: before)
    let confirmed = try registry.register("o1", options: ["--confirm-clock"]) {
      $0.wrapper = ["faketime", "-f", offset]
    }
    #expect(confirmed.status == 0, "\(confirmed.errors)")
    #expect(confirmed.acknowledged.map(\.index) == [2])
    try registry.verify()
  }

  @Test(arguments: ["-4m", "+30d"])
  func `a clock that is a little off is held, and times never go back`(offset: String) throws {
    let registry = try ScratchRegistry.founded()
    let recorded = try registry.register("o1") { $0.wrapper = ["faketime", "-f", offset] }
    #expect(recorded.status == 0, "\(recorded.errors)")
    let times = try registry.lines().map { line in
      let entry = try JSONSerialization.jsonObject(with: line) as? [String: Any]
      return try #require(entry?["recordedtime"] as? String)
    }
    #expect(times == times.sorted())
    try registry.verify()
  }
}
