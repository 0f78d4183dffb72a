// SPDX-License-Identifier: Apache-2.0

/// An entry that stands although what it says of another subject holds no longer: that subject's own
/// entries were corrected, withdrawn or sent back since.
///
/// A correction is judged on its own subject only, so a breach elsewhere is a finding and never a
/// refusal: whoever took back what others rest on says so anew, or takes those back, too.
public struct Breach: Equatable, Sendable {
  /// The subject of the entry.
  public var subject: Subject
  /// The entry that states what the fact is now.
  public var index: Int
  /// The event of the entry.
  public var event: Event
  /// What holds no longer.
  public var rejection: Rejection

  /// What is found, in a line: the entry, its subject, and what it refers to.
  public var title: LocalizedName {
    let name = type(of: event.payload).name
    return LocalizedName(
      zh: "登记 #\(index) \(name) \(subject) 的依托没有了:\(rejection.reason.zh)",
      en: "entry #\(index) \(name) \(subject) rests on nothing: \(rejection.reason.en ?? "")")
  }
}

extension RegistryState {
  /// Every standing entry that refers to what is not there, in the order of the log.
  ///
  /// Each entry is judged at its place in its subject's timeline, with the other subjects as they are
  /// known now.
  public var breaches: [Breach] {
    var walk = BreachWalk(context: RuleContext(self))
    visitRecords(&walk)
    return walk.breaches.sorted { $0.index < $1.index }
  }
}

private struct BreachWalk: RecordsVisitor {
  let context: RuleContext
  var breaches: [Breach] = []

  mutating func visit<State: Aggregate>(_ records: Records<State>) {
    // What counts by its place in the log was judged there, once and for all.
    guard !State.countsByIndex else { return }
    for (id, record) in records {
      var state = State()
      for entry in record.timeline where entry.standing.counts {
        let subject = Subject(State.kind, id)
        do throws(Rejection) {
          try context.judgeCommonReferences(entry, subject)
          try state.judge(entry, of: id, in: context.excluding(entry))
        } catch {
          if error.code.isAboutReferences {
            breaches.append(
              Breach(
                subject: subject, index: entry.statedBy, event: entry.data.event,
                rejection: error))
          }
        }
        state.evolve(entry)
      }
    }
  }
}

extension RuleContext {
  /// Refuses a basis and a body spoken for that are not registered on the day of the entry.
  fileprivate func judgeCommonReferences(
    _ entry: TimelineEntry, _ subject: Subject
  ) throws(Rejection) {
    let common = entry.data.common
    if let document = common.basis?.document, subject != Subject(.document, document) {
      try requireDocument(document, on: entry.time, field: "basis")
    }
    if let behalf = common.for {
      try requireOrganization(behalf.organization, on: entry.time, field: "for")
    }
  }
}

extension RuleCode {
  /// Whether the rule looks for something of another subject that has to be there. Names and numbers
  /// that somebody else took since are no breach: what was said first stands.
  fileprivate var isAboutReferences: Bool {
    switch self {
    case .reference, .targetUnknown, .decision, .decisionMissing, .approvalMissing: true
    // A decision lifts a limit of money through the minutes of its meeting.
    case .overBudget, .overCommitted: true
    default: false
    }
  }
}

extension Event {
  /// Whether entries of other subjects may rest on the event.
  public var isRestedOn: Bool {
    switch self {
    case .targetSet, .meetingItemAdded, .meetingHeld, .decisionRecorded: true
    default: registration == .first
    }
  }
}
