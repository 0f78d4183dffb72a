// SPDX-License-Identifier: Apache-2.0

/// Days from the first to the last, both included.
public struct DayRange: FieldGroup, Hashable {
  /// The first day.
  public var from = CivilDay.blank
  /// The last day; not before the first.
  public var to = CivilDay.blank

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("from", &from)
    try v.required("to", &to)
  }
}

/// An instrument or facility that units may share.
public struct EquipmentListed: EventPayload {
  /// Stands in the log as `annals.equipment.listed.v1`.
  public static var name: EventName { "equipment.listed" }
  /// What it is called.
  public var name = LocalizedName.blank
  /// The organisation to which it belongs.
  public var owner = Slug.blank
  /// Where it stands, as printed.
  public var location = ""
  /// Whether others than the owner may use it.
  public var open = false

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .equipmentListed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("owner", &owner)
    try v.required("location", &location)
    try v.required("open", &open)
  }
}

/// How long the equipment ran in a period; the latest report on a period stands.
public struct EquipmentUseReported: EventPayload {
  /// Stands in the log as `annals.equipment.use-reported.v1`.
  public static var name: EventName { "equipment.use-reported" }
  /// The period; periods that are reported do not overlap.
  public var period = CalendarPeriod.blank
  /// Hours of use in all.
  public var hours = DecimalText.blank
  /// Hours of use by others than the owner, a part of ``hours``.
  public var externalHours = DecimalText.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .equipmentUseReported(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("period", &period)
    try v.required("hours", &hours)
    try v.required("externalHours", &externalHours)
  }
}

/// The equipment is reserved for an organisation.
public struct EquipmentBooked: EventPayload {
  /// Stands in the log as `annals.equipment.booked.v1`.
  public static var name: EventName { "equipment.booked" }
  /// The organisation that will use it.
  public var by = Slug.blank
  /// The days; bookings do not overlap.
  public var period = DayRange.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .equipmentBooked(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("by", &by)
    try v.required("period", &period)
  }
}

/// The equipment is taken off the list; nothing follows.
public struct EquipmentRetired: EventPayload {
  /// Stands in the log as `annals.equipment.retired.v1`.
  public static var name: EventName { "equipment.retired" }

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .equipmentRetired(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {}
}
