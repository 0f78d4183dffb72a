// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Registry
import RegistryModel

/// The first day: the registry is founded under the newest policies, bodies and actors come in.
struct DemoFounding {
  let plan: DemoPlan
  let time: Timestamp

  /// What is recorded, and by whom.
  func drafts(_ keys: KeySource) throws -> [(Draft, Slug)] {
    var drafts = [(try founding(keys), DemoActor.administrator)]
    func enrol(_ actor: Slug, _ name: String, _ role: Role, _ organization: Slug? = nil) throws {
      drafts.append(
        (try enrolment(actor, name, role, organization), DemoActor.administrator))
    }
    func register(_ id: Slug, _ name: String, _ kind: OrganizationKind, _ code: DivisionCode?) {
      drafts.append((organization(id, name, kind, code), DemoActor.secretariat))
    }
    try enrol(DemoActor.secretariat, "演示秘书处", .secretariat)
    for body in DemoBody.all { register(body.id, body.name, body.kind, nil) }
    try enrol(DemoActor.centre, "演示管理服务中心", .managementCentre, DemoBody.centre)
    try enrol(DemoActor.council, "演示理事会", .council, DemoBody.council)
    try enrol(DemoActor.experts, "演示专家咨询委员会", .experts, DemoBody.experts)
    try enrol(DemoActor.auditor, "演示审计组", .auditor, DemoBody.auditOffice)
    for city in DemoNames.cities {
      register(city.bureau, city.bureauName, .governmentDepartment, city.division)
      try enrol(city.clerk, "演示\(city.name)填报员", .leadUnit, city.bureau)
    }
    try enrol(
      DemoActor.formerClerk, "演示前任填报员", .leadUnit, DemoNames.cities[0].bureau)
    return drafts
  }

  private func founding(_ keys: KeySource) throws -> Draft {
    var founding = Founding(
      title: LocalizedName(zh: "演示台账(虚构)", en: "Invented demo registry"), origin: plan.origin,
      administrator: (
        id: DemoActor.administrator, name: LocalizedName(zh: "演示管理员")
      ))
    founding.isSample = true
    founding.isInvented = true
    founding.signatures = plan.isSigned ? .required : .none
    return founding.draft(
      administratorKey: SampleKeys.actor(plan.origin, DemoActor.administrator).publicKey,
      logKey: try keys.noteSigner(plan.origin).verifierKey, time: time)
  }

  private var day: Timestamp { Timestamp(startOf: time.day(at: .china), offset: .china) }

  private func organization(
    _ id: Slug, _ name: String, _ kind: OrganizationKind, _ division: DivisionCode?
  ) -> Draft {
    var event = OrganizationRegistered()
    event.name = LocalizedName(zh: name)
    event.kind = kind
    event.division = division
    return Draft(
      subject: Subject(.organization, id), time: day, event: .organizationRegistered(event))
  }

  private func enrolment(
    _ actor: Slug, _ name: String, _ role: Role, _ organization: Slug?
  ) throws -> Draft {
    let key = SampleKeys.actor(plan.origin, actor)
    var event = ActorEnrolled()
    event.name = LocalizedName(zh: name)
    event.role = role
    event.organization = organization
    event.publicKey = key.publicKey
    event.proof = try key.provePossession(in: plan.origin)
    return Draft(subject: Subject(.actor, actor), time: day, event: .actorEnrolled(event))
  }
}
