// SPDX-License-Identifier: Apache-2.0

/// Somebody who makes statements. Actors count by position in the log, never by time.
public struct ActorState: Aggregate {
  public var name = LocalizedName()
  public var role = Role.auditor
  public var organization: Slug?
  public var publicKey = PublicKey.blank
  public var enrolled: FactMark?
  public var isSuspended = false
  public var successor: Slug?

  public init() {}

  public static var kind: SubjectKind { .actor }

  public var isRegistered: Bool { enrolled != nil }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("role", &role)
    try v.optional("organization", &organization)
    try v.required("publicKey", &publicKey)
    try v.optional("enrolled", &enrolled)
    try v.required("isSuspended", &isSuspended)
    try v.optional("successor", &successor)
  }

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
      if let other = context.registry.actors.first(where: {
        $0.value.state.publicKey == event.publicKey
      }) {
        throw Rejection(
          .keyReused, zh: "这把公钥已由“\(other.key)”使用",
          en: "this public key is already the key of \(other.key)", field: "publicKey")
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
