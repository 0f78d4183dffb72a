// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `The registry itself` {
  @Test func `the first entry founds the registry`() {
    Given.nothing.when(World.founding()).then(.accepted)
    Given.nothing.when(project()).then(.refused(.foundingFirst))
  }

  @Test func `a registry is founded once`() {
    Given {}.when(World.founding()).then(.refused(.foundingOnce))
  }

  @Test func `the founding statement comes from its own origin and administrator`() {
    Given.nothing.when(World.founding().by("somebody")).then(.refused(.origin))
    let other = LogOrigin("registry.example/other") ?? .blank
    Given.nothing.when(World.founding { $0.origin = other }).then(.refused(.origin))
    Given.nothing.when(World.founding().about(.registry, "other")).then(.refused(.origin))
  }

  @Test func `the founding statement is signed, whatever the registry asks of later ones`() {
    for mode in SignatureMode.allCases {
      let founding = World.founding { $0.signatures = mode }
      Given.nothing.when(founding).then(.accepted)
      Given.nothing.when(founding.signed(.absent)).then(.refused(.signature))
      Given.nothing.when(founding.signed(.invalid)).then(.refused(.signature))
    }
  }

  @Test func `an unknown format or policy is refused`() {
    Given.nothing.when(World.founding { $0.format = 2 }).then(.refused(.policy))
    var policy = PolicyReference()
    for name in ["roles-9", "roles-01", "horoscope-1", "roles"] as [Slug] {
      policy.policy = name
      Given.nothing.when(World.founding { $0.policies = [policy] }).then(.refused(.policy))
    }
  }

  @Test func `a policy is in force in one version`() {
    var policy = PolicyReference()
    policy.policy = "roles-1"
    Given.nothing.when(World.founding { $0.policies = [policy, policy] }).then(.refused(.policy))
  }

  @Test func `the administrator is enrolled by the founding`() {
    let outcome = Given.nothing.when(World.founding()).then(.accepted)
    #expect(outcome.after.state.actors["root"]?.state.role == .administrator)
    #expect(outcome.after.state.actors["root"]?.state.publicKey == publicKey(0))
  }

  @Test func `a founding more than a day ahead of its recording is refused`() {
    Given.nothing.when(World.founding().on("2026-11-22")).then(.accepted)
    Given.nothing.when(World.founding().on("2026-11-23")).then(.refused(.timeInFuture))
  }

  @Test func `a statement of another registry is refused`() {
    let other = LogOrigin("registry.example/other") ?? .blank
    Given {}.when(project().with { $0.origin = other }).then(.refused(.origin))
  }

  @Test func `a fact lies at most a day ahead of its recording`() {
    Given {}.when(project().on("2026-11-22")).then(.accepted)
    Given {}.when(project().on("2026-11-23")).then(.refused(.timeInFuture))
    Given {}.when(
      project().with {
        $0.time = Timestamp(milliseconds: Given.recorded.milliseconds + 86_400_001)
      }
    ).then(.refused(.timeInFuture))
  }

  @Test func `an id is used once, whoever uses it again`() {
    Given { project().called("first") }
      .when(project("second").called("first")).then(.refused(.repeated, naming: "first"))
    Given { project().called("first") }
      .when(project("second").by("second-secretary").called("first"))
      .then(.refused(.repeated, naming: "first"))
  }

  @Test func `the registry is registry/main and nothing else`() {
    Given {}.when(Self.policy("schedule").about(.registry, "other")).then(.refused(.subjectKind))
  }

  static func policy(
    _ name: Slug, _ version: Int = 1, _ parameters: [(Slug, String)] = []
  ) -> Saying {
    about(.registry, "main", PolicyAdopted.self) {
      $0.policy = name
      $0.version = version
      $0.parameters = parameters.map {
        var parameter = PolicyParameter()
        parameter.name = $0.0
        parameter.value = $0.1
        return parameter
      }
    }.by("root")
  }

  @Test func `a policy that the program knows may be adopted with its own parameters`() {
    let outcome = Given {}.when(Self.policy("schedule", 1, [("grey-days", "90")])).then(.accepted)
    #expect(outcome.after.state.parameter("schedule", "grey-days") == 90)
    #expect(outcome.after.state.parameter("schedule", "yellow-days") == 30)
    #expect(outcome.before.state.parameter("schedule", "grey-days") == 180)
    #expect(outcome.after.state.policyReference("schedule") == "schedule-1")
  }

  @Test(
    arguments: [
      ("schedule", 2, "grey-days", "90"), ("horoscope", 1, "grey-days", "90"),
      ("schedule", 1, "blue-days", "90"), ("schedule", 1, "grey-days", "many"),
      ("schedule", 1, "grey-days", "-1"), ("schedule", 1, "grey-days", "9.5"),
    ] as [(Slug, Int, Slug, String)])
  func `a policy of an unknown name, version, parameter or value is refused`(
    name: Slug, version: Int, parameter: Slug, value: String
  ) {
    Given {}.when(Self.policy(name, version, [(parameter, value)])).then(.refused(.policy))
  }
}
