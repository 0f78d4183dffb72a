// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineInterface

/// A registry into which the past is recorded: its meetings took place before it was founded.
struct PastMeetingTests {
  private func scene() async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    let steps: [[String]] = [
      ["organization", "register", "council", "理事会", "--kind", "领导和议事机构", "--on", "2015"],
      [
        "funding", "budget", "wuxi-sensor", "--source", "省级财政", "--year", "2026", "--amount",
        "1200万元", "--on", "2026-09-01",
      ],
      [
        "meeting", "plan", "2026-3", "理事会第3次会议", "--body", "council", "--at", "2026-09-20", "--on",
        "2026-09-01",
      ],
      ["document", "issue", "minutes-3", "理事会纪要", "--on", "2026-09-20", "--jurisdiction", "city"],
      [
        "meeting", "hold", "2026-3", "--from", "2026-09-20 09:00", "--to", "12:00", "--minutes",
        "minutes-3", "--on", "2026-09-20",
      ],
    ]
    for step in steps {
      let answer = await scene.run(step + ["--actor", "sec"])
      #expect(answer.status == 0, "\(step): \(answer.errors)")
    }
    return scene
  }

  @Test func `an explanation says that the register was not there at the meeting`() async throws {
    let scene = try await scene()
    let result = try BuiltProgram.run([
      "explain", "wuxi-sensor.budget.provincial", "--registry", scene.directory + "/book",
      "--lang", "zh",
    ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("台账还没有建立"), "\(result.output)")
  }

  @Test func `one page is compared with nothing, unless it is asked for`() async throws {
    let scene = try await scene()
    let page = ["brief", "--registry", scene.directory + "/book", "--lang", "zh"]
    let result = try BuiltProgram.run(page)
    #expect(result.status == 0, "\(result.errors)")
    #expect(!result.output.contains("meeting/2026-3"))
    let asked = try BuiltProgram.run(page + ["--since", "meeting/2026-3"])
    #expect(asked.errors.contains("E-NOT-FOUNDED-THEN"))
  }

  @Test func `what is shown whole is shown whole again by its command`() async throws {
    let scene = try await scene()
    for view in [["milestone", "--all"], ["diff", "@2", "now", "--all"], ["portfolio", "--all"]] {
      let result = try BuiltProgram.run(
        view + ["--registry", scene.directory + "/book", "--format", "json"])
      let command = try #require(try GrownRegistry.command(of: result.output))
      #expect(command.hasSuffix(" --all") || command.contains(" --all "), "\(command)")
    }
  }
}
