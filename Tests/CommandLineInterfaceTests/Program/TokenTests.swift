// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

/// Every view is had back, byte for byte, by the command that it prints, however much was recorded
/// since.
@Suite(GrownRegistryTrait()) struct TokenTests {
  /// Views that look at the registry; the others say so below.
  private static let views: [[String]] =
    GoldenViewTests.views.filter { !withoutLog.contains($0) }
    + [
      ["milestone", "--overdue", "--due", "90d"], ["portfolio", "--city", "无锡"],
      ["funding", "--by", "fund"], ["log", "--by", "secretariat"], ["log", "--late", "30d"],
      ["log", "project/wuxi-supercomputing-centre", "--changes"],
      ["explain", "project/wuxi-supercomputing-centre"], ["review"], ["supervision"], ["person"],
      ["expert"], ["challenge"], ["equipment"], ["meeting"], ["opinion"], ["decision"], ["report"],
      ["bulletin"], ["exemption"], ["audit"], ["bulletin", "draft", "--period", "2026-10"],
      ["template", "report", "--unit", "wuxi-stb", "--period", "2026-10"],
      ["task", "matrix", "--document", "wuxi-2018", "--unit", "wuxi-finance"],
      ["portfolio", "--known-at", "2026-11-21"], ["portfolio", "--as-of", "2019-12-31"],
      ["diff", "@2100", "now"], ["diff", "@2100", "2027-12-31"], ["diff", "@2100", "@2120"],
      ["diff", "2026-11-21", "now", "--lang", "zh"],
      ["diff", "@2000", "now", "--about", "超算中心", "--as-of", "2018-12-31"],
      ["explain", "project/wuxi-supercomputing-centre.light"],
    ]

  /// What these show is the program's own, so that no log is needed to show it again.
  private static let withoutLog: [[String]] = [["schema"], ["actor", "roles"]]

  @Test(arguments: views)
  func `a view is had back by the command that it prints`(view: [String]) throws {
    let registry = try #require(GrownRegistry.current)
    let first = try #require(registry.before[view])
    let command = try #require(
      try GrownRegistry.command(of: first), "\(view): \(first.prefix(300))")
    #expect(command.contains("--at @"), "\(command)")
    #expect(try registry.shell(command + " --format json") == first)
  }

  @Test func `the log has grown in between, and says so where no token is given`() throws {
    let registry = try #require(GrownRegistry.current)
    let now = try registry.run(["portfolio", "--format", "json"])
    #expect(registry.before[["portfolio"]] != now)
  }

  @Test(arguments: withoutLog)
  func `what is the program's own names no token`(view: [String]) throws {
    let registry = try #require(GrownRegistry.current)
    #expect(try registry.run(view + ["--format", "json"]).contains("\"token\":null"))
  }

  /// The views that are to be had back, for the registry to print them before it grows.
  static var asked: [[String]] { views }
}

/// A copy of the shipped registry that grows after its views were printed.
final class GrownRegistry: Sendable {
  @TaskLocal static var current: GrownRegistry?

  private let folder: URL
  private let home: [String: String]
  let before: [[String]: String]

  init(_ views: [[String]]) throws {
    let files = FileManager.default
    folder = files.temporaryDirectory.appending(path: "annals-token-" + UUID().uuidString)
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    home = ["HOME": folder.path + "/home"]
    for part in ["Events", "Snapshots"] {
      try files.copyItem(
        at: BuiltProgram.root.appending(path: part), to: folder.appending(path: part))
    }
    var before: [[String]: String] = [:]
    for view in views {
      before[view] = try Self.output(
        BuiltProgram.run(view + ["--format", "json"], environment: home, directory: folder))
    }
    self.before = before
    let growth = [
      ["key", "adopt", "--checkpoint", folder.path + "/Events/checkpoint"],
      ["project", "alias", "wuxi-supercomputing-centre", "--add", "超算", "--on", "2018-09-01"],
      [
        "organization", "register", "later-unit", "后来的单位", "--kind", "government-department",
        "--on", "2019",
        "--basis", "登记表",
      ],
    ]
    for words in growth {
      _ = try Self.output(
        BuiltProgram.run(
          words + ["--registry", folder.path], environment: home, directory: folder))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func run(_ words: [String]) throws -> String {
    try Self.output(BuiltProgram.run(words, environment: home, directory: folder))
  }

  /// What a command prints when it is pasted into a shell.
  func shell(_ command: String) throws -> String {
    try Self.output(
      BuiltProgram.shell(command, environment: home, directory: folder))
  }

  private static func output(_ result: BuiltProgram.Result) throws -> String {
    guard result.status == 0 else {
      throw RecordingScene.SceneError(text: "\(result.status) \(result.errors)")
    }
    return result.output
  }

  /// The command in the `meta` of a document.
  static func command(of document: String) throws -> String? {
    let object = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any]
    return (object?["meta"] as? [String: Any])?["command"] as? String
  }
}

/// Grows one copy for all tests of the suite.
struct GrownRegistryTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    try await GrownRegistry.$current.withValue(
      try GrownRegistry(TokenTests.asked), operation: body)
  }
}
