// SPDX-License-Identifier: Apache-2.0

/// An outsider's evaluation of the project (第三方评估).
public struct EvaluationRecorded: EventPayload {
  /// Stands in the log as `annals.evaluation.recorded.v1`.
  public static var name: EventName { "evaluation.recorded" }
  /// The organisation that evaluated; no implementer of the project.
  public var evaluator = Slug.blank
  /// The grade that it gives.
  public var grade = EvaluationGrade.blank
  /// What it found, in short.
  public var summary = ""
  /// What the implementers reply.
  public var reply: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .evaluationRecorded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("evaluator", &evaluator)
    try v.required("grade", &grade)
    try v.required("summary", &summary)
    try v.optional("reply", &reply)
  }
}

/// A failure is tolerated (容错); its subject stays in the register.
public struct ExemptionGranted: EventPayload {
  /// Stands in the log as `annals.exemption.granted.v1`.
  public static var name: EventName { "exemption.granted" }
  /// The conditions that are met: every one of the list.
  public var conditions: [ExemptionCondition] = []
  /// What failed, and why nobody is blamed.
  public var reason = ""
  /// The organisation that grants it.
  public var by = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .exemptionGranted(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("conditions", &conditions)
    try v.required("reason", &reason)
    try v.required("by", &by)
  }
}
