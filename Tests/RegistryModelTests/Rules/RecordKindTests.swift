// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Records of every kind` {
  /// The registry itself has no record.
  private let kinds = SubjectKind.allCases.filter { $0 != .registry }

  private struct Seen: RecordsVisitor {
    var kinds: [SubjectKind] = []

    mutating func visit<State: Aggregate>(_ records: Records<State>) {
      kinds.append(State.kind)
    }
  }

  @Test func `a visitor sees the records of each kind once`() {
    var seen = Seen()
    RegistryState().visitRecords(&seen)
    #expect(seen.kinds.map(\.rawValue).sorted() == kinds.map(\.rawValue).sorted())
  }

  /// Puts an empty record under the name of its kind.
  private struct Filling: RecordsChange {
    func change<State: Aggregate>(_ records: inout Records<State>) {
      records.change(Slug(State.kind.rawValue) ?? .blank, Nothing())
    }
  }

  private struct Ids: RecordsVisitor {
    var ids: [String] = []

    mutating func visit<State: Aggregate>(_ records: Records<State>) {
      ids += records.keys.map { "\(State.kind.rawValue)/\($0)" }
    }
  }

  @Test func `a change reaches the records of each kind`() {
    var registry = RegistryState()
    registry.changeRecords(Filling())
    var found = Ids()
    registry.visitRecords(&found)
    #expect(found.ids.sorted() == kinds.map { "\($0.rawValue)/\($0.rawValue)" }.sorted())
  }

  private struct KindReading: RecordReading {
    func read<State: Aggregate>(_ record: SubjectRecord<State>) -> SubjectKind { State.kind }
  }

  private struct Nothing: RecordChange {
    func change<State: Aggregate>(_ record: inout SubjectRecord<State>) {}
  }

  @Test func `a subject of each kind has its record among its own kind`() {
    for kind in kinds {
      let subject = Subject(kind, "centre")
      #expect(RegistryState().read(subject, KindReading()) == kind)
      var registry = RegistryState()
      registry.change(record: subject, Nothing())
      var found = Ids()
      registry.visitRecords(&found)
      #expect(found.ids == [subject.description])
    }
    #expect(RegistryState().read(.registry, KindReading()) == nil)
  }
}
