// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A log that was damaged is refused with a code, by readers and writers, and left as it is.
@Suite struct DamagedLogTests {
  /// What was done to a log, and the code that it is refused with.
  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let code: String
    let inflict: @Sendable (ScratchRegistry) throws -> Void

    init(
      _ name: String, _ code: String,
      _ inflict: @escaping @Sendable (ScratchRegistry) throws -> Void
    ) {
      testDescription = name
      self.code = code
      self.inflict = inflict
    }

    /// Rewrites a file of the log.
    init(
      _ name: String, _ code: String, in file: String,
      _ change: @escaping @Sendable (inout Data) -> Void
    ) {
      self.init(name, code) { registry in
        let url = registry.events.appending(path: file)
        var bytes = try Data(contentsOf: url)
        change(&bytes)
        try bytes.write(to: url)
      }
    }
  }

  private static let segment = "000000000000.ndjson"

  static let damages = [
    Damage("the last line cut short", "E-LOG-LINE-NOT-TERMINATED", in: segment) {
      $0.removeLast(100)
    },
    Damage("the last line feed cut off", "E-LOG-LINE-NOT-TERMINATED", in: segment) {
      $0.removeLast(1)
    },
    Damage("the last line missing", "E-LOG-SHORTER-THAN-CHECKPOINT", in: segment) { bytes in
      let end = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")) ?? 0
      bytes = bytes.prefix(through: end)
    },
    Damage("an edited line", "E-LOG-ROOT", in: segment) { bytes in
      bytes = Data(
        String(decoding: bytes, as: UTF8.self).replacing("单位o1", with: "单位o9").utf8)
    },
    Damage("two lines in the other order", "E-LOG-ROOT", in: segment) { bytes in
      var lines = bytes.split(separator: UInt8(ascii: "\n"))
      lines.swapAt(2, 3)
      bytes = Data(lines.flatMap { $0 + [UInt8(ascii: "\n")] })
    },
    Damage("CRLF line ends", "E-LOG-LINE-HAS-CARRIAGE-RETURN", in: segment) { bytes in
      bytes = Data(String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8)
    },
    Damage("a byte order mark", "E-LOG-LINE", in: segment) { bytes in
      bytes = Data([0xEF, 0xBB, 0xBF]) + bytes
    },
    Damage("an empty line", "E-LOG-LINE-EMPTY", in: segment) { bytes in
      bytes = Data([UInt8(ascii: "\n")]) + bytes
    },
    Damage("an empty segment", "E-LOG-SHORTER-THAN-CHECKPOINT", in: segment) { $0 = Data() },
    Damage("CRLF in the checkpoint", "E-LOG-CHECKPOINT-INVALID", in: "checkpoint") { bytes in
      bytes = Data(String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8)
    },
    Damage("a byte order mark in the checkpoint", "E-LOG-CHECKPOINT-INVALID", in: "checkpoint") {
      $0 = Data([0xEF, 0xBB, 0xBF]) + $0
    },
    Damage("an empty checkpoint", "E-LOG-CHECKPOINT-INVALID", in: "checkpoint") { $0 = Data() },
    Damage("a missing checkpoint", "E-LOG-CHECKPOINT-MISSING") { registry in
      try FileManager.default.removeItem(at: registry.events.appending(path: "checkpoint"))
    },
    Damage("another registry's checkpoint", "E-LOG-ROOT") { registry in
      let other = try ScratchRegistry.founded()
      _ = try other.register("o1")
      try Data(contentsOf: other.events.appending(path: "checkpoint"))
        .write(to: registry.events.appending(path: "checkpoint"))
    },
    Damage("the only segment missing", "E-LOG-SEGMENT-MISSING") { registry in
      try FileManager.default.removeItem(at: registry.events.appending(path: segment))
    },
    Damage("a folder in place of a segment", "E-LOG-NOT-A-REGULAR-FILE") { registry in
      let path = registry.events.appending(path: segment)
      try FileManager.default.removeItem(at: path)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
      try Data().write(to: path.appending(path: "keep"))
    },
  ]

  private static let commands = [
    ["log"], ["organization", "list", "--format", "csv"], ["portfolio"], ["entry", "1"],
    ScratchRegistry.registration("o7"),
    ScratchRegistry.registration("o7") + ["--dry-run"],
    ["key", "adopt", "--checkpoint", "Events/checkpoint"],
  ]

  @Test(arguments: damages)
  func `a damaged log is refused with a code and left as it is`(damage: Damage) throws {
    let registry = try ScratchRegistry.founded()
    try registry.succeed("import", try registry.statements(["o1", "o2"]), "--apply")
    try damage.inflict(registry)
    try expectRefusals(registry, damage.code)
  }

  @Test(arguments: [
    ("000000000000.ndjson", "E-LOG-SEGMENT-MISSING"),
    ("000000004096.ndjson", "E-LOG-SEGMENT-MISSING"),
  ])
  func `a removed segment is refused with a code and nothing fills its place`(
    name: String, code: String
  ) throws {
    let registry = try ScratchRegistry.founded()
    try registry.succeed(
      "import", try registry.statements((0..<4_100).map { "n\($0)" }), "--apply")
    try FileManager.default.removeItem(at: registry.events.appending(path: name))
    try expectRefusals(registry, code)
  }

  private func expectRefusals(_ registry: ScratchRegistry, _ code: String) throws {
    let before = try files(registry)
    for command in Self.commands {
      let result = try registry.run(command)
      #expect(result.status == 1, "\(command): \(result)")
      #expect(result.output.isEmpty, "\(command): \(result.output)")
      #expect(
        result.errors.hasPrefix("annals: error \(code): "), "\(command): \(result.errors)")
      #expect(try files(registry) == before, "\(command) changed the log")
    }
    let verified = try registry.run(["verify"])
    #expect(verified.status == 1)
    #expect((verified.output + verified.errors).contains("E-"), "\(verified)")
    #expect(try files(registry) == before, "verify changed the log")
  }

  /// The bytes of every file of the log, and nil for a folder.
  private func files(_ registry: ScratchRegistry) throws -> [String: Data?] {
    var all: [String: Data?] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: registry.events.path)
    where name != ".lock" {
      all[name] = .some(try? Data(contentsOf: registry.events.appending(path: name)))
    }
    return all
  }
}
