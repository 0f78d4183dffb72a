// SPDX-License-Identifier: Apache-2.0

/// A platform, project, park, fund or programme. Registration sets no status.
public struct ProjectRegistered: EventPayload {
  /// Stands in the log as `annals.project.registered.v1`.
  public static var name: EventName { "project.registered" }
  /// The name as first printed; a second project of it needs a `duplicate.dismissed`.
  public var name = LocalizedName.blank
  /// Present and true where the name was put together from the text.
  public var nameComposed: Bool?
  /// What it is: a platform, a park, a research project and so on.
  public var kind = ProjectKind.blank
  /// A finer kind of the registry's own making.
  public var subkind: Slug?
  /// Whether it is one named thing or an unnamed group of them.
  public var naming = ProjectNaming.blank
  /// Whether it counts in the portfolio or only gives context.
  public var scope = ProjectScope.blank
  /// The divisions in which it stands (GB/T 2260), in force on the entry's day.
  public var divisions: [DivisionCode] = []
  /// A place within or beside the divisions, as printed.
  public var locality: String?
  /// How it is known where it stands.
  public var divisionBasis: DivisionBasis?
  /// The lead unit (牵头单位), which may report on the project.
  public var lead: Slug?
  /// The project of which it is a part.
  public var parent: Slug?
  /// The programme, itself a project here, under which it runs.
  public var programme: Slug?
  /// The code of a fixed-asset project (GB/T 40058-2021).
  public var projectCode: ProjectCode?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .projectRegistered(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
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
  /// Stands in the log as `annals.project.amended.v1`.
  public static var name: EventName { "project.amended" }
  /// The name that takes the place of the registered one.
  public var name: LocalizedName?
  /// What it is held to be from now on.
  public var kind: ProjectKind?
  /// The finer kind that takes the place of the registered one.
  public var subkind: Slug?
  /// Whether it proved to be one named thing or a group of them.
  public var naming: ProjectNaming?
  /// Whether it counts in the portfolio from now on.
  public var scope: ProjectScope?
  /// The lead unit that takes over.
  public var lead: Slug?
  /// The project of which it is a part from now on; never one of its own parts.
  public var parent: Slug?
  /// The programme under which it runs from now on; never one of its own parts.
  public var programme: Slug?
  /// The code of a fixed-asset project (GB/T 40058-2021), given or put right.
  public var projectCode: ProjectCode?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .projectAmended(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
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
  /// Stands in the log as `annals.location.set.v1`.
  public static var name: EventName { "location.set" }
  /// All divisions in which it stands, in place of those known before.
  public var divisions: [DivisionCode] = []
  /// A place within or beside the divisions; absent, none is known any more.
  public var locality: String?
  /// How it is known where it stands.
  public var divisionBasis: DivisionBasis?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .locationSet(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("divisions", &divisions)
    try v.optional("locality", &locality)
    try v.optional("divisionBasis", &divisionBasis)
  }
}

/// An organisation takes part.
public struct PartyJoined: EventPayload {
  /// Stands in the log as `annals.party.joined.v1`.
  public static var name: EventName { "party.joined" }
  /// The organisation that takes part from the entry's day on.
  public var organization = Slug.blank
  /// As what it takes part; as a lead it may report on the project.
  public var partyRole = PartyRole.blank
  /// Per cent.
  public var share: DecimalText?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .partyJoined(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("organization", &organization)
    try v.required("partyRole", &partyRole)
    try v.optional("share", &share)
  }
}

/// An organisation no longer takes part.
public struct PartyLeft: EventPayload {
  /// Stands in the log as `annals.party.left.v1`.
  public static var name: EventName { "party.left" }
  /// The organisation that leaves.
  public var organization = Slug.blank
  /// As what it took part; its other parts stay.
  public var partyRole = PartyRole.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .partyLeft(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("organization", &organization)
    try v.required("partyRole", &partyRole)
  }
}

/// How the project stands to another.
public struct RelationSet: EventPayload {
  /// Stands in the log as `annals.relation.set.v1`.
  public static var name: EventName { "relation.set" }
  /// The project at the other end.
  public var other = Slug.blank
  /// How this project stands to the other; it takes the place of an earlier relation.
  public var relation = ProjectRelation.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .relationSet(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("other", &other)
    try v.required("relation", &relation)
  }
}
