// SPDX-License-Identifier: Apache-2.0

/// A meeting is called.
public struct MeetingPlanned: EventPayload {
  /// Stands in the log as `annals.meeting.planned.v1`.
  public static var name: EventName { "meeting.planned" }
  /// The organisation that meets, such as the council.
  public var body = Slug.blank
  /// What people call the meeting.
  public var title = LocalizedName.blank
  /// When it is to take place.
  public var at = CalendarPeriod.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .meetingPlanned(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("body", &body)
    try v.required("title", &title)
    try v.required("at", &at)
  }
}

/// Something is put on the agenda.
public struct MeetingItemAdded: EventPayload {
  /// Stands in the log as `annals.meeting.item-added.v1`.
  public static var name: EventName { "meeting.item-added" }
  /// The item as the agenda words it; decisions name it by these words.
  public var item = ""
  /// What it is about, where that is registered.
  public var subject: Subject?
  /// What is to be decided.
  public var kind = AgendaItemKind.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .meetingItemAdded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("item", &item)
    try v.optional("subject", &subject)
    try v.required("kind", &kind)
  }
}

/// The meeting took place.
public struct MeetingHeld: EventPayload {
  /// Stands in the log as `annals.meeting.held.v1`.
  public static var name: EventName { "meeting.held" }
  /// When it began.
  public var from = Instant.blank
  /// When it ended; not before it began.
  public var to = Instant.blank
  /// The document that holds the minutes, whenever that was issued.
  public var minutes = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .meetingHeld(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("from", &from)
    try v.required("to", &to)
    try v.required("minutes", &minutes)
  }
}
