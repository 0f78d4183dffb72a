// SPDX-License-Identifier: Apache-2.0

/// Reads the record of one subject, whatever its kind.
protocol RecordReading {
  /// What is read.
  associatedtype Result
  /// How reading may fail.
  associatedtype Failure: Error = Never
  /// Reads a record.
  func read<State: Aggregate>(_ record: SubjectRecord<State>) throws(Failure) -> Result
}

/// Changes the record of one subject, whatever its kind.
protocol RecordChange {
  /// Changes a record, which is empty where nothing was said of the subject before.
  func change<State: Aggregate>(_ record: inout SubjectRecord<State>)
}

/// Changes the records of every kind.
protocol RecordsChange {
  /// Changes all records of a kind.
  func change<State: Aggregate>(_ records: inout [Slug: SubjectRecord<State>])
}

/// Goes through the records of every kind.
protocol RecordsVisitor {
  /// Sees all records of a kind.
  mutating func visit<State: Aggregate>(_ records: [Slug: SubjectRecord<State>])
}

/// Where the records of each kind lie: a new kind stands in these lists and nowhere else in the fold.
extension RegistryState {
  /// What `reading` reads of a subject, of which nothing may be known; nil of the registry itself.
  func read<Reading: RecordReading>(
    _ subject: Subject, _ reading: Reading
  ) throws(Reading.Failure) -> Reading.Result? {
    func of<State: Aggregate>(
      _ records: [Slug: SubjectRecord<State>]
    ) throws(Reading.Failure) -> Reading.Result {
      try reading.read(records[subject.id] ?? .init())
    }
    switch subject.kind {
    case .registry: return nil
    case .actor: return try of(actors)
    case .document: return try of(documents)
    case .organization: return try of(organizations)
    case .task: return try of(tasks)
    case .project: return try of(projects)
    case .fund: return try of(funds)
    case .indicator: return try of(indicators)
    case .person: return try of(persons)
    case .expert: return try of(experts)
    case .review: return try of(reviews)
    case .supervision: return try of(supervisions)
    case .challenge: return try of(challenges)
    case .equipment: return try of(equipment)
    case .meeting: return try of(meetings)
    case .report: return try of(reports)
    case .bulletin: return try of(bulletins)
    }
  }

  /// Changes the record of a subject; the registry itself has none.
  mutating func change(record subject: Subject, _ change: some RecordChange) {
    switch subject.kind {
    case .registry: break
    case .actor: change.change(&actors[subject.id, default: .init()])
    case .document: change.change(&documents[subject.id, default: .init()])
    case .organization: change.change(&organizations[subject.id, default: .init()])
    case .task: change.change(&tasks[subject.id, default: .init()])
    case .project: change.change(&projects[subject.id, default: .init()])
    case .fund: change.change(&funds[subject.id, default: .init()])
    case .indicator: change.change(&indicators[subject.id, default: .init()])
    case .person: change.change(&persons[subject.id, default: .init()])
    case .expert: change.change(&experts[subject.id, default: .init()])
    case .review: change.change(&reviews[subject.id, default: .init()])
    case .supervision: change.change(&supervisions[subject.id, default: .init()])
    case .challenge: change.change(&challenges[subject.id, default: .init()])
    case .equipment: change.change(&equipment[subject.id, default: .init()])
    case .meeting: change.change(&meetings[subject.id, default: .init()])
    case .report: change.change(&reports[subject.id, default: .init()])
    case .bulletin: change.change(&bulletins[subject.id, default: .init()])
    }
  }

  /// Changes the records of every kind.
  mutating func changeRecords(_ change: some RecordsChange) {
    change.change(&actors)
    change.change(&documents)
    change.change(&organizations)
    change.change(&tasks)
    change.change(&projects)
    change.change(&funds)
    change.change(&indicators)
    change.change(&persons)
    change.change(&experts)
    change.change(&reviews)
    change.change(&supervisions)
    change.change(&challenges)
    change.change(&equipment)
    change.change(&meetings)
    change.change(&reports)
    change.change(&bulletins)
  }

  /// Shows a visitor the records of every kind.
  func visitRecords(_ visitor: inout some RecordsVisitor) {
    visitor.visit(actors)
    visitor.visit(documents)
    visitor.visit(organizations)
    visitor.visit(tasks)
    visitor.visit(projects)
    visitor.visit(funds)
    visitor.visit(indicators)
    visitor.visit(persons)
    visitor.visit(experts)
    visitor.visit(reviews)
    visitor.visit(supervisions)
    visitor.visit(challenges)
    visitor.visit(equipment)
    visitor.visit(meetings)
    visitor.visit(reports)
    visitor.visit(bulletins)
  }

  /// Takes the records of other subjects.
  mutating func takeRecords(of other: RegistryState) {
    func take<Record>(_ records: inout [Slug: Record], _ others: [Slug: Record]) {
      records.merge(others) { $1 }
    }
    take(&actors, other.actors)
    take(&documents, other.documents)
    take(&organizations, other.organizations)
    take(&tasks, other.tasks)
    take(&projects, other.projects)
    take(&funds, other.funds)
    take(&indicators, other.indicators)
    take(&persons, other.persons)
    take(&experts, other.experts)
    take(&reviews, other.reviews)
    take(&supervisions, other.supervisions)
    take(&challenges, other.challenges)
    take(&equipment, other.equipment)
    take(&meetings, other.meetings)
    take(&reports, other.reports)
    take(&bulletins, other.bulletins)
  }
}
