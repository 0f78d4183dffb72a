// SPDX-License-Identifier: Apache-2.0

/// An auditor says what the verification of the log found.
public struct AuditAttested: EventPayload {
  /// Stands in the log as `annals.audit.attested.v1`.
  public static var name: EventName { "audit.attested" }
  /// How many entries were verified.
  public var size = 0
  /// The root of the log of that size, as the auditor computed it.
  public var root = Digest.blank
  /// What was found.
  public var finding = AuditFinding.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .auditAttested(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("size", &size)
    try v.required("root", &root)
    try v.required("finding", &finding)
  }
}

/// An auditor's remark; it changes nothing that the log says.
public struct AuditNoted: EventPayload {
  /// Stands in the log as `annals.audit.noted.v1`.
  public static var name: EventName { "audit.noted" }
  /// What the auditor noticed.
  public var text = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .auditNoted(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("text", &text)
  }
}
