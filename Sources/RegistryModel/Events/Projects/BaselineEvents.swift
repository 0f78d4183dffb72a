// SPDX-License-Identifier: Apache-2.0

/// The plan against which the project is measured.
public struct BaselineSet: EventPayload {
  /// Stands in the log as `annals.baseline.set.v1`.
  public static var name: EventName { "baseline.set" }
  /// When work is to begin.
  public var start = CalendarPeriod.blank
  /// When it is to be done; not before it begins.
  public var end = CalendarPeriod.blank
  /// What it is to cost in all, in fen.
  public var cost = Money.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .baselineSet(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("start", &start)
    try v.required("end", &end)
    try v.required("cost", &cost)
  }
}

/// The plan changes; the first one stays on record for ever.
public struct BaselineRevised: EventPayload {
  /// Stands in the log as `annals.baseline.revised.v1`.
  public static var name: EventName { "baseline.revised" }
  /// When work is to begin under the new plan.
  public var start = CalendarPeriod.blank
  /// When it is to be done under the new plan; not before it begins.
  public var end = CalendarPeriod.blank
  /// What it is to cost in all under the new plan, in fen.
  public var cost = Money.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .baselineRevised(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("start", &start)
    try v.required("end", &end)
    try v.required("cost", &cost)
  }
}
