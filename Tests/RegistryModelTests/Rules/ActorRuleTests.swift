// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Actors {
  private func suspended(_ id: Slug) -> Saying {
    about(.actor, id, ActorSuspended.self) { $0.reason = "离岗" }.by("root")
  }

  private func reinstated(_ id: Slug) -> Saying {
    about(.actor, id, ActorReinstated.self) { $0.reason = "复岗" }.by("root")
  }

  private func succeeded(_ id: Slug, by other: Slug) -> Saying {
    about(.actor, id, ActorSucceeded.self) { $0.by = other }.by("root")
  }

  @Test func `only an enrolled actor is heard`() {
    Given {}.when(project()).then(.accepted)
    Given {}.when(project().by("stranger")).then(.refused(.actorUnknown))
  }

  @Test func `a suspended actor is not heard until reinstated`() {
    Given { suspended("secretary") }.when(project()).then(.refused(.actorSuspended))
    Given {
      suspended("secretary")
      reinstated("secretary")
    }.when(project()).then(.accepted)
  }

  @Test func `an actor is suspended once, and reinstated only after that`() {
    Given { suspended("secretary") }.when(suspended("secretary")).then(.refused(.actorSuspended))
    Given {}.when(reinstated("secretary")).then(.refused(.actorSuspended))
  }

  @Test func `a suspension holds from its place in the log, whatever its day`() {
    Given { suspended("secretary").on("2026-11-20") }
      .when(project().on("2018-01-01")).then(.refused(.actorSuspended))
  }

  @Test func `the only active administrator cannot be suspended`() {
    Given {}.when(suspended("root")).then(.refused(.lastAdministrator))
    Given { World.enrolment("deputy", .administrator, key: 20) }
      .when(suspended("root")).then(.accepted)
    Given {
      World.enrolment("deputy", .administrator, key: 20)
      suspended("deputy")
    }.when(suspended("root")).then(.refused(.lastAdministrator))
  }

  @Test func `a statement that is not signed with the actor's key is refused`() {
    Given {}.when(project().signed(.invalid)).then(.refused(.signature))
    Given {}.when(project().signed(.absent)).then(.refused(.signature))
  }

  @Test func `a registry founded without signatures asks for none, but still for roles`() {
    var given = Given.nothing
    given.say(World.founding { $0.signatures = .none })
    given.say(World.enrolment("secretary", .secretariat, key: 1).signed(.absent))
    given.when(project().signed(.absent)).then(.accepted)
    given.when(project().by("root").signed(.absent)).then(.refused(.role))
  }

  @Test func `a new key proves that it is possessed`() {
    let enrolment = World.enrolment("new", .auditor, key: 30)
    Given {}.when(enrolment).then(.accepted)
    Given {}.when(enrolment.with { $0.keyPossession = .absent }).then(.refused(.keyProof))
    Given {}.when(enrolment.with { $0.keyPossession = .invalid }).then(.refused(.keyProof))
  }

  @Test func `a key belongs to one actor`() {
    Given {}.when(World.enrolment("new", .auditor, key: 1)).then(.refused(.keyReused))
  }

  @Test func `an actor is enrolled once`() {
    Given {}.when(World.enrolment("secretary", .auditor, key: 31)).then(.refused(.subjectExists))
  }

  @Test func `an actor of a lead unit names its registered organisation`() {
    Given {}.when(World.enrolment("new", .leadUnit, key: 32)).then(.refused(.leadMissing))
    Given {}.when(World.enrolment("new", .leadUnit, key: 32, organization: "nobody"))
      .then(.refused(.reference))
    Given {}.when(World.enrolment("new", .leadUnit, key: 32, organization: "wuxi-stb"))
      .then(.accepted)
  }

  @Test func `a successor is another enrolled actor`() {
    Given {}.when(succeeded("secretary", by: "second-secretary")).then(.accepted)
    Given {}.when(succeeded("secretary", by: "nobody")).then(.refused(.actorUnknown))
    Given {}.when(succeeded("secretary", by: "secretary")).then(.refused(.actorUnknown))
  }
}
