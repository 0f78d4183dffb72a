// SPDX-License-Identifier: Apache-2.0

/// A platform, project, park, fund or programme. Registration sets no status.
public struct ProjectRegistered: EventPayload {
  public static var name: EventName { "project.registered" }
  public var name = LocalizedName.blank
  public var nameComposed: Bool?
  public var kind = ProjectKind.blank
  public var subkind: Slug?
  public var naming = ProjectNaming.blank
  public var scope = ProjectScope.blank
  public var divisions: [DivisionCode] = []
  public var locality: String?
  public var divisionBasis: DivisionBasis?
  public var lead: Slug?
  public var parent: Slug?
  public var programme: Slug?
  public var projectCode: ProjectCode?

  public init() {}

  public var event: Event { .projectRegistered(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.optional("nameComposed", &nameComposed)
    try v.required("kind", &kind)
    try v.optional("subkind", &subkind)
    try v.required("naming", &naming)
    try v.required("scope", &scope)
    try v.list("divisions", &divisions)
    try v.optional("locality", &locality)
    try v.optional("divisionBasis", &divisionBasis)
    try v.optional("lead", &lead)
    try v.optional("parent", &parent)
    try v.optional("programme", &programme)
    try v.optional("projectCode", &projectCode)
  }
}

/// Members that are present take the place of the registered ones.
public struct ProjectAmended: EventPayload {
  public static var name: EventName { "project.amended" }
  public var name: LocalizedName?
  public var kind: ProjectKind?
  public var subkind: Slug?
  public var naming: ProjectNaming?
  public var scope: ProjectScope?
  public var lead: Slug?
  public var parent: Slug?
  public var programme: Slug?
  public var projectCode: ProjectCode?

  public init() {}

  public var event: Event { .projectAmended(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("name", &name)
    try v.optional("kind", &kind)
    try v.optional("subkind", &subkind)
    try v.optional("naming", &naming)
    try v.optional("scope", &scope)
    try v.optional("lead", &lead)
    try v.optional("parent", &parent)
    try v.optional("programme", &programme)
    try v.optional("projectCode", &projectCode)
  }
}

/// Where the project stands.
public struct LocationSet: EventPayload {
  public static var name: EventName { "location.set" }
  public var divisions: [DivisionCode] = []
  public var locality: String?
  public var divisionBasis: DivisionBasis?

  public init() {}

  public var event: Event { .locationSet(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("divisions", &divisions)
    try v.optional("locality", &locality)
    try v.optional("divisionBasis", &divisionBasis)
  }
}

/// An organisation takes part.
public struct PartyJoined: EventPayload {
  public static var name: EventName { "party.joined" }
  public var organization = Slug.blank
  public var partyRole = PartyRole.blank
  /// Per cent.
  public var share: DecimalText?

  public init() {}

  public var event: Event { .partyJoined(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("organization", &organization)
    try v.required("partyRole", &partyRole)
    try v.optional("share", &share)
  }
}

/// An organisation no longer takes part.
public struct PartyLeft: EventPayload {
  public static var name: EventName { "party.left" }
  public var organization = Slug.blank
  public var partyRole = PartyRole.blank

  public init() {}

  public var event: Event { .partyLeft(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("organization", &organization)
    try v.required("partyRole", &partyRole)
  }
}

/// How the project stands to another.
public struct RelationSet: EventPayload {
  public static var name: EventName { "relation.set" }
  public var other = Slug.blank
  public var relation = ProjectRelation.blank

  public init() {}

  public var event: Event { .relationSet(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("other", &other)
    try v.required("relation", &relation)
  }
}
