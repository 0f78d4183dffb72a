// SPDX-License-Identifier: Apache-2.0

/// A round of reports begins (月报): who owes one, and until when.
public struct ReportOpened: EventPayload {
  /// Stands in the log as `annals.report.opened.v1`.
  public static var name: EventName { "report.opened" }
  /// The period about which the units report.
  public var period = CalendarPeriod.blank
  /// When the reports are due; not before the period begins.
  public var due = CalendarPeriod.blank
  /// The organisations that owe a report, each once.
  public var units: [Slug] = []

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .reportOpened(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("period", &period)
    try v.required("due", &due)
    try v.required("units", &units)
  }
}

/// A unit hands in its report.
public struct ReportSubmitted: EventPayload {
  /// Stands in the log as `annals.report.submitted.v1`.
  public static var name: EventName { "report.submitted" }
  /// The organisation whose report it is.
  public var unit = Slug.blank
  /// The digest of the report's bytes; the file itself is kept outside the log.
  public var sha256 = Digest.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .reportSubmitted(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("unit", &unit)
    try v.required("sha256", &sha256)
  }
}

/// A report is sent back to its unit, which owes it again.
public struct ReportReturned: EventPayload {
  /// Stands in the log as `annals.report.returned.v1`.
  public static var name: EventName { "report.returned" }
  /// The organisation whose report goes back.
  public var unit = Slug.blank
  /// What it has to put right.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .reportReturned(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("unit", &unit)
    try v.required("reason", &reason)
  }
}

/// A report is taken as it is.
public struct ReportConfirmed: EventPayload {
  /// Stands in the log as `annals.report.confirmed.v1`.
  public static var name: EventName { "report.confirmed" }
  /// The organisation whose report it is.
  public var unit = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .reportConfirmed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("unit", &unit)
  }
}
