// SPDX-License-Identifier: Apache-2.0

/// A dated deliverable; its first due date stays the baseline for ever.
public struct MilestonePlanned: EventPayload {
  /// Stands in the log as `annals.milestone.planned.v1`.
  public static var name: EventName { "milestone.planned" }
  /// The milestone's id, unique within the project.
  public var milestone = Slug.blank
  /// What is to be delivered.
  public var title = LocalizedName.blank
  /// Present and true where the title was put together from the text.
  public var nameComposed: Bool?
  /// When it is due; a month, quarter or year falls due on its last day.
  public var due = CalendarPeriod.blank
  /// Whether that date is stated or is the end of the plan's period.
  public var dueBasis = DueBasis.blank
  /// How often it falls due again, where it repeats.
  public var recurrence: Recurrence?
  /// The number that the plan or the contract gives it.
  public var code: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .milestonePlanned(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
    try v.required("title", &title)
    try v.optional("nameComposed", &nameComposed)
    try v.required("due", &due)
    try v.required("dueBasis", &dueBasis)
    try v.optional("recurrence", &recurrence)
    try v.optional("code", &code)
  }
}

/// A new due date.
public struct MilestoneRescheduled: EventPayload {
  /// Stands in the log as `annals.milestone.rescheduled.v1`.
  public static var name: EventName { "milestone.rescheduled" }
  /// The milestone that is put off or brought forward.
  public var milestone = Slug.blank
  /// When it is due now; the first date stays as the baseline.
  public var due = CalendarPeriod.blank
  /// Why the date changes.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .milestoneRescheduled(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
    try v.required("due", &due)
    try v.required("reason", &reason)
  }
}

/// The deliverable is there.
public struct MilestoneMet: EventPayload {
  /// Stands in the log as `annals.milestone.met.v1`.
  public static var name: EventName { "milestone.met" }
  /// The milestone that was reached on the entry's day.
  public var milestone = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .milestoneMet(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
  }
}

/// A part of the deliverable is there.
public struct MilestonePartiallyMet: EventPayload {
  /// Stands in the log as `annals.milestone.partially-met.v1`.
  public static var name: EventName { "milestone.partially-met" }
  /// The milestone that was reached in part on the entry's day.
  public var milestone = Slug.blank
  /// What is still missing.
  public var outstanding = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .milestonePartiallyMet(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
    try v.required("outstanding", &outstanding)
  }
}

/// The deliverable will not come.
public struct MilestoneMissed: EventPayload {
  /// Stands in the log as `annals.milestone.missed.v1`.
  public static var name: EventName { "milestone.missed" }
  /// The milestone that is given up as not reached.
  public var milestone = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .milestoneMissed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
  }
}

/// The deliverable is no longer wanted.
public struct MilestoneCancelled: EventPayload {
  /// Stands in the log as `annals.milestone.cancelled.v1`.
  public static var name: EventName { "milestone.cancelled" }
  /// The milestone that nobody has to reach any more.
  public var milestone = Slug.blank
  /// Why it is no longer wanted.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .milestoneCancelled(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
    try v.required("reason", &reason)
  }
}
