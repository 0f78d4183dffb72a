// SPDX-License-Identifier: Apache-2.0

/// An actor signs with another key from here on.
public struct ActorKeyRotated: EventPayload {
  /// The name under which the log writes a new key of an actor.
  public static var name: EventName { "actor.key-rotated" }
  /// The new key.
  public var publicKey = PublicKey.blank
  /// The new key's signature over origin, actor and key: it is possessed.
  public var proof = SignatureText.blank

  /// A rotation whose required fields are blank.
  public init() {}

  /// The rotation as one of all events.
  public var event: Event { .actorKeyRotated(self) }

  /// Lists the fields of a rotation, in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("publicKey", &publicKey)
    try v.required("proof", &proof)
  }
}

/// Somebody else may have had an actor's key since a day: what it signed from then on is disputed,
/// and stays in force until it is corrected.
public struct ActorKeyCompromised: EventPayload {
  /// The name under which the log writes a key in other hands.
  public static var name: EventName { "actor.key-compromised" }
  /// The first day on which the key may have been in other hands.
  public var since = CivilDay.blank
  /// What happened.
  public var reason = ""

  /// A compromise whose required fields are blank.
  public init() {}

  /// The compromise as one of all events.
  public var event: Event { .actorKeyCompromised(self) }

  /// Lists the fields of a compromise, in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("since", &since)
    try v.required("reason", &reason)
  }
}
