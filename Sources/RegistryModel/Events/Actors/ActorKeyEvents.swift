// SPDX-License-Identifier: Apache-2.0

/// An actor signs with another key from here on.
public struct ActorKeyRotated: EventPayload {
  public static var name: EventName { "actor.key-rotated" }
  /// The new key.
  public var publicKey = PublicKey.blank
  /// The new key's signature over origin, actor and key: it is possessed.
  public var proof = SignatureText.blank

  public init() {}

  public var event: Event { .actorKeyRotated(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("publicKey", &publicKey)
    try v.required("proof", &proof)
  }
}

/// Somebody else may have had an actor's key since a day: what it signed from then on is disputed,
/// and stays in force until it is corrected.
public struct ActorKeyCompromised: EventPayload {
  public static var name: EventName { "actor.key-compromised" }
  /// The first day on which the key may have been in other hands.
  public var since = CivilDay.blank
  /// What happened.
  public var reason = ""

  public init() {}

  public var event: Event { .actorKeyCompromised(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("since", &since)
    try v.required("reason", &reason)
  }
}
