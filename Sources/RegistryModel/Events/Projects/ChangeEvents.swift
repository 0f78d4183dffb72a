// SPDX-License-Identifier: Apache-2.0

/// The way to the goal changes, which is filed and not decided (备案).
///
/// Direction and targets stay: to change those, the council decides.
public struct PlanAdjusted: EventPayload {
  /// Stands in the log as `annals.plan.adjusted.v1`.
  public static var name: EventName { "plan.adjusted" }
  /// What changes in the research plan or the route.
  public var summary = ""
  /// The reference under which it is filed, once for a project.
  public var filing = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .planAdjusted(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("summary", &summary)
    try v.required("filing", &filing)
  }
}

/// The project takes another direction, as the council decided.
public struct DirectionChanged: EventPayload {
  /// Stands in the log as `annals.direction.changed.v1`.
  public static var name: EventName { "direction.changed" }
  /// The direction so far, in words.
  public var from = ""
  /// The direction from the entry's day on.
  public var to = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .directionChanged(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("from", &from)
    try v.required("to", &to)
  }
}
