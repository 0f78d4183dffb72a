// SPDX-License-Identifier: Apache-2.0

/// An organisation, or a collective name that stands for several.
public struct OrganizationRegistered: EventPayload {
  public static var name: EventName { "organization.registered" }
  public var name = LocalizedName.blank
  public var nameComposed: Bool?
  public var kind = OrganizationKind.blank
  public var region: String?
  public var uscc: SocialCreditCode?
  public var division: DivisionCode?
  public var parent: Slug?

  public init() {}

  public var event: Event { .organizationRegistered(self) }

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
  public static var name: EventName { "organization.renamed" }
  public var name = LocalizedName.blank

  public init() {}

  public var event: Event { .organizationRenamed(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
  }
}

/// The organisation became part of another.
public struct OrganizationMerged: EventPayload {
  public static var name: EventName { "organization.merged" }
  public var into = Slug.blank

  public init() {}

  public var event: Event { .organizationMerged(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("into", &into)
  }
}
