// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections
import RegistryModel

/// What was said of the same thing before an entry changed it: the amount before a budget was revised,
/// the day before a milestone was re-dated, the status before it changed.
struct EarlierFact {
  private let subject: Subject
  private let data: EventData?
  private let key: String
  private let words: FieldWords

  /// The newest fact before another, by the days on which they were so.
  init(of fact: TimelineEntry, _ entry: Entry, _ words: FieldWords) {
    subject = entry.statement.subject
    self.words = words
    let event = fact.data.event
    key = Self.key(event) ?? ""
    guard !key.isEmpty else {
      data = nil
      return
    }
    data =
      words.words.state.timeline(of: subject).last { other in
        (other.time, other.index) < (fact.time, fact.index) && other.standing.counts
          && Self.isSameThing(other.data.event, event)
      }?.data
  }

  /// Which member of an event takes the place of an earlier one.
  private static func key(_ event: Event) -> String? {
    switch event {
    case .budgetRevised: "amount"
    case .milestoneRescheduled: "due"
    case .statusChanged: "to"
    default: nil
    }
  }

  private static func isSameThing(_ earlier: Event, _ event: Event) -> Bool {
    switch (earlier, event) {
    case (.budgetApproved(let a), .budgetRevised(let b)): a.source == b.source && a.year == b.year
    case (.budgetRevised(let a), .budgetRevised(let b)): a.source == b.source && a.year == b.year
    case (.milestonePlanned(let a), .milestoneRescheduled(let b)): a.milestone == b.milestone
    case (.milestoneRescheduled(let a), .milestoneRescheduled(let b)): a.milestone == b.milestone
    case (.statusChanged, .statusChanged): true
    default: false
    }
  }

  /// What the member said that takes its place; nil of other members, or where nothing was said.
  func value(of member: String) -> Localized? {
    guard member == key, let data,
      case .object(let shapes) = type(of: data.event.payload).schema,
      let schema = shapes.first(where: { $0.key == key })?.schema,
      let value = EntryText.members(data).first(where: { $0.key == key })?.value
    else { return nil }
    let cell = words.value(StateField(path: [.member(key)], value: value, schema: schema))
    return Localized(zh: cell.display(.zh), en: cell.display(.en))
  }

  /// What a milestone of the subject is called.
  func milestoneTitle(_ id: Slug) -> Localized? {
    words.words.state.projects[subject.id]?.state.milestones.first { $0.id == id }
      .map { Localized($0.title) }
  }
}
