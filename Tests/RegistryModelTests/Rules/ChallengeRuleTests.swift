// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Challenges (揭榜挂帅)") struct Challenges {
  private let published = Given {
    project()
    challenge().called("publication")
  }

  private var claimedTwice: Given {
    var given = published
    given.say(claimed().by("lead").on("2018-03-01").called("claim"))
    given.say(claimed(by: "suzhou-stb").by("other-lead").on("2018-03-02"))
    return given
  }

  private var taken: Given {
    var given = claimedTwice
    given.say(awarded().on("2018-07-01").called("award"))
    return given
  }

  @Test func `a challenge says what is to be reached and until when it may be claimed`() {
    published.when(challenge("other") { $0.prize = yuan(1_000_000) }).then(.accepted)
    published.when(challenge("other") { $0.prize = .zero }).then(.refused(.amountZero))
      .at("prize")
    published.when(challenge("other") { $0.targets = [] }).then(.refused(.challengeTargets))
      .at("targets")
    published.when(challenge("other").on("2018-06-30")).then(.accepted)
    published.when(challenge("other").on("2018-07-01")).then(.refused(.deadline)).at("deadline")
    published.when(challenge()).then(.refused(.subjectExists)).at("subject")
  }

  @Test func `a lead unit claims for itself, up to the last day of the deadline`() {
    published.when(claimed().by("lead").on("2018-06-30")).then(.accepted)
    published.when(claimed().by("lead").on("2018-07-01"))
      .then(.refused(.deadline, naming: "publication")).at("time")
    published.when(claimed().by("other-lead")).then(.refused(.notOwn)).at("subject")
    published.when(claimed()).then(.refused(.role)).at("source")
    published.when(claimed().onBehalf(of: "wuxi-stb", as: .leadUnit)).then(.accepted)
    published.when(claimed().onBehalf(of: "suzhou-stb", as: .leadUnit)).then(.refused(.notOwn))
    published.when(claimed().by("lead").on("2017-12-31")).then(.refused(.subjectUnknown))
      .at("time")
  }

  @Test func `the latest offer of an organisation stands`() {
    var after = claimedTwice
    after.say(claimed("联合研制").by("lead").on("2018-04-01"))
    let claims = after.state.challenges["sensor"]?.state.claims ?? []
    #expect(claims.map(\.claimed.proposal) == ["自主研制", "联合研制"])
    #expect(claims.map(\.claimed.by) == ["suzhou-stb", "wuxi-stb"])
  }

  @Test func `it is awarded to somebody who claimed it, in a registered project`() {
    claimedTwice.when(awarded().on("2018-07-01")).then(.accepted)
    claimedTwice.when(awarded(to: "suzhou-stb").on("2018-07-01")).then(.accepted)
    claimedTwice.when(awarded(to: "service-centre").on("2018-07-01"))
      .then(.refused(.claimMissing)).at("to")
    claimedTwice.when(awarded().on("2018-02-28")).then(.refused(.claimMissing)).at("to")
    claimedTwice.when(awarded(in: "nothing").on("2018-07-01")).then(.refused(.reference))
      .at("project")
    claimedTwice.when(awarded().by("secretary").on("2018-07-01")).then(.refused(.role))
      .at("source")
  }

  @Test func `a claim that was recorded for another counts once it is confirmed`() {
    var given = published
    given.say(
      claimed().onBehalf(of: "wuxi-stb", as: .leadUnit).on("2018-03-01").called("claim"))
    given.when(awarded().on("2018-07-01")).then(.refused(.claimMissing, naming: "claim")).at("to")
    given.say(confirmed("claim", .challenge, "sensor"))
    given.when(awarded().on("2018-07-01")).then(.accepted)
  }

  @Test func `a claim that is returned is none, and an awarded one is not returned`() {
    var given = claimedTwice
    taken.when(returned("claim", .challenge, "sensor")).then(.refused(.laterEntryBreaks))
    given.say(returned("claim", .challenge, "sensor"))
    given.when(awarded().on("2018-07-01")).then(.refused(.claimMissing)).at("to")
  }

  @Test func `it is awarded once, and is not claimed afterwards`() {
    var early = claimedTwice
    early.say(awarded().on("2018-05-01").called("award"))
    early.when(awarded(to: "suzhou-stb").on("2018-05-02"))
      .then(.refused(.challengeStep, naming: "award"))
    early.when(claimed("新方案").by("lead").on("2018-05-02"))
      .then(.refused(.challengeStep, naming: "award"))
    early.when(claimed("新方案").by("lead").on("2018-04-30")).then(.accepted)
  }

  @Test func `an award that was recorded for the council takes effect once it is confirmed`() {
    var given = claimedTwice
    given.say(organization("council-office").on("2010-01-01"))
    given.say(
      awarded().by("secretary").onBehalf(of: "council-office", as: .council).on("2018-07-01")
        .called("award"))
    given.when(delivered.on("2018-12-01")).then(.refused(.challengeStep, naming: "award"))
    given.say(confirmed("award", .challenge, "sensor"))
    given.when(delivered.on("2018-12-01")).then(.accepted)
  }

  @Test func `it is delivered after the award, once`() {
    claimedTwice.when(delivered.on("2018-08-01")).then(.refused(.challengeStep))
    taken.when(delivered.on("2018-06-30")).then(.refused(.challengeStep))
    taken.when(delivered.on("2018-08-01")).then(.accepted)
    var done = taken
    done.say(delivered.on("2018-08-01").called("delivery"))
    done.when(delivered.on("2018-08-02")).then(.refused(.challengeStep, naming: "delivery"))
    taken.when(delivered.on("2018-08-01").by("lead")).then(.refused(.role)).at("source")
  }

  @Test func `it ends when nobody got it, or once it is delivered`() {
    published.when(challengeClosed.on("2018-07-01")).then(.accepted)
    claimedTwice.when(challengeClosed.on("2018-07-01")).then(.accepted)
    taken.when(challengeClosed.on("2018-09-01")).then(.refused(.challengeStep, naming: "award"))
    var done = taken
    done.say(delivered.on("2018-08-01"))
    done.when(challengeClosed.on("2018-09-01")).then(.accepted)
  }

  @Test func `it also ends when the project of the award was terminated`() {
    var given = taken
    given.say(status(.planned).on("2018-07-02"))
    given.say(status(.terminated).on("2018-10-01"))
    given.when(challengeClosed.on("2018-09-30")).then(.refused(.challengeStep))
    given.when(challengeClosed.on("2018-10-01")).then(.accepted)
  }

  @Test func `a closed challenge takes nothing more`() {
    var given = published
    given.say(challengeClosed.on("2018-05-01").called("end"))
    for saying in [
      claimed().by("lead"), awarded(), delivered, challengeClosed,
    ] {
      given.when(saying.on("2018-05-02")).then(.refused(.challengeStep, naming: "end"))
    }
    given.when(claimed().by("lead").on("2018-04-30")).then(.accepted)
  }
}
