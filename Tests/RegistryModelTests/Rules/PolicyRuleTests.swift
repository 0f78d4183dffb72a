// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Policies in force` {
  private func adopted(
    _ name: Slug, _ parameters: [(Slug, String)], version: Int = 1
  ) -> Saying {
    `The registry itself`.policy(name, version, parameters)
  }

  @Test func `a role matrix counts from the entry after its adoption on`() {
    let given = Given {
      project()
      planned()
      adopted("roles", [("milestone-missed", "M"), ("milestone-met", "SMC")])
    }
    given.when(missed()).then(.refused(.role))
    given.when(missed().by("centre-staff")).then(.accepted)
    given.when(met().by("councillor")).then(.accepted)
    #expect(given.state.roles(for: MilestoneMissed.name) == [.managementCentre])
    // What the parameters do not name stays as it was.
    given.when(rescheduled(to: "2020")).then(.accepted)
    var back = given
    back.say(adopted("roles", []))
    back.when(missed()).then(.accepted)
    back.when(met().by("councillor")).then(.refused(.role))
  }

  @Test func `what is recorded for another is judged by the adopted matrix, too`() {
    let given = Given {
      project()
      received(10)
      adopted("roles", [("expenditure-recorded", "L")])
    }
    given.when(spent(10).by("secretary").onBehalf(of: "service-centre", as: .managementCentre))
      .then(.refused(.role))
  }

  @Test func `steps of the status count from the entry after their adoption on`() {
    let before = Given {
      project()
      status(.planned)
    }
    before.when(status(.construction).on("2018-02-01")).then(.refused(.statusStep))
    var given = before
    given.say(adopted("status", [("planned", "reserve construction"), ("reserve", "-")]))
    given.when(status(.construction).on("2018-02-01")).then(.accepted)
    given.when(status(.appraisal).on("2018-02-01")).then(.refused(.statusStep))
    given.when(status(.reserve).on("2018-02-01")).then(.accepted)
    var further = given
    further.say(status(.construction).on("2018-02-01"))
    // One step back follows the adopted steps.
    further.when(status(.planned).basis("plan").on("2018-03-01")).then(.accepted)
    further.when(status(.planned).on("2018-03-01")).then(.refused(.statusStep))
  }

  @Test func `a later entry is judged again under the policy at its own index`() {
    let given = Given {
      project()
      status(.planned).on("2018-01-02")
      adopted("status", [("planned", "construction")])
      status(.construction).on("2018-06-01")
      adopted("status", [])
    }
    // The step of June holds under the policy of its day in the log, so this may be inserted.
    given.when(planned().on("2018-03-01")).then(.accepted)
    // A new step is judged under the policy of now.
    given.when(status(.construction).on("2018-03-01")).then(.refused(.statusStep))
    let early = Given {
      organization("jintan") { $0.division = DivisionCode("320482") }.on("2015-06-01")
      adopted("divisions", [("320482-1993", "金坛市 1993-2014")])
    }
    early.when(
      about(.organization, "jintan", OrganizationRenamed.self) {
        $0.name = LocalizedName(zh: "金坛")
      }.on("2015-07-01")
    ).then(.accepted)
  }

  @Test func `years of divisions count from the entry after their adoption on`() {
    let registered = organization("jintan") { $0.division = DivisionCode("320482") }
    let new = organization("new") { $0.division = DivisionCode("320415") }
    let given = Given {
      adopted(
        "divisions", [("320482-1993", "金坛市 1993-2014"), ("320415-2017", "新设区 2017-")])
    }
    Given {}.when(registered.on("2015-06-01")).then(.accepted)
    given.when(registered.on("2015-06-01")).then(.refused(.division))
    given.when(registered.on("2014-06-01")).then(.accepted)
    Given {}.when(new).then(.refused(.division))
    given.when(new).then(.accepted)
    given.when(new.on("2016-12-31")).then(.refused(.division))
    // Other codes stay as the program lists them.
    given.when(organization("x") { $0.division = DivisionCode("320200") }).then(.accepted)
  }

  @Test(
    arguments: [
      ("roles", "milestone-met", ""), ("roles", "milestone-met", "X"),
      ("roles", "milestone-met", "SS"), ("roles", "milestone-met", "-"),
      ("roles", "registry-policy-adopted", "S"), ("status", "planned", "flying"),
      ("status", "planned", ""), ("status", "planned", "planned"),
      ("status", "planned", "reserve reserve"), ("status", "closed", "operating"),
      ("status", "suspended", "construction"), ("divisions", "320482-1993", "1993-2015"),
      ("divisions", "320482-1993", "金坛市"), ("divisions", "320482-1993", "金坛市 2015-1993"),
      ("divisions", "320482-1993", "金坛市 93-"), ("divisions", "32048-1993", "金坛市 1993-"),
      ("divisions", "320482-93", "金坛市 1993-"),
    ] as [(Slug, Slug, String)])
  func `a value that a parameter does not take is refused`(
    policy: Slug, parameter: Slug, value: String
  ) {
    let outcome = Given {}.when(adopted(policy, [(parameter, value)])).then(.refused(.policy))
    #expect(outcome.rejection?.field == "parameters")
  }

  @Test func `the values that the program gives are taken`() {
    for policy in PolicyCatalogue.all {
      let parameters = policy.parameters.map { ($0.name, $0.value) }
      Given {}.when(adopted(policy.name, parameters, version: policy.version)).then(.accepted)
    }
  }

  @Test func `a parameter stands once`() {
    let parameter: (Slug, String) = ("grey-days", "90")
    Given {}.when(adopted("schedule", [parameter])).then(.accepted)
    Given {}.when(adopted("schedule", [parameter, parameter])).then(.refused(.policy))
  }

  @Test func `a writer refuses to append under a policy that it does not know`() {
    for (name, version) in [("roles", 99), ("horoscope", 1)] as [(Slug, Int)] {
      var state = Given { project() }.state
      let facts = AdmissionFacts(index: state.size, recorded: Given.recorded, signature: .valid)
      let adoption = adopted(name, [], version: version).statement(id: entryID("adoption"))
      state.fold(
        Entry(
          index: state.size, statement: adoption, signature: .blank, recorded: Given.recorded))
      var next = facts
      next.index = state.size
      let rejection = #expect(throws: Rejection.self) {
        try state.admit(planned().statement(id: entryID("next")), next)
      }
      #expect(rejection?.code == .unknownPolicy)
      #expect(rejection?.reason.en?.contains("\(name)-\(version)") == true)
    }
  }
}
