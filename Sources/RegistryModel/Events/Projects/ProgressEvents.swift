// SPDX-License-Identifier: Apache-2.0

/// How far the work has come (形象进度).
public struct ProgressObserved: EventPayload {
  /// Stands in the log as `annals.progress.observed.v1`.
  public static var name: EventName { "progress.observed" }
  /// How much is done at the end of the period, from 0 to 100 per cent.
  public var percent = 0
  /// The period at whose end it was observed.
  public var period = CalendarPeriod.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .progressObserved(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("percent", &percent)
    try v.required("period", &period)
  }
}

/// A person's judgement, which stands beside the computed light.
public struct AssessmentRecorded: EventPayload {
  /// Stands in the log as `annals.assessment.recorded.v1`.
  public static var name: EventName { "assessment.recorded" }
  /// The light that the person gives.
  public var light = AssessmentLight.blank
  /// Why.
  public var narrative = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .assessmentRecorded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("light", &light)
    try v.required("narrative", &narrative)
  }
}
