// SPDX-License-Identifier: Apache-2.0

/// A policy and the version of it that is in force.
public struct PolicyReference: FieldGroup, Hashable {
  /// The policy with its version, such as `roles-1`.
  public var policy = Slug.blank
  /// The digest of its parameters in canonical form.
  public var sha256 = Digest.blank

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("policy", &policy)
    try v.required("sha256", &sha256)
  }
}

/// The actor that a founding entry enrols.
public struct Administrator: FieldGroup, Hashable {
  public var id = Slug.blank
  public var name = LocalizedName.blank
  public var publicKey = PublicKey.blank

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("id", &id)
    try v.required("name", &name)
    try v.required("publicKey", &publicKey)
  }
}

/// Entry 0: what the registry is, who administers it and which policies are in force.
public struct RegistryFounded: EventPayload {
  public static var name: EventName { "registry.founded" }
  /// The version of the log format; 1.
  public var format = 0
  public var title = LocalizedName.blank
  /// The log's name in checkpoints and statement sources.
  public var origin = LogOrigin.blank
  /// Present and true where the registry is a sample whose keys are public.
  public var sample: Bool?
  /// The offset at which days begin.
  public var offset = UTCOffset.blank
  public var currency = CurrencyCode.blank
  public var administrator = Administrator.blank
  /// The key of the log as a C2SP vkey.
  public var logKey = ""
  public var signatures = SignatureMode.blank
  public var policies: [PolicyReference] = []

  public init() {}

  public var event: Event { .registryFounded(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("format", &format)
    try v.required("title", &title)
    try v.required("origin", &origin)
    try v.optional("sample", &sample)
    try v.required("offset", &offset)
    try v.required("currency", &currency)
    try v.required("administrator", &administrator)
    try v.required("logKey", &logKey)
    try v.required("signatures", &signatures)
    try v.required("policies", &policies)
  }
}

/// A parameter of a policy.
public struct PolicyParameter: FieldGroup, Hashable {
  public var name = Slug.blank
  public var value = ""

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("value", &value)
  }
}

/// A policy comes into force from this entry on.
public struct PolicyAdopted: EventPayload {
  public static var name: EventName { "registry.policy-adopted" }
  public var policy = Slug.blank
  public var version = 0
  public var parameters: [PolicyParameter] = []
  /// SHA-256 of `parameters` in canonical form.
  public var sha256 = Digest.blank

  public init() {}

  public var event: Event { .policyAdopted(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("policy", &policy)
    try v.required("version", &version)
    try v.required("parameters", &parameters)
    try v.required("sha256", &sha256)
  }
}
