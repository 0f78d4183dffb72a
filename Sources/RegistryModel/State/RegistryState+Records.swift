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
protocol RecordChange: Sendable {
  /// Changes a record, which is empty where nothing was said of the subject before.
  func change<State: Aggregate>(_ record: inout SubjectRecord<State>)
}

/// Changes the records of every kind.
protocol RecordsChange {
  /// Changes all records of a kind.
  func change<State: Aggregate>(_ records: inout Records<State>)
}

/// Goes through the records of every kind.
protocol RecordsVisitor {
  /// Sees all records of a kind.
  mutating func visit<State: Aggregate>(_ records: Records<State>)
}

/// Where the records of each kind lie: a new kind stands in these lists and nowhere else in the fold.
extension RegistryState {
  /// What `reading` reads of a subject, of which nothing may be known; nil of the registry itself.
  func read<Reading: RecordReading>(
    _ subject: Subject, _ reading: Reading
  ) throws(Reading.Failure) -> Reading.Result? {
    func of<State: Aggregate>(
      _ records: Records<State>
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
    case .actor: actors.change(subject.id, change)
    case .document: documents.change(subject.id, change)
    case .organization: organizations.change(subject.id, change)
    case .task: tasks.change(subject.id, change)
    case .project: projects.change(subject.id, change)
    case .fund: funds.change(subject.id, change)
    case .indicator: indicators.change(subject.id, change)
    case .person: persons.change(subject.id, change)
    case .expert: experts.change(subject.id, change)
    case .review: reviews.change(subject.id, change)
    case .supervision: supervisions.change(subject.id, change)
    case .challenge: challenges.change(subject.id, change)
    case .equipment: equipment.change(subject.id, change)
    case .meeting: meetings.change(subject.id, change)
    case .report: reports.change(subject.id, change)
    case .bulletin: bulletins.change(subject.id, change)
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
    actors.take(other.actors)
    documents.take(other.documents)
    organizations.take(other.organizations)
    tasks.take(other.tasks)
    projects.take(other.projects)
    funds.take(other.funds)
    indicators.take(other.indicators)
    persons.take(other.persons)
    experts.take(other.experts)
    reviews.take(other.reviews)
    supervisions.take(other.supervisions)
    challenges.take(other.challenges)
    equipment.take(other.equipment)
    meetings.take(other.meetings)
    reports.take(other.reports)
    bulletins.take(other.bulletins)
  }
}
