// SPDX-License-Identifier: Apache-2.0

/// An organisation, or a collective name that stands for several.
public struct OrganizationRegistered: EventPayload {
  /// Stands in the log as `annals.organization.registered.v1`.
  public static var name: EventName { "organization.registered" }
  /// The name as first printed; several organisations may share one.
  public var name = LocalizedName.blank
  /// Present and true where the name was put together from the text.
  public var nameComposed: Bool?
  /// What sort of body it is; a collective name stands for several.
  public var kind = OrganizationKind.blank
  /// The area to which it belongs, as printed, such as 常州市新北区.
  public var region: String?
  /// The unified social credit code (GB 32100-2015), unique in the registry.
  public var uscc: SocialCreditCode?
  /// The division in which it sits (GB/T 2260), in force on the entry's day.
  public var division: DivisionCode?
  /// The organisation of which it is a part.
  public var parent: Slug?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .organizationRegistered(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.optional("nameComposed", &nameComposed)
    try v.required("kind", &kind)
    try v.optional("region", &region)
    try v.optional("uscc", &uscc)
    try v.optional("division", &division)
    try v.optional("parent", &parent)
  }
}

/// A new name; records before its day keep the old one.
public struct OrganizationRenamed: EventPayload {
  /// Stands in the log as `annals.organization.renamed.v1`.
  public static var name: EventName { "organization.renamed" }
  /// The name from the entry's day on.
  public var name = LocalizedName.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .organizationRenamed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
  }
}

/// The organisation became part of another.
public struct OrganizationMerged: EventPayload {
  /// Stands in the log as `annals.organization.merged.v1`.
  public static var name: EventName { "organization.merged" }
  /// The organisation that it became a part of on the entry's day.
  public var into = Slug.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .organizationMerged(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("into", &into)
  }
}
