// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A registry with an administrator and a secretariat, in a temporary folder with its own keys.
final class ScratchRegistry: Sendable {
  /// Holds everything: `registry`, `config` and `state`.
  let folder: URL
  /// How the program is started on it.
  let start: ChildProcess.Start

  static let origin = "process.example/log"

  /// The folder of the registry.
  var directory: URL { folder.appending(path: "registry") }
  /// The folder of the log.
  var events: URL { directory.appending(path: "Events") }
  /// The folder of the log's keys and of what they signed.
  var keys: URL { folder.appending(path: "config/annals/keys/process.example_log") }

  private init(folder: URL) {
    self.folder = folder
    start = ChildProcess.Start(
      environment: [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path,
        "XDG_CONFIG_HOME": folder.appending(path: "config").path,
        "XDG_STATE_HOME": folder.appending(path: "state").path, "LANG": "en_US.UTF-8",
        "SWIFT_BACKTRACE": "enable=no",
      ], directory: folder.appending(path: "registry"))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Founds a registry of two entries.
  static func founded() throws -> ScratchRegistry {
    let registry = ScratchRegistry(folder: temporaryFolder())
    try FileManager.default.createDirectory(
      at: registry.directory, withIntermediateDirectories: true)
    try registry.succeed("init", ".", "--origin", origin)
    try registry.succeed("actor", "enroll", "sec", "秘书处", "--role", "秘书处")
    return registry
  }

  /// A copy with the same keys, as a second machine would have it.
  func copied() throws -> ScratchRegistry {
    let copy = ScratchRegistry(folder: Self.temporaryFolder())
    try FileManager.default.copyItem(at: folder, to: copy.folder)
    return copy
  }

  private static func temporaryFolder() -> URL {
    // With a space, which every command that is printed must quote.
    FileManager.default.temporaryDirectory.appending(path: "annals process " + UUID().uuidString)
  }

  /// Runs a command and waits for its end.
  func run(
    _ arguments: [String], _ change: (inout ChildProcess.Start) -> Void = { _ in }
  ) throws -> ChildProcess.Result {
    var start = start
    change(&start)
    return try ChildProcess(arguments, start).wait()
  }

  /// Runs a command that must succeed.
  @discardableResult
  func succeed(_ arguments: String...) throws -> ChildProcess.Result {
    let result = try run(arguments)
    try #require(result.status == 0, "annals \(arguments): \(result.errors)")
    return result
  }

  /// Registers an organisation.
  func register(
    _ id: String, options: [String] = [], _ change: (inout ChildProcess.Start) -> Void = { _ in }
  ) throws -> ChildProcess.Result {
    try run(Self.registration(id) + options, change)
  }

  /// The command that registers an organisation.
  static func registration(_ id: String) -> [String] {
    ["organization", "register", id, "单位\(id)", "--kind", "enterprise", "--actor", "sec"]
  }

  /// Writes a file of statements that register organisations.
  ///
  /// - Returns: Its path.
  func statements(_ ids: some Sequence<String>, named name: String = "statements.ndjson") throws
    -> String
  {
    let lines = ids.map { id in
      #"{"type":"organization.registered","subject":"organization/\#(id)","time":"2026-01-01","#
        + #""data":{"name":{"zh":"单位\#(id)"},"kind":"enterprise"}}"# + "\n"
    }
    let file = folder.appending(path: name)
    try Data(lines.joined().utf8).write(to: file)
    return file.path
  }

  /// The bytes of every file of the log that is not derived, by name.
  func bytes() throws -> [String: Data] {
    var all: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: events.path)
    where !name.hasPrefix(".") {
      all[name] = try Data(contentsOf: events.appending(path: name))
    }
    return all
  }

  /// The subjects of the entries, in order.
  func subjects() throws -> [String] {
    try lines().map { line in
      let entry = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
      return try #require(entry["subject"] as? String)
    }
  }

  /// The lines of the log.
  func lines() throws -> [Data] {
    let segments = try bytes().filter { $0.key.hasSuffix(".ndjson") }.sorted { $0.key < $1.key }
    return segments.flatMap { $0.value.split(separator: UInt8(ascii: "\n")).map { Data($0) } }
  }

  /// The public key of the log, as its founding entry names it.
  func logKey() throws -> String {
    let founding =
      try JSONSerialization.jsonObject(with: try #require(try lines().first)) as? [String: Any]
    let data = try #require(founding?["data"] as? [String: Any])
    return try #require(data["logKey"] as? String)
  }

  /// Checks the whole log with its key.
  func verify() throws {
    let result = try run(["verify", "--again", "--key", try logKey()])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.hasPrefix("passed"), "\(result.output)")
  }

  /// Runs the command that a message names, as somebody does who copies it into a shell.
  ///
  /// - Parameters:
  ///   - beginning: How the command begins.
  ///   - message: What was printed; the command ends with its line.
  ///   - start: Where it is run.
  /// - Returns: How it ended.
  /// - Throws: Where the message names no such command.
  func copied(
    _ beginning: String, from message: String, _ start: ChildProcess.Start
  ) throws -> ChildProcess.Result {
    // A long command goes on behind a backslash.
    let whole = message.components(separatedBy: "\\\n").map { $0.drop { $0 == " " } }.joined()
    let line = try #require(whole.split(separator: "\n").first { $0.contains(beginning) })
    let command = try #require(line.range(of: beginning))
    var shell = start
    shell.environment["PATH"] =
      ChildProcess.program.deletingLastPathComponent().path + ":/usr/bin:/bin"
    shell.program = URL(filePath: "/bin/sh")
    return try ChildProcess(["-c", String(line[command.lowerBound...])], shell).wait()
  }

  /// Expects that an answer refuses with a code, and that the log is as it was.
  func expectRefusal(
    _ result: ChildProcess.Result, _ code: String, since before: [String: Data],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(result.status == 1, "\(result)", sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, "\(result.output)", sourceLocation: sourceLocation)
    #expect(
      result.errors.hasPrefix("annals: error \(code): "), "\(result.errors)",
      sourceLocation: sourceLocation)
    #expect(try bytes() == before, "the log was changed", sourceLocation: sourceLocation)
  }
}
