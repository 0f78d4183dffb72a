// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import Testing

@testable import CommandLineInterface

/// A demo is recorded into at once, also a second one of the same name.
@Suite struct DemoRecordingTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "annals-demo-" + UUID().uuidString)

  private func run(_ arguments: [String], in directory: URL) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      arguments, environment: ["HOME": folder.appending(path: "home").path], directory: directory)
  }

  private func make(_ name: String) throws -> BuiltProgram.Result {
    try run(["demo", name, "--projects", "2", "--years", "1", "--lang", "zh"], in: folder)
  }

  private static let step = [
    "organization", "register", "my-lab", "我的研究所", "--kind", "科研院所", "--actor",
    "secretariat",
  ]

  @Test func `two demos of one name are recorded into at once, each with its own memory`() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["first", "second one"] {
      let made = try make(name)
      try #require(made.status == 0, "\(made.errors)")
      for command in made.output.split(separator: "\n").filter({ $0.contains("  annals ") }) {
        let pasted = try BuiltProgram.shell(
          String(command), environment: ["HOME": folder.path], directory: folder)
        #expect(pasted.status == 0, "\(command) \(pasted.errors)")
      }
      let recorded = try run(Self.step, in: folder.appending(path: name))
      #expect(recorded.status == 0, "\(recorded.errors)")
    }
    // The first goes on as well: the second has not moved its memory.
    let more = try run(
      Self.step.map { $0 == "my-lab" ? "my-lab-2" : $0 == "我的研究所" ? "另一所" : $0 },
      in: folder.appending(path: "first"))
    #expect(more.status == 0, "\(more.errors)")
    let keys = folder.appending(path: "home/.config/annals/keys").path
    #expect(!FileManager.default.fileExists(atPath: keys))
  }

  @Test func `a copy without the memory is refused, and goes on by the command that is printed`()
    throws
  {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try #require(try make("first").status == 0)
    let copied = try run(["store", "copy", "first", "copy"], in: folder)
    try #require(copied.status == 0, "\(copied.errors)")
    let options = ["--registry", "copy", "--lang", "zh"]
    let refused = try run(Self.step + options, in: folder)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("E-LOG-SIGNING-MEMORY-MISSING"), "\(refused.errors)")
    let errors = refused.errors.components(separatedBy: "\\\n")
      .map { $0.drop { $0 == " " } }.joined()
    let line = try #require(errors.firstMatch(of: /annals key adopt .*/))
    let adopted = try BuiltProgram.shell(
      String(line.output), environment: ["HOME": folder.path], directory: folder)
    #expect(adopted.status == 0, "\(line.output): \(adopted.errors)")
    let recorded = try run(Self.step + options, in: folder)
    #expect(recorded.status == 0, "\(recorded.errors)")
    // An old copy of the folder's log beside the memory that knows more is refused still.
    let log = folder.appending(path: "copy/Events")
    try FileManager.default.removeItem(at: log)
    try FileManager.default.copyItem(at: folder.appending(path: "first/Events"), to: log)
    let old = try run(Self.step + options, in: folder)
    #expect(old.errors.contains("E-LOG-SIGNING-MEMORY-AHEAD"), "\(old.errors)")
  }
}
