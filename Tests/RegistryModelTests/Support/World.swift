// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

/// A registry with an actor of every role, two lead units and one document.
enum World {
  static let origin = LogOrigin("registry.example/tests") ?? .blank

  static func founding(_ change: (inout RegistryFounded) -> Void = { _ in }) -> Saying {
    var saying = Saying(
      .registry, "main",
      make(RegistryFounded.self) {
        $0.format = 1
        $0.title = LocalizedName(zh: "试验台账", en: "Test registry")
        $0.origin = origin
        $0.offset = .china
        $0.administrator.id = "root"
        $0.administrator.name = LocalizedName(zh: "管理员")
        $0.administrator.publicKey = publicKey(0)
        $0.logKey = "registry.example/tests+00000000+AA=="
        $0.signatures = .required
        $0.policies = ["roles-\(RoleMatrix.version)", "status-\(ApprovalDemand.version)"].map {
          var policy = PolicyReference()
          policy.policy = Slug($0) ?? .blank
          return policy
        }
        change(&$0)
      })
    saying.actor = "root"
    return saying
  }

  static func enrolment(
    _ id: Slug, _ role: Role, key: Int, organization: Slug? = nil
  ) -> Saying {
    Saying(
      .actor, id,
      make(ActorEnrolled.self) {
        $0.name = LocalizedName(zh: id.description)
        $0.role = role
        $0.organization = organization
        $0.publicKey = publicKey(key)
      }
    ).by("root")
  }

  static let given: Given = {
    var given = Given.nothing
    given.say(founding())
    given.say(enrolment("secretary", .secretariat, key: 1))
    given.say(enrolment("second-secretary", .secretariat, key: 2))
    given.say(organization("wuxi-stb", named: "无锡市科学技术局").on("2010-01-01"))
    given.say(organization("suzhou-stb", named: "苏州市科学技术局").on("2010-01-01"))
    given.say(document("plan").on("2018-01-01"))
    given.say(organization("service-centre", named: "管理服务中心").on("2010-01-01"))
    given.say(
      enrolment("centre-staff", .managementCentre, key: 3, organization: "service-centre"))
    given.say(enrolment("councillor", .council, key: 4))
    given.say(enrolment("expert", .experts, key: 5))
    given.say(enrolment("auditor", .auditor, key: 6))
    given.say(enrolment("lead", .leadUnit, key: 7, organization: "wuxi-stb"))
    given.say(enrolment("other-lead", .leadUnit, key: 8, organization: "suzhou-stb"))
    return given
  }()
}
