// SPDX-License-Identifier: Apache-2.0

/// A task that is put up for anybody to take (揭榜挂帅).
public struct ChallengePublished: EventPayload {
  /// Stands in the log as `annals.challenge.published.v1`.
  public static var name: EventName { "challenge.published" }
  /// What is to be achieved, as published.
  public var title = LocalizedName.blank
  /// What a taker has to reach, one by one as published; at least one.
  public var targets: [String] = []
  /// Until when it may be claimed; a month, quarter or year ends on its last day.
  public var deadline = CalendarPeriod.blank
  /// What is offered, in fen.
  public var prize: Money?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .challengePublished(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("title", &title)
    try v.required("targets", &targets)
    try v.required("deadline", &deadline)
    try v.optional("prize", &prize)
  }
}

/// An organisation offers to take the challenge; its latest offer stands.
public struct ChallengeClaimed: EventPayload {
  /// Stands in the log as `annals.challenge.claimed.v1`.
  public static var name: EventName { "challenge.claimed" }
  /// The organisation that offers.
  public var by = Slug.blank
  /// How it would reach the targets.
  public var proposal = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .challengeClaimed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("by", &by)
    try v.required("proposal", &proposal)
  }
}

/// The challenge is given to one of those who claimed it.
public struct ChallengeAwarded: EventPayload {
  /// Stands in the log as `annals.challenge.awarded.v1`.
  public static var name: EventName { "challenge.awarded" }
  /// The organisation that takes it.
  public var to = Slug.blank
  /// The project in which it is carried out.
  public var project = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .challengeAwarded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("to", &to)
    try v.required("project", &project)
  }
}

/// What was to be achieved is delivered.
public struct ChallengeDelivered: EventPayload {
  /// Stands in the log as `annals.challenge.delivered.v1`.
  public static var name: EventName { "challenge.delivered" }

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .challengeDelivered(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {}
}

/// The challenge is over: delivered, never awarded, or its project ended without a result.
public struct ChallengeClosed: EventPayload {
  /// Stands in the log as `annals.challenge.closed.v1`.
  public static var name: EventName { "challenge.closed" }

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .challengeClosed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {}
}
