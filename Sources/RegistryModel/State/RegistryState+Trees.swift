// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// A subject's state as a snapshot writes it, with the shape that tells what its values mean.
public struct StateTree: Equatable, Sendable {
  /// The members of the state.
  public let value: JSONValue
  /// The shape of the state.
  public let schema: FieldSchema

  /// A state that was written, and its shape.
  public init(value: JSONValue, schema: FieldSchema) {
    self.value = value
    self.schema = schema
  }
}

/// A fact of a subject, and the subject's state with it.
public struct StateStep: Sendable {
  /// The fact.
  public let entry: TimelineEntry
  /// The state after it.
  public let tree: StateTree
}

extension RegistryState {
  /// The state of a subject as a tree; nil of the registry itself and of what is not known.
  public func tree(of subject: Subject) -> StateTree? {
    read(subject, TreeReading()) ?? nil
  }

  /// The shape of the states of a kind; nil of the registry itself.
  public static func schema(of kind: SubjectKind) -> FieldSchema? {
    RegistryState().read(Subject(kind, .blank), SchemaReading())
  }

  /// The states of a subject one after the other, in the order of its facts' times.
  public func steps(of subject: Subject) -> [StateStep] {
    read(subject, StepReading()) ?? []
  }

  /// Every subject of which something is known, sorted.
  public var subjects: [Subject] { unsortedSubjects.sorted() }

  /// Every subject of which something is known.
  var unsortedSubjects: [Subject] {
    var subjects = SubjectsVisitor()
    visitRecords(&subjects)
    return subjects.subjects
  }
}

extension RegistryState {
  /// The times at which facts stand that were ever corrected or withdrawn, by their entries.
  public var amendedTimes: [Int: Timestamp] {
    var times = AmendedTimes()
    visitRecords(&times)
    return times.times
  }
}

private struct AmendedTimes: RecordsVisitor {
  var times: [Int: Timestamp] = [:]

  mutating func visit<State: Aggregate>(_ records: Records<State>) {
    for record in records.values {
      for fact in record.timeline where !fact.versions.isEmpty { times[fact.index] = fact.time }
    }
  }
}

private struct SubjectsVisitor: RecordsVisitor {
  var subjects: [Subject] = []

  mutating func visit<State: Aggregate>(_ records: Records<State>) {
    subjects += records.keys.map { Subject(State.kind, $0) }
  }
}

private struct TreeReading: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> StateTree? {
    record.timeline.isEmpty ? nil : StateTree(record.state)
  }
}

private struct SchemaReading: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> FieldSchema { State.schema }
}

private struct StepReading: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> [StateStep] {
    var state = State()
    return record.timeline.filter(\.standing.counts).map { entry in
      state.evolve(entry)
      return StateStep(entry: entry, tree: StateTree(state))
    }
  }
}

extension StateTree {
  /// The tree of a state.
  init(_ state: some Aggregate) {
    // What the program wrote itself is good JSON.
    value = (try? JSONValue(parsingAnyLength: state.canonicalBytes[...])) ?? .object([])
    schema = type(of: state).schema
  }
}
