// SPDX-License-Identifier: Apache-2.0

/// A contract or task statement is signed (合同书); only what is approved is contracted.
public struct ContractSigned: EventPayload {
  /// Stands in the log as `annals.contract.signed.v1`.
  public static var name: EventName { "contract.signed" }
  /// The organisation that has to deliver.
  public var with = Slug.blank
  /// The number of the contract; a number is recorded once for a project.
  public var number: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .contractSigned(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("with", &with)
    try v.optional("number", &number)
  }
}

/// The project passed its acceptance (验收).
public struct AcceptancePassed: EventPayload {
  /// Stands in the log as `annals.acceptance.passed.v1`.
  public static var name: EventName { "acceptance.passed" }
  /// The organisation that examined it.
  public var reviewer = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .acceptancePassed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("reviewer", &reviewer)
  }
}

/// The project failed its acceptance; it may be examined again.
public struct AcceptanceFailed: EventPayload {
  /// Stands in the log as `annals.acceptance.failed.v1`.
  public static var name: EventName { "acceptance.failed" }
  /// The organisation that examined it.
  public var reviewer = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .acceptanceFailed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("reviewer", &reviewer)
  }
}
