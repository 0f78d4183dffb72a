// SPDX-License-Identifier: Apache-2.0

/// The log gets another key, in two stages: first both keys sign each checkpoint, then the new one.
public struct LogKeyRotated: EventPayload {
  /// The name under which the log writes a new key of the log.
  public static var name: EventName { "registry.key-rotated" }
  /// The new key of the log as a C2SP vkey.
  public var logKey = ""
  /// The new key's signature over origin and key: it is possessed.
  public var proof = SignatureText.blank
  /// Whether both keys sign from here on, or only the new one.
  public var stage = KeyRotationStage.blank

  /// A rotation whose required fields are blank.
  public init() {}

  /// The rotation as one of all events.
  public var event: Event { .logKeyRotated(self) }

  /// Lists the fields of a rotation, in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("logKey", &logKey)
    try v.required("proof", &proof)
    try v.required("stage", &stage)
  }
}

/// The registry goes on where another one ended, because the key of that log was lost or is no longer
/// trusted; entry 1 of the successor.
public struct RegistryContinued: EventPayload {
  /// The name under which the log writes a registry that goes on from another.
  public static var name: EventName { "registry.continued" }
  /// The name of the log that ended.
  public var origin = LogOrigin.blank
  /// How many entries it has.
  public var size = 0
  /// The root of its tree, in hexadecimal digits.
  public var root = Digest.blank
  /// Its last checkpoint, signatures included, as it was published.
  public var checkpoint = ""

  /// A continuation whose required fields are blank.
  public init() {}

  /// The continuation as one of all events.
  public var event: Event { .registryContinued(self) }

  /// Lists the fields of a continuation, in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("origin", &origin)
    try v.required("size", &size)
    try v.required("root", &root)
    try v.required("checkpoint", &checkpoint)
  }
}
