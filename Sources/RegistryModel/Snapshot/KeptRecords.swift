// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The records of the subjects that a snapshot names, each made when somebody asks for it: a command
/// that shows one subject knows nothing of a hundred thousand others.
final class KeptRecords: Sendable {
  private let keeper: any RecordKeeper
  private let news: [Subject: SubjectNews]
  private let catalogue: EventCatalogue
  private let made = Mutex<[Subject: any AnyObject & Sendable]>([:])

  /// The records of a snapshot.
  ///
  /// - Parameters:
  ///   - keeper: Gives what the snapshot has of them.
  ///   - news: What was said since.
  ///   - catalogue: The types under which entries are read.
  init(_ keeper: any RecordKeeper, news: [Subject: SubjectNews], in catalogue: EventCatalogue) {
    self.keeper = keeper
    self.news = news
    self.catalogue = catalogue
  }

  /// The ids of a kind that the snapshot names.
  func ids(of kind: SubjectKind) -> [Slug] { keeper.ids(of: kind) }

  /// The record of an id; nil where the snapshot does not name it.
  func record<State: Aggregate>(_ id: Slug) -> SubjectRecord<State>? {
    let subject = Subject(State.kind, id)
    return made.withLock { made in
      if let known = made[subject] as? KeptRecord<State> { return SubjectRecord(known) }
      guard keeper.names(subject) else { return nil }
      let record = KeptRecord<State>(
        subject, in: keeper, news: news[subject] ?? SubjectNews(), catalogue: catalogue)
      made[subject] = record
      return SubjectRecord(record)
    }
  }
}
