// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Registry

@Suite struct SnapshotDirectoryTests {
  /// Ids of which many begin with others.
  private static let ids = (0..<300).compactMap { Slug("p-\($0)") }.sorted()
  private static let subjects =
    [Subject(.actor, "root")] + ids.map { Subject(.project, $0) } + [Subject(.task, "p-1")]

  private static func lines() -> [[UInt8]] {
    SnapshotDirectory.lines(
      subjects, waiting: [Subject(.project, "p-7"), Subject(.task, "p-1")],
      families: ["p-1": ["p-10", "p-11"], "p-2": ["p-29"], "p-299": ["p-3", "p-30", "p-31"]])
  }

  private func read(_ lines: [[UInt8]]) throws -> SnapshotDirectory {
    // A line lies in a block with others.
    let lines = lines.map { line in (Array("before".utf8) + line)[6...] }
    return try SnapshotDirectory(lines: lines)
  }

  @Test func `every subject is found at the number of its line`() throws {
    let directory = try read(Self.lines())
    for (number, subject) in Self.subjects.enumerated() {
      #expect(directory.line(of: subject) == number)
    }
    for kind in SubjectKind.allCases {
      #expect(directory.ids(of: kind) == Self.subjects.filter { $0.kind == kind }.map(\.id))
    }
  }

  @Test(arguments: ["p", "p-", "p-0-0", "p-00", "p-2990", "p-300", "a", "z", "root"])
  func `what is not named is not found`(text: String) throws {
    guard let id = Slug(text) else { return }
    let directory = try read(Self.lines())
    #expect(directory.line(of: Subject(.project, id)) == nil)
    #expect(!directory.waits(Subject(.project, id)))
    #expect(directory.children(of: id) == [])
    #expect(directory.line(of: Subject(.fund, "p-1")) == nil)
  }

  @Test func `what waits, and the parts of a project, are told of their own kind`() throws {
    let directory = try read(Self.lines())
    let waiting = Self.subjects.filter(directory.waits).map(\.description)
    #expect(waiting == ["project/p-7", "task/p-1"])
    #expect(directory.children(of: "p-1") == ["p-10", "p-11"])
    #expect(directory.children(of: "p-2") == ["p-29"])
    #expect(directory.children(of: "p-299") == ["p-3", "p-30", "p-31"])
    #expect(directory.children(of: "p-10") == [])
  }

  @Test func `subjects of a kind that is not known are counted`() throws {
    let unknown = Array(#"{"kind":"animal","ids":["cat","dog"]}"#.utf8)
    var lines = Self.lines()
    lines.insert(unknown, at: 1)
    let directory = try read(lines)
    #expect(directory.line(of: Subject(.actor, "root")) == 0)
    #expect(directory.line(of: Self.subjects[1]) == 3)
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"kind":"actor"}"#, #"{"ids":["a"],"kind":"actor"}"#,
    #"{"kind":"actor","ids":"a"}"#, #"{"kind":"actor","ids":["a",1]}"#,
    #"{"kind":"actor","ids":["a",[]]}"#, #"{"kind":"actor","ids":["a",[1]]}"#,
    #"{"kind":"actor","ids":["a"]"#, #"{"kind":"actor","ids":["a"]}x"#,
    #"{"kind":"actor","ids":["a"],"others":["b"]}"#,
  ])
  func `a line that is none is refused`(text: String) {
    #expect(throws: (any Error).self) { try read([Array(text.utf8)]) }
  }
}
