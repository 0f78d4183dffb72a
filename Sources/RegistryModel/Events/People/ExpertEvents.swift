// SPDX-License-Identifier: Apache-2.0

/// An interest that an expert has in something that may come before a panel.
public struct DeclaredConflict: FieldGroup, Hashable {
  /// The project, organisation or other subject in which the expert has an interest.
  public var with = Subject.blank
  /// What the interest is, where it is stated.
  public var reason: String?

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("with", &with)
    try v.optional("reason", &reason)
  }
}

/// A person is admitted to the register of experts.
public struct ExpertRegistered: EventPayload {
  /// Stands in the log as `annals.expert.registered.v1`.
  public static var name: EventName { "expert.registered" }
  /// The person, registered before; nobody is an expert twice.
  public var person = Slug.blank
  /// Of the nine fields of the advisory committee at least one, each once.
  public var fields: [ExpertField] = []
  /// The industries that the expert knows, as they are called; may be empty.
  public var industries: [String] = []
  /// The interests that are declared on admission.
  public var conflicts: [DeclaredConflict] = []

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .expertRegistered(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("person", &person)
    try v.required("fields", &fields)
    try v.required("industries", &industries)
    try v.list("conflicts", &conflicts)
  }
}

/// An expert has an interest; from the entry's day on no panel on it may hold the expert.
public struct ConflictDeclared: EventPayload {
  /// Stands in the log as `annals.expert.conflict-declared.v1`.
  public static var name: EventName { "expert.conflict-declared" }
  /// The project, organisation or other subject in which the expert has an interest.
  public var with = Subject.blank
  /// What the interest is, where it is stated.
  public var reason: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .conflictDeclared(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("with", &with)
    try v.optional("reason", &reason)
  }
}
