// SPDX-License-Identifier: Apache-2.0

/// A policy and the version of it that is in force.
public struct PolicyReference: FieldGroup, Hashable {
  /// The policy with its version, such as `roles-1`.
  public var policy = Slug.blank
  /// The digest of its parameters in canonical form.
  public var sha256 = Digest.blank

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("policy", &policy)
    try v.required("sha256", &sha256)
  }
}

/// The actor that a founding entry enrols.
public struct Administrator: FieldGroup, Hashable {
  /// The actor's id in the sources of statements.
  public var id = Slug.blank
  /// The person or office that holds the key.
  public var name = LocalizedName.blank
  /// The key that signs the founding entry.
  public var publicKey = PublicKey.blank

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("id", &id)
    try v.required("name", &name)
    try v.required("publicKey", &publicKey)
  }
}

/// Entry 0: what the registry is, who administers it and which policies are in force.
public struct RegistryFounded: EventPayload {
  /// Stands in the log as `annals.registry.founded.v1`.
  public static var name: EventName { "registry.founded" }
  /// The version of the log format; 1.
  public var format = 0
  /// What the registry is called in views.
  public var title = LocalizedName.blank
  /// The log's name in checkpoints and statement sources.
  public var origin = LogOrigin.blank
  /// Present and true where the registry is a sample whose keys are public.
  public var sample: Bool?
  /// Present and true where everything in the registry is invented.
  public var invented: Bool?
  /// The offset at which days begin.
  public var offset = UTCOffset.blank
  /// The currency of every amount of money (ISO 4217).
  public var currency = CurrencyCode.blank
  /// The first actor, whom this entry enrols.
  public var administrator = Administrator.blank
  /// The key of the log as a C2SP vkey.
  public var logKey = ""
  /// Whether the registry asks for signed statements after this one.
  public var signatures = SignatureMode.blank
  /// The policies in force from here on, each in one version.
  public var policies: [PolicyReference] = []

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .registryFounded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("format", &format)
    try v.required("title", &title)
    try v.required("origin", &origin)
    try v.optional("sample", &sample)
    try v.optional("invented", &invented)
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
  /// The name that the policy gives to it, such as `grey-days`.
  public var name = Slug.blank
  /// The value as text; the policy says what it takes.
  public var value = ""

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("value", &value)
  }
}

/// A policy comes into force from this entry on.
public struct PolicyAdopted: EventPayload {
  /// Stands in the log as `annals.registry.policy-adopted.v1`.
  public static var name: EventName { "registry.policy-adopted" }
  /// The policy's name without version, such as `schedule`.
  public var policy = Slug.blank
  /// The version, which the program must know.
  public var version = 0
  /// The values that differ from those of the program; others keep the program's.
  public var parameters: [PolicyParameter] = []
  /// SHA-256 of `parameters` in canonical form.
  public var sha256 = Digest.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .policyAdopted(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("policy", &policy)
    try v.required("version", &version)
    try v.required("parameters", &parameters)
    try v.required("sha256", &sha256)
  }
}
