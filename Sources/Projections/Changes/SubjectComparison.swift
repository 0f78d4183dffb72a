// SPDX-License-Identifier: Apache-2.0

import JSONLines
import RegistryModel

/// A subject in two views of one registry, and the recordings that lead from the one to the other.
struct SubjectComparison {
  private let old: [TimelineEntry]
  private let new: [TimelineEntry]
  private let oldFields: [StateField]
  private let newFields: [StateField]
  private let history: RecordingHistory
  private let edge: RegistryDifference.Edge
  private let offset: UTCOffset

  /// Nil where the subject is as it was.
  init?(
    _ subject: Subject, _ before: RegistryState, _ after: RegistryState,
    _ edge: RegistryDifference.Edge, _ whole: RegistryState?
  ) {
    old = before.timeline(of: subject)
    new = after.timeline(of: subject)
    guard old != new else { return nil }
    oldFields = before.tree(of: subject)?.fields ?? []
    newFields = after.tree(of: subject)?.fields ?? []
    self.edge = edge
    offset = after.offset
    let present = Set(new.map(\.index))
    let gone = Set(old.map(\.index)).subtracting(present)
    history = RecordingHistory(
      of: subject, in: after, after: old, fields: oldFields,
      gone: gone.isEmpty
        ? [] : (whole ?? after).timeline(of: subject).filter { gone.contains($0.index) })
  }

  /// The values that differ, each once, in the order of the later state.
  var changes: [RegistryDifference.Change] {
    FieldChange.between(oldFields, newFields).map { change in
      let steps = history.steps(changing: change.path)
      // A confirmation of what was known does not hide what came in between.
      let step = steps.last { $0.entry >= edge.known } ?? steps.last
      let late = steps.filter(isLate).map(\.entry).reduce(into: [Int]()) { entries, entry in
        if !entries.contains(entry) { entries.append(entry) }
      }
      return RegistryDifference.Change(
        change: change, entry: step?.entry, fact: step?.fact, lateEntries: late)
    }
  }

  private func isLate(_ step: RecordingHistory.Step) -> Bool {
    let was = old.first { $0.index == step.fact.index }.map { [$0.time] } ?? []
    return edge.isLate(
      step.entry, was + [step.fact.time], recorded: step.fact.recorded(by: step.entry), at: offset)
  }

  /// The facts whose day was corrected, which few values of a state tell.
  var moves: [RegistryDifference.Change] {
    let earlier = Dictionary(old.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    return new.compactMap { fact in
      guard let was = earlier[fact.index], was.standing.counts, fact.standing.counts,
        was.time.day(at: offset) != fact.time.day(at: offset)
      else { return nil }
      let name = type(of: fact.data.event.payload).name
      let path: [StateField.Part] = [
        .member("factDay"), .element("#\(fact.index) \(name)"),
      ]
      func field(_ time: Timestamp) -> StateField {
        StateField(
          path: path, value: .string(time.day(at: offset).description), schema: .text)
      }
      let isLate = edge.isLate(
        fact.statedBy, [was.time, fact.time], recorded: fact.recorded(by: fact.statedBy),
        at: offset)
      return RegistryDifference.Change(
        change: FieldChange(path: path, before: [field(was.time)], after: [field(fact.time)]),
        entry: fact.statedBy, fact: fact, lateEntries: isLate ? [fact.statedBy] : [])
    }
  }
}

extension TimelineEntry {
  /// When an entry that says the fact was recorded; nil of one that only settled it.
  func recorded(by entry: Int) -> Timestamp? {
    entry == index ? recorded : versions.first { $0.index == entry }?.recorded
  }
}
