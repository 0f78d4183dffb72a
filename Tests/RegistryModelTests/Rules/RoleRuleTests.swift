// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Roles {
  /// The actor of each role in the test registry.
  static let actors: [Role: Slug] = [
    .administrator: "root", .secretariat: "secretary", .council: "councillor",
    .experts: "expert", .managementCentre: "centre-staff", .leadUnit: "lead",
    .auditor: "auditor",
  ]

  @Test(arguments: RoleMatrix.rows.map { $0.type.name }, Role.allCases)
  func `a role that does not stand in the row of a type may not state it`(
    name: EventName, role: Role
  ) throws {
    let type = try #require(EventCatalogue.type(named: name))
    let row = try #require(RoleMatrix.row(for: name))
    let actor = try #require(Self.actors[role])
    guard !row.roles.contains(role), name != RegistryFounded.name else { return }
    let event = type.init().event
    let kind = try #require(event.subjectKinds.first)
    let id: Slug = kind == .registry ? "main" : event.registration == .first ? "new" : "centre"
    Given {
      for other in event.subjectKinds where event.registration != .first {
        Self.registered(other)
      }
    }.when(Saying(kind, id, event).by(actor)).then(.refused(.role))
  }

  static func registered(_ kind: SubjectKind) -> [Saying] {
    switch kind {
    case .registry: []
    case .actor: [World.enrolment("centre", .auditor, key: 40)]
    case .document: [document("centre")]
    case .organization: [organization("centre")]
    case .task: [TaskRules.assigned("centre", leads: ["wuxi-stb"])]
    case .project: [project("centre")]
    case .fund: [Funds.registered("centre")]
    case .indicator: [Indicators.defined("centre")]
    case .person: [person("centre")]
    case .expert: [person("wang"), expert("centre")]
    case .review: [review("centre")]
    case .supervision: [issued("centre")]
    case .challenge: [challenge("centre")]
    case .equipment: [listed("centre")]
    case .meeting: [meeting("centre")]
    case .report: [Reports.opened("centre")]
    case .bulletin: [Quoting.published("centre")]
    }
  }

  @Test func `a lead unit reports on the project that it leads by registration`() {
    let led = project { $0.lead = "wuxi-stb" }
    Given {
      led
      planned()
    }.when(met().by("lead")).then(.accepted)
    Given {
      led
      planned()
    }.when(met().by("other-lead")).then(.refused(.notOwn))
  }

  @Test func `a lead unit reports on a project that it joined as a lead, from that day on`() {
    let joined = centre(PartyJoined.self) {
      $0.organization = "wuxi-stb"
      $0.partyRole = .lead
    }.on("2018-03-01")
    let given = Given {
      project()
      planned()
      joined
    }
    given.when(met().on("2018-03-01").by("lead")).then(.accepted)
    given.when(met().on("2018-02-28").by("lead")).then(.refused(.notOwn))
    Given {
      project()
      planned()
      centre(PartyJoined.self) {
        $0.organization = "wuxi-stb"
        $0.partyRole = .participant
      }
    }.when(met().by("lead")).then(.refused(.notOwn))
  }

  @Test func `a lead unit reports on its task while it leads it`() {
    let progress = about(.task, "roads", TaskProgressReported.self) { $0.summary = "完成一半" }
    let given = Given {
      TaskRules.assigned("roads", leads: ["wuxi-stb"])
      about(.task, "roads", TaskReassigned.self) {
        $0.leads = [TaskRules.lead("suzhou-stb")]
      }.on("2018-06-01")
    }
    given.when(progress.on("2018-05-31").by("lead")).then(.accepted)
    given.when(progress.on("2018-06-01").by("lead")).then(.refused(.notOwn))
    given.when(progress.on("2018-06-01").by("other-lead")).then(.accepted)
  }

  @Test func `a lead unit states readings of its own scope only`() {
    let given = Given { Indicators.defined("spending") }
    given.when(Indicators.reading("spending", of: "wuxi-stb").by("lead")).then(.accepted)
    given.when(Indicators.reading("spending", of: "suzhou-stb").by("lead"))
      .then(.refused(.notOwn))
  }

  @Test func `the secretariat records for a lead unit, with the paper that came`() {
    let given = Given {
      project { $0.lead = "wuxi-stb" }
      planned()
    }
    let report = met().onBehalf(of: "wuxi-stb", as: .leadUnit)
    let outcome = given.when(report).then(.accepted)
    #expect(outcome.project().milestones.first?.outcomeMark?.standing == .reported)
    given.when(report.with { $0.common.evidence = [] }).then(.refused(.onBehalf))
    given.when(report.by("centre-staff")).then(.refused(.onBehalf))
    given.when(met().onBehalf(of: "suzhou-stb", as: .leadUnit)).then(.refused(.notOwn))
    given.when(met().onBehalf(of: "nobody", as: .leadUnit)).then(.refused(.reference))
  }

  @Test(arguments: [Role.administrator, .secretariat, .auditor])
  func `nothing is recorded for the administrator, the secretariat or an auditor`(role: Role) {
    Given {
      project()
      planned()
    }.when(met().onBehalf(of: "wuxi-stb", as: role)).then(.refused(.onBehalf))
  }

  @Test func `a body is quoted in the role in which its people are enrolled`() {
    let given = Given {
      project()
      received(10)
      organization("council-office").on("2010-01-01")
      organization("expert-office").on("2010-01-01")
    }
    let report = spent(10).by("secretary")
    given.when(report.onBehalf(of: "service-centre", as: .managementCentre)).then(.accepted)
    for other in ["wuxi-stb", "council-office"] as [Slug] {
      given.when(report.onBehalf(of: other, as: .managementCentre)).then(.refused(.onBehalf))
    }
    let decided = budget(10)
    // Nobody was enrolled for a council, so only a body of another role is known not to be it.
    given.when(decided.onBehalf(of: "council-office", as: .council)).then(.accepted)
    given.when(decided.onBehalf(of: "wuxi-stb", as: .council)).then(.refused(.onBehalf))
    given.when(decided.onBehalf(of: "service-centre", as: .council)).then(.refused(.onBehalf))
    var enrolled = given
    enrolled.say(World.enrolment("clerk", .council, key: 30, organization: "council-office"))
    enrolled.when(decided.onBehalf(of: "council-office", as: .council)).then(.accepted)
    enrolled.when(decided.onBehalf(of: "expert-office", as: .council)).then(.refused(.onBehalf))
  }

  @Test func `nobody confirms or returns on behalf of another`() {
    let given = Given {
      project { $0.lead = "wuxi-stb" }
      planned()
      met().by("lead").on("2018-05-01").called("report")
    }
    for settling in [confirmed("report"), returned("report")] {
      given.when(settling.by("secretary")).then(.accepted)
      given.when(
        settling.by("secretary").onBehalf(of: "service-centre", as: .managementCentre)
      ).then(.refused(.onBehalf))
    }
  }

  @Test func `for the secretariat the role in for decides`() {
    let expenditure = spent(10)
    let given = Given {
      project()
      received(10)
    }
    given.when(expenditure.by("secretary")).then(.refused(.role))
    given.when(expenditure.by("secretary").onBehalf(of: "service-centre", as: .managementCentre))
      .then(.accepted)
    // What the secretariat may say itself it may not put into the mouth of the centre.
    given.when(project("new").onBehalf(of: "service-centre", as: .managementCentre))
      .then(.refused(.role))
  }
}
