// SPDX-License-Identifier: Apache-2.0

/// The experts' opinion, on which the council may decide.
public struct OpinionRecorded: EventPayload {
  /// Stands in the log as `annals.opinion.recorded.v1`.
  public static var name: EventName { "opinion.recorded" }
  /// What the experts advise; they advise, the council decides.
  public var verdict = OpinionVerdict.blank
  /// Who gave the opinion, as it is signed: a panel, or the experts by name.
  public var panel = ""
  /// What the opinion says, in short.
  public var summary = ""
  /// The fields of expertise from which it was given.
  public var fields: [ExpertField] = []

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .opinionRecorded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("verdict", &verdict)
    try v.required("panel", &panel)
    try v.required("summary", &summary)
    try v.list("fields", &fields)
  }
}

/// The council puts something forward.
public struct ProposalRecorded: EventPayload {
  /// Stands in the log as `annals.proposal.recorded.v1`.
  public static var name: EventName { "proposal.recorded" }
  /// What is put forward: a strategy, a plan, the targets of a year and so on.
  public var what = ProposalMatter.blank
  /// The year for which it is meant, 1949 to 2100.
  public var year = 0

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .proposalRecorded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("what", &what)
    try v.required("year", &year)
  }
}

/// A request for instructions goes up (请示).
public struct RequestSubmitted: EventPayload {
  /// Stands in the log as `annals.request.submitted.v1`.
  public static var name: EventName { "request.submitted" }
  /// The organisation to which it goes, such as the leading group.
  public var body = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .requestSubmitted(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("body", &body)
  }
}

/// An instruction comes down (批示).
public struct InstructionReceived: EventPayload {
  /// Stands in the log as `annals.instruction.received.v1`.
  public static var name: EventName { "instruction.received" }
  /// The organisation from which it comes, such as the leading group.
  public var body = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .instructionReceived(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("body", &body)
  }
}

/// How a meeting voted.
public struct Votes: FieldGroup, Hashable {
  /// How many voted for it.
  public var inFavour = 0
  /// How many voted against it.
  public var against = 0
  /// How many abstained.
  public var abstained = 0

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("inFavour", &inFavour)
    try v.required("against", &against)
    try v.required("abstained", &abstained)
  }
}

/// The council decides.
///
/// What is decided is said by the item of the agenda: a project as such, its direction, its budget.
/// Without an item it is the project as such.
public struct DecisionRecorded: EventPayload {
  /// Stands in the log as `annals.decision.recorded.v1`.
  public static var name: EventName { "decision.recorded" }
  /// What was decided; with changes (原则通过), another decision has to follow.
  public var verdict = DecisionVerdict.blank
  /// The meeting that decided.
  public var meeting = Slug.blank
  /// How it voted, where votes were counted.
  public var votes: Votes?
  /// Why no expert opinion is needed; an approval without one must say so.
  public var waives: String?
  /// The item of the meeting's agenda, in the words in which it was added.
  public var item: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .decisionRecorded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("verdict", &verdict)
    try v.required("meeting", &meeting)
    try v.optional("votes", &votes)
    try v.optional("waives", &waives)
    try v.optional("item", &item)
  }
}
