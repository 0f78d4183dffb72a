// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Folds of one subject after the other` {
  private static func histories(_ log: [Entry]) -> SubjectHistories? {
    var fold = SubjectwiseFold(capacity: log.count)
    for entry in log { fold.take(entry) }
    return fold.histories()
  }

  @Test(arguments: UInt64(1)...40)
  func `what is kept of each subject, and across them, is what all entries give`(
    seed: UInt64
  ) throws {
    let log = `Folds on top of snapshots`.log(seed: seed)
    let whole = RegistryState(folding: log)
    let histories = try #require(Self.histories(log))
    let across = CrossReferences(whole)
    for count in [1, 7, 1_000] {
      var references = CrossReferences(histories.registry)
      var subjects = histories.registry.subjects
      for range in histories.ranges(of: count) {
        let indexes = histories.indexes(of: range)
        #expect(range.count == 1 || indexes.count <= count)
        let part = try #require(histories.folded(range, indexes.map { log[Int($0)] }))
        references.take(part)
        subjects += part.subjects
      }
      #expect(subjects.sorted() == whole.subjects)
      #expect(references.lookupLines == across.lookupLines)
      #expect(references.families == across.families)
      #expect(references.newestTime == across.newestTime)
    }
    for (position, subject) in histories.subjects.enumerated() {
      let range = position..<position + 1
      let part = histories.folded(range, histories.indexes(of: range).map { log[Int($0)] })
      #expect(
        part?.snapshotLines(of: subject, from: 2026) { $0 * 3 }
          == whole.snapshotLines(of: subject, from: 2026) { $0 * 3 }, "\(subject)")
      #expect(part?.timeline(of: subject) == whole.timeline(of: subject))
    }
    for actor in histories.registry.subjects {
      #expect(histories.registry.timeline(of: actor) == whole.timeline(of: actor))
    }
    #expect(histories.registry.registryLine == whole.registryLine)
  }

  /// A log whose last entry says something else.
  private static func log(_ change: (inout Statement, [Entry]) -> Void) -> [Entry] {
    var log = `Folds on top of snapshots`.log(seed: 2)
    let index = log.count - 1
    var statement = log[index].statement
    change(&statement, log)
    log[index] = Entry(
      index: index, statement: statement, signature: nil, recorded: log[index].recorded)
    return log
  }

  @Test func `a log in which an entry acts on the registry itself is folded as a whole`() {
    let log = Self.log { statement, log in
      var event = EntryConfirmed()
      event.entry = log[0].id
      statement.subject = .registry
      statement.data.event = .entryConfirmed(event)
    }
    #expect(Self.histories(log) == nil)
  }

  @Test func `subjects of which an entry acts on another one are folded as a whole`() throws {
    let project = Subject(.project, "centre")
    let log = Self.log { statement, log in
      var event = EntryConfirmed()
      event.entry = log.first { $0.subject.kind != .project }?.id ?? statement.id
      statement.subject = project
      statement.data.event = .entryConfirmed(event)
    }
    let histories = try #require(Self.histories(log))
    let position = try #require(histories.subjects.firstIndex(of: project))
    let range = position..<position + 1
    #expect(histories.folded(range, histories.indexes(of: range).map { log[Int($0)] }) == nil)
  }

  @Test func `entries other than those that were read first are not folded`() throws {
    let log = `Folds on top of snapshots`.log(seed: 2)
    let histories = try #require(Self.histories(log))
    let indexes = histories.indexes(of: 0..<1).map { Int($0) }
    let other = try #require(log.indices.first { log[$0].subject != log[indexes[0]].subject })
    #expect(histories.folded(0..<1, indexes.map { log[$0] }) != nil)
    #expect(histories.folded(0..<1, []) == nil)
    #expect(histories.folded(0..<1, indexes.dropLast().map { log[$0] } + [log[other]]) == nil)
  }

  @Test func `subjects come in ranges with no more entries than are asked for, but for long ones`()
    throws
  {
    let log = `Folds on top of snapshots`.log(seed: 2)
    let histories = try #require(Self.histories(log))
    for count in [1, 2, 5, 50, 10_000] {
      let ranges = histories.ranges(of: count)
      #expect(ranges.flatMap(Array.init) == Array(histories.subjects.indices))
      for range in ranges where range.count > 1 {
        #expect(histories.indexes(of: range).count <= count)
      }
    }
    #expect(histories.ranges(of: 10_000).count == 1)
    var none = SubjectwiseFold(capacity: 1)
    none.take(log[0])
    #expect(none.histories()?.ranges(of: 8).isEmpty == true)
  }
}
