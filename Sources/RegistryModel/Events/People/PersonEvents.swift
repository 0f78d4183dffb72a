// SPDX-License-Identifier: Apache-2.0

/// A person whom other entries may name by an id that says nothing of them.
public struct PersonRegistered: EventPayload {
  /// Stands in the log as `annals.person.registered.v1`.
  public static var name: EventName { "person.registered" }
  /// The person's name; sealed, it can be erased later.
  public var name = Sealable<LocalizedName>.blank
  /// The fields in which the person works.
  public var fields: [ExpertField] = []

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .personRegistered(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.list("fields", &fields)
  }
}

/// The key of a person is destroyed: what was sealed under it can be read by nobody any more.
public struct SubjectErased: EventPayload {
  /// Stands in the log as `annals.subject.erased.v1`.
  public static var name: EventName { "subject.erased" }
  /// Why, such as a request of the person's own.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .subjectErased(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("reason", &reason)
  }
}
