// SPDX-License-Identifier: Apache-2.0

/// Somebody may make statements from this entry on.
public struct ActorEnrolled: EventPayload {
  /// Stands in the log as `annals.actor.enrolled.v1`.
  public static var name: EventName { "actor.enrolled" }
  /// The person or office that holds the key.
  public var name = LocalizedName.blank
  /// What the actor may state; the role matrix decides by it.
  public var role = Role.blank
  /// The organisation that the actor speaks for; required for a lead unit.
  public var organization: Slug?
  /// The key that checks the actor's signatures; no other actor may have it.
  public var publicKey = PublicKey.blank
  /// The new key's signature over origin, actor and key: it is possessed.
  public var proof = SignatureText.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .actorEnrolled(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("role", &role)
    try v.optional("organization", &organization)
    try v.required("publicKey", &publicKey)
    try v.required("proof", &proof)
  }
}

/// An actor may make no statements until reinstated.
public struct ActorSuspended: EventPayload {
  /// Stands in the log as `annals.actor.suspended.v1`.
  public static var name: EventName { "actor.suspended" }
  /// Why, in the administrator's words.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .actorSuspended(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("reason", &reason)
  }
}

/// A suspended actor may make statements again.
public struct ActorReinstated: EventPayload {
  /// Stands in the log as `annals.actor.reinstated.v1`.
  public static var name: EventName { "actor.reinstated" }
  /// Why the actor may speak again, in the administrator's words.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .actorReinstated(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("reason", &reason)
  }
}

/// Another actor answers for what this one recorded.
public struct ActorSucceeded: EventPayload {
  /// Stands in the log as `annals.actor.succeeded.v1`.
  public static var name: EventName { "actor.succeeded" }
  /// The actor who answers from here on.
  public var by = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .actorSucceeded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("by", &by)
  }
}
