// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Processes that write into one registry at once queue on its lock.
@Suite struct ConcurrentWriterTests {
  @Test func `two writers at once lose nothing and record nothing twice`() throws {
    let registry = try ScratchRegistry.founded()
    var acknowledged: [Int: String] = [:]
    for round in 0..<6 {
      let ids = ["a\(round)", "b\(round)"]
      let children = try ids.map { id in
        try ChildProcess(ScratchRegistry.registration(id), registry.start)
      }
      for (id, child) in zip(ids, children) {
        let result = child.wait()
        #expect(result.status == 0, "\(result.errors)")
        let answer = try #require(result.acknowledged.first)
        #expect(acknowledged.updateValue("organization/\(id)", forKey: answer.index) == nil)
      }
    }
    let subjects = try registry.subjects()
    #expect(subjects.count == 2 + 12)
    #expect(acknowledged.count == 12)
    for (index, subject) in acknowledged { #expect(subjects[index] == subject) }
    try registry.verify()
  }

  @Test func `a file of signed statements that two processes import is recorded once`() throws {
    let registry = try ScratchRegistry.founded()
    let ids = (0..<20).map { "s\($0)" }
    let other = try registry.copied()
    try other.succeed("import", try other.statements(ids), "--apply")
    // An entry without its recording time is the statement as its actor signed it.
    let signed = try other.lines().dropFirst(2).map { line in
      let text = String(decoding: line, as: UTF8.self)
      let end = try #require(text.range(of: #","recordedtime":"#, options: .backwards))
      return text[..<end.lowerBound] + "}\n"
    }
    let file = registry.folder.appending(path: "signed.ndjson")
    try Data(signed.joined().utf8).write(to: file)
    let children = try (0..<2).map { _ in
      try ChildProcess(["import", file.path, "--apply"], registry.start)
    }
    for child in children {
      let result = child.wait()
      #expect(result.status == 0, "\(result.errors)")
    }
    #expect(try registry.subjects().dropFirst(2) == ids.map { "organization/\($0)" }[...])
    try registry.verify()
  }

  @Test func `a file of drafts that two processes import is recorded by one`() throws {
    let registry = try ScratchRegistry.founded()
    let ids = (0..<20).map { "d\($0)" }
    let file = try registry.statements(ids)
    let children = try (0..<2).map { _ in
      try ChildProcess(["import", file, "--apply"], registry.start)
    }
    let results = children.map { $0.wait() }.sorted { ($0.status ?? 9) < ($1.status ?? 9) }
    #expect(results[0].status == 0, "\(results[0].errors)")
    #expect(results[0].acknowledged.map(\.index) == Array(2..<22))
    #expect(results[1].status == 1)
    let refusal = results[1].errors
    #expect(refusal.hasPrefix("annals: error E-SUBJECT-EXISTS: "), "\(refusal)")
    #expect(try registry.subjects().dropFirst(2) == ids.map { "organization/\($0)" }[...])
    try registry.verify()
  }
}
