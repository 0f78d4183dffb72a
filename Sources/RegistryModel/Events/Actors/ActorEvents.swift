// SPDX-License-Identifier: Apache-2.0

/// Somebody may make statements from this entry on.
public struct ActorEnrolled: EventPayload {
  public static var name: EventName { "actor.enrolled" }
  public var name = LocalizedName.blank
  public var role = Role.blank
  /// The organisation that the actor speaks for; required for a lead unit.
  public var organization: Slug?
  public var publicKey = PublicKey.blank
  /// The new key's signature over origin, actor and key: it is possessed.
  public var proof = SignatureText.blank

  public init() {}

  public var event: Event { .actorEnrolled(self) }

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
  public static var name: EventName { "actor.suspended" }
  public var reason = ""

  public init() {}

  public var event: Event { .actorSuspended(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("reason", &reason)
  }
}

/// A suspended actor may make statements again.
public struct ActorReinstated: EventPayload {
  public static var name: EventName { "actor.reinstated" }
  public var reason = ""

  public init() {}

  public var event: Event { .actorReinstated(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("reason", &reason)
  }
}

/// Another actor answers for what this one recorded.
public struct ActorSucceeded: EventPayload {
  public static var name: EventName { "actor.succeeded" }
  public var by = Slug.blank

  public init() {}

  public var event: Event { .actorSucceeded(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("by", &by)
  }
}
