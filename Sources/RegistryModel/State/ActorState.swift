// SPDX-License-Identifier: Apache-2.0

/// Somebody who makes statements. Actors count by position in the log, never by time.
public struct ActorState: Aggregate {
  /// The person or office that holds the key.
  public var name = LocalizedName()
  /// What the actor may state.
  public var role = Role.auditor
  /// The organisation for which the actor speaks.
  public var organization: Slug?
  /// The key that checks the actor's signatures.
  public var publicKey = PublicKey.blank
  /// The entry that enrolled the actor; absent before it.
  public var enrolled: FactMark?
  /// Whether the actor may make no statements for the time being.
  public var isSuspended = false
  /// The actor who answers for what this one recorded.
  public var successor: Slug?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about actors fold into this state.
  public static var kind: SubjectKind { .actor }

  /// Whether the actor was enrolled.
  public var isRegistered: Bool { enrolled != nil }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("role", &role)
    try v.optional("organization", &organization)
    try v.required("publicKey", &publicKey)
    try v.optional("enrolled", &enrolled)
    try v.required("isSuspended", &isSuspended)
    try v.optional("successor", &successor)
  }

  /// Takes enrolment, suspension, reinstatement and succession.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .actorEnrolled(let event):
      name = event.name
      role = event.role
      organization = event.organization
      publicKey = event.publicKey
      enrolled = entry.mark
    case .actorSuspended: isSuspended = true
    case .actorReinstated: isSuspended = false
    case .actorSucceeded(let event): successor = event.by
    default: break
    }
  }

  /// Refuses a second enrolment, a key of another actor and the loss of the last administrator.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    switch entry.data.event {
    case .actorEnrolled(let event):
      guard !isRegistered else {
        throw Rejection(
          .subjectExists, zh: "“\(id)”已经登记过", en: "actor \(id) is already enrolled",
          conflicting: enrolled?.index)
      }
      if event.role == .leadUnit, event.organization == nil {
        throw Rejection(
          .leadMissing, zh: "牵头单位的登记人要写明单位",
          en: "an actor of a lead unit needs its organisation", field: "organization")
      }
      if let organization = event.organization {
        try context.requireOrganization(organization, on: nil, field: "organization")
      }
      if let other = context.registry.holders(of: .publicKey(event.publicKey)).first {
        throw Rejection(
          .keyReused, zh: "这把公钥已由“\(other)”使用",
          en: "this public key is already the key of \(other)", field: "publicKey")
      }
    case .actorSuspended:
      guard !isSuspended else {
        throw Rejection(.actorSuspended, zh: "“\(id)”已经停用", en: "\(id) is suspended already")
      }
      if role == .administrator, context.registry.activeAdministrators == 1 {
        throw Rejection(
          .lastAdministrator, zh: "不能停用唯一的管理员",
          en: "the only active administrator cannot be suspended")
      }
    case .actorReinstated:
      guard isSuspended else {
        throw Rejection(
          .actorSuspended, zh: "“\(id)”没有停用", en: "\(id) is not suspended")
      }
    case .actorSucceeded(let event):
      guard context.registry.actors[event.by]?.state.isRegistered == true, event.by != id else {
        throw Rejection(
          .actorUnknown, zh: "接任者“\(event.by)”没有登记",
          en: "the successor \(event.by) is not enrolled", field: "by")
      }
    default: break
    }
  }
}
