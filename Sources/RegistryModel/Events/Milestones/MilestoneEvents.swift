// SPDX-License-Identifier: Apache-2.0

/// A dated deliverable; its first due date stays the baseline for ever.
public struct MilestonePlanned: EventPayload {
  public static var name: EventName { "milestone.planned" }
  public var milestone = Slug.blank
  public var title = LocalizedName.blank
  public var nameComposed: Bool?
  public var due = CalendarPeriod.blank
  public var dueBasis = DueBasis.blank
  public var recurrence: Recurrence?
  public var code: String?

  public init() {}

  public var event: Event { .milestonePlanned(self) }

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
  public static var name: EventName { "milestone.rescheduled" }
  public var milestone = Slug.blank
  public var due = CalendarPeriod.blank
  public var reason = ""

  public init() {}

  public var event: Event { .milestoneRescheduled(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
    try v.required("due", &due)
    try v.required("reason", &reason)
  }
}

/// The deliverable is there.
public struct MilestoneMet: EventPayload {
  public static var name: EventName { "milestone.met" }
  public var milestone = Slug.blank

  public init() {}

  public var event: Event { .milestoneMet(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
  }
}

/// A part of the deliverable is there.
public struct MilestonePartiallyMet: EventPayload {
  public static var name: EventName { "milestone.partially-met" }
  public var milestone = Slug.blank
  public var outstanding = ""

  public init() {}

  public var event: Event { .milestonePartiallyMet(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
    try v.required("outstanding", &outstanding)
  }
}

/// The deliverable will not come.
public struct MilestoneMissed: EventPayload {
  public static var name: EventName { "milestone.missed" }
  public var milestone = Slug.blank

  public init() {}

  public var event: Event { .milestoneMissed(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
  }
}

/// The deliverable is no longer wanted.
public struct MilestoneCancelled: EventPayload {
  public static var name: EventName { "milestone.cancelled" }
  public var milestone = Slug.blank
  public var reason = ""

  public init() {}

  public var event: Event { .milestoneCancelled(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("milestone", &milestone)
    try v.required("reason", &reason)
  }
}
