// SPDX-License-Identifier: Apache-2.0

/// A matter that a unit has to answer for: found on inspection, a known problem, or a notice.
public struct SupervisionIssued: EventPayload {
  /// Stands in the log as `annals.supervision.issued.v1`.
  public static var name: EventName { "supervision.issued" }
  /// Whether it comes from an inspection, the list of problems or a notice.
  public var kind = SupervisionKind.blank
  /// The organisation that has to answer.
  public var to = Slug.blank
  /// What is to be put right or done.
  public var matter = ""
  /// When the answer is due; a month, quarter or year falls due on its last day.
  public var due = CalendarPeriod.blank
  /// The project that it is about, where there is one.
  public var project: Slug?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .supervisionIssued(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("kind", &kind)
    try v.required("to", &to)
    try v.required("matter", &matter)
    try v.required("due", &due)
    try v.optional("project", &project)
  }
}

/// The unit says what it has done about the matter.
public struct SupervisionAnswered: EventPayload {
  /// Stands in the log as `annals.supervision.answered.v1`.
  public static var name: EventName { "supervision.answered" }
  /// What was done, in the unit's words.
  public var summary = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .supervisionAnswered(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("summary", &summary)
  }
}

/// The matter is struck off the list (销号).
public struct SupervisionClosed: EventPayload {
  /// Stands in the log as `annals.supervision.closed.v1`.
  public static var name: EventName { "supervision.closed" }

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .supervisionClosed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {}
}
