// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

/// `annals export` as its users run it.
@Suite struct ExportCommandTests {
  /// A registry with one project that everybody may read and one entry that is internal.
  private func scene() async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    let steps: [[String]] = [
      [
        "milestone", "plan", "wuxi-sensor", "delivery", "设备进场", "--due", "2026-12-31",
        "--on", "2026-01-05",
      ],
      [
        "milestone", "plan", "wuxi-sensor", "inspection", "内部验收", "--due", "2027-03-31",
        "--on", "2026-01-05", "--internal",
      ],
    ]
    for step in steps {
      let answer = await scene.run(step)
      #expect(answer.status == 0, "\(answer.errors)")
    }
    return scene
  }

  private func export(
    _ scene: RecordingScene, _ arguments: String...
  ) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      ["export"] + arguments + ["--registry", scene.directory + "/book"],
      directory: URL(filePath: scene.directory))
  }

  @Test func `data go to standard output, and what was left out to standard error`() async throws {
    let scene = try await scene()
    let answer = try export(scene, "--format", "ics")
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(answer.output.contains("设备进场"))
    #expect(!answer.output.contains("内部验收"))
    #expect(answer.errors.contains("1 internal entries are left out"))
    #expect(answer.errors.contains("View @"))
    let all = try export(scene, "--format", "ics", "--internal")
    #expect(all.output.contains("内部验收"))
    #expect(all.errors.contains("1 internal entries are in it: not to be published"))
  }

  @Test func `the command that stands in an export makes its bytes again`() async throws {
    let scene = try await scene()
    let first = try export(scene, "--format", "oc4ids", "--city", "无锡", "--publisher", "某 办公室")
    let value = try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any]
    let provenance = try #require(value?["x_provenance"] as? [String: Any])
    let command = try #require(provenance["command"] as? String)
    // The log grows by another milestone, which the command does not see.
    let answer = await scene.run(
      "milestone", "plan", "wuxi-sensor", "later", "后来的", "--due", "2027-06-30", "--on",
      "2026-01-06")
    #expect(answer.status == 0, "\(answer.errors)")
    let again = try BuiltProgram.shell(
      command, environment: ["ANNALS_REGISTRY": scene.directory + "/book"],
      directory: URL(filePath: scene.directory))
    #expect(again.output == first.output)
    #expect(try export(scene, "--format", "oc4ids", "--city", "无锡").output != first.output)
  }

  @Test func `cloudevents are lines, or one array where the file is called so`() async throws {
    let scene = try await scene()
    for (name, first) in [("e.ndjson", "{"), ("e.json", "[")] {
      let answer = try export(scene, "--format", "cloudevents", "-o", name)
      #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.errors)")
      let text = try String(contentsOfFile: scene.directory + "/" + name, encoding: .utf8)
      #expect(text.hasPrefix(first))
      #expect(text.contains("wuxi-sensor"))
    }
  }

  @Test func `a package is a folder that is described`() async throws {
    let scene = try await scene()
    let answer = try export(scene, "--format", "datapackage", "-o", "open-data", "--bom")
    #expect(answer.status == 0, "\(answer.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scene.directory + "/open-data")
    #expect(names.contains("datapackage.json") && names.contains("milestones.csv"))
    // The folder of the registry is no place for it.
    let refused = try export(scene, "--format", "datapackage", "-o", "book")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("E-EXPORT-FOLDER"))
  }

  @Test(arguments: [
    (["--format", "datapackage"], "E-EXPORT-OUTPUT"),
    (["--format", "xlsx", "-o", "-"], "E-EXPORT-OUTPUT"),
    (["--format", "docx"], "E-USAGE"), ([], "E-USAGE"),
    (["--format", "oc4ids", "--uri", "data.example"], "E-EXPORT-URI"),
    (["--format", "ics", "--city", "火星"], "E-USAGE"),
    (["--format", "ics", "--as-of", "x"], "E-DATE"),
  ])
  func `what cannot be done is said before anything is written`(
    arguments: [String], code: String
  ) async throws {
    let answer = try BuiltProgram.run(["export"] + arguments)
    #expect(answer.status == 2)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains(code), "\(answer.errors)")
  }

  @Test func `a file that cannot be written is named`() throws {
    let answer = try BuiltProgram.run(["export", "--format", "ics", "-o", "/nonexistent/m.ics"])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("E-OUTPUT"))
  }
}
