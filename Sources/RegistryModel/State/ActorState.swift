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
  /// Whether the key is marked as compromised and was not replaced since.
  public var isKeyCompromised = false
  /// The times in which entries signed with the actor's key are disputed.
  public var disputes: [KeyDispute] = []
  /// The actor who answers for what this one recorded.
  public var successor: Slug?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about actors fold into this state.
  public static var kind: SubjectKind { .actor }

  /// Whether the actor was enrolled.
  public var isRegistered: Bool { enrolled != nil }

  /// Statements about actors count by their position in the log.
  public static var countsByIndex: Bool { true }

  /// The name of the actor, where it is registered.
  public var title: LocalizedName? { isRegistered ? name : nil }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("role", &role)
    try v.optional("organization", &organization)
    try v.required("publicKey", &publicKey)
    try v.optional("enrolled", &enrolled)
    try v.required("isSuspended", &isSuspended)
    try v.required("isKeyCompromised", &isKeyCompromised)
    try v.list("disputes", &disputes)
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
    case .actorKeyRotated(let event):
      publicKey = event.publicKey
      isKeyCompromised = false
    case .actorKeyCompromised(let event):
      isKeyCompromised = true
      var dispute = KeyDispute()
      dispute.since = event.since
      dispute.until = entry.index
      disputes.append(dispute)
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
      try judgeNewKey(event.publicKey, in: context)
    case .actorSuspended:
      guard !isSuspended else {
        throw Rejection(.actorSuspended, zh: "“\(id)”已经停用", en: "\(id) is suspended already")
      }
      if role == .administrator, context.registry.activeAdministrators == 1 {
        throw Rejection(
          .lastAdministrator, zh: "不能停用唯一的管理员",
          en: "the only active administrator cannot be suspended")
      }
    case .actorKeyRotated(let event):
      guard entry.actor == id || context.isAdministrator(entry.actor) else {
        throw Rejection(
          .role, zh: "只能换自己的密钥,或由管理员换",
          en: "an actor's key is changed by the actor or by an administrator", field: "source")
      }
      try judgeNewKey(event.publicKey, in: context)
    case .actorKeyCompromised(let event):
      guard !isKeyCompromised else {
        throw Rejection(
          .keyCompromised, zh: "“\(id)”的密钥已经标为泄露",
          en: "the key of \(id) is marked as compromised already")
      }
      guard role != .administrator || context.registry.activeAdministrators > 1 else {
        throw Rejection(
          .lastAdministrator, zh: "唯一的管理员的密钥不能标为泄露:以后没有人能更换它",
          en: "the key of the only administrator cannot be marked: nobody could replace it",
          remedy: LocalizedName(
            zh: "先登记另一个管理员,或者接续成新台账:annals registry continue",
            en: "enrol another administrator first, or go on in a new registry: "
              + "annals registry continue"))
      }
      guard event.since <= entry.recorded.day(at: context.registry.offset) else {
        throw Rejection(
          .timeInFuture, zh: "泄露的日子在登记日之后", en: "the day lies after that of recording",
          field: "since")
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

  /// Actor keys are each one actor's, and never used again.
  private func judgeNewKey(_ key: PublicKey, in context: RuleContext) throws(Rejection) {
    guard let owner = context.registry.lookups.publicKeys[key] else { return }
    throw Rejection(
      .keyReused, zh: "这把公钥已由“\(owner)”使用",
      en: "this public key is already the key of \(owner)", field: "publicKey")
  }

  /// Whether an entry by this actor was signed when its key may have been in other hands.
  public func disputes(_ index: Int, recorded: CivilDay) -> Bool {
    disputes.contains { recorded >= $0.since && index < $0.until }
  }
}

/// A time in which an actor's key may have been in other hands.
public struct KeyDispute: FieldGroup, Hashable {
  /// The first day.
  public var since = CivilDay.blank
  /// The entry that marked the key; what was signed after it was signed with another.
  public var until = 0

  /// A dispute whose fields are blank.
  public init() {}

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("since", &since)
    try v.required("until", &until)
  }
}

extension RuleContext {
  /// Whether an actor is an administrator who may make statements.
  func isAdministrator(_ id: Slug) -> Bool {
    guard let actor = registry.actors[id]?.state else { return false }
    return actor.role == .administrator && !actor.isSuspended
  }
}
