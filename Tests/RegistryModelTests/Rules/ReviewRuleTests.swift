// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Reviews {
  private let given = Given {
    review().called("opening")
  }

  private func scores(_ given: Given) -> [ReviewState.Score] {
    given.state.reviews["review-2017"]?.state.scores ?? []
  }

  @Test func `a review has criteria with points, each once`() {
    func opened(_ criteria: [ReviewCriterion]) -> Saying {
      review("other") { $0.criteria = criteria }
    }
    given.when(opened([criterion("a", max: "0.5"), criterion("b", max: "100")])).then(.accepted)
    given.when(opened([])).then(.refused(.criterion)).at("criteria")
    given.when(opened([criterion("a"), criterion("a")])).then(.refused(.criterion)).at("criteria")
    given.when(opened([criterion("a", max: "0")])).then(.refused(.criterion)).at("criteria")
    given.when(opened([criterion("a", max: "-1")])).then(.refused(.range)).at("criteria.max")
    given.when(opened([criterion("a", max: "1001")])).then(.refused(.range)).at("criteria.max")
  }

  @Test func `a review has units, each once, registered on that day`() {
    func opened(_ units: [Slug]) -> Saying { review("other") { $0.units = units } }
    given.when(opened(["wuxi-stb"])).then(.accepted)
    given.when(opened([])).then(.refused(.reviewUnit)).at("units")
    given.when(opened(["wuxi-stb", "wuxi-stb"])).then(.refused(.reviewUnit)).at("units")
    given.when(opened(["nobody"])).then(.refused(.reference)).at("units")
    given.when(opened(["wuxi-stb"]).on("2009-12-31")).then(.refused(.reference)).at("units")
  }

  @Test(arguments: ["0", "0.5", "9.99", "10", "10.0"])
  func `points lie from nothing to the most of the criterion`(score: String) {
    given.when(scored(score)).then(.accepted)
  }

  @Test(arguments: ["-0.5", "10.01", "11", "1001"])
  func `points outside are refused`(score: String) {
    given.when(scored(score)).then(.refused(.score)).at("score")
  }

  @Test func `a refusal shows the points and the most of the criterion`() {
    let rejection = given.when(scored("10.5")).rejection
    for text in ["10.5", "10", "attention"] {
      #expect(rejection?.reason.zh.contains(text) == true)
      #expect(rejection?.reason.en?.contains(text) == true)
    }
  }

  @Test func `unit and criterion are those with which it was opened`() {
    given.when(scored("8", "suzhou-stb", on: "funds")).then(.accepted)
    given.when(scored("8", "service-centre")).then(.refused(.reviewUnit, naming: "opening"))
      .at("unit")
    given.when(scored("8", on: "atmosphere")).then(.refused(.criterion, naming: "opening"))
      .at("criterion")
  }

  @Test func `the latest points of a reviewer on a criterion of a unit stand`() {
    var after = given
    after.say(scored("6").on("2018-02-01"))
    after.say(scored("7", on: "funds").on("2018-02-01"))
    after.say(scored("8", "suzhou-stb").on("2018-02-01"))
    after.say(scored("9").on("2018-02-03"))
    // Said later, about an earlier day.
    after.say(scored("3").on("2018-02-02"))
    #expect(scores(after).map { $0.scored.score.description } == ["7", "8", "9"])
    after.say(scored("5", by: Subject(.organization, "suzhou-stb")).on("2018-02-03"))
    #expect(scores(after).count == 4)
  }

  @Test func `reported points stand beside the confirmed ones until they are confirmed`() {
    var after = given
    after.say(scored("6").by("centre-staff").on("2018-02-01"))
    after.say(
      scored("9").onBehalf(of: "service-centre", as: .managementCentre).on("2018-02-02")
        .called("report"))
    #expect(scores(after).map(\.mark.standing) == [.confirmed, .reported])
    after.say(confirmed("report", .review, "review-2017"))
    #expect(scores(after).map { $0.scored.score.description } == ["9"])
  }

  @Test func `a reviewer is an expert, a person or an organisation that is registered`() {
    let given = Given {
      person("wang")
      expert("wang-expert")
      review()
      project()
    }
    for reviewer in [Subject(.expert, "wang-expert"), Subject(.person, "wang")] {
      given.when(scored("8", by: reviewer)).then(.accepted)
    }
    for reviewer in [
      Subject(.expert, "nobody"), Subject(.person, "nobody"), Subject(.organization, "nobody"),
      Subject(.project, "centre"), Subject(.actor, "secretary"),
    ] {
      given.when(scored("8", by: reviewer)).then(.refused(.reference)).at("reviewer")
    }
  }

  @Test func `a unit gives itself no points, nor does an expert with an interest in it`() {
    given.when(scored("8", by: Subject(.organization, "wuxi-stb")))
      .then(.refused(.conflictOfInterest)).at("reviewer")
    let given = Given {
      person("wang")
      expert("wang-expert")
      interest("wang-expert", in: .organization, "wuxi-stb").on("2018-02-01").called("interest")
      review()
    }
    let reviewer = Subject(.expert, "wang-expert")
    given.when(scored("8", by: reviewer).on("2018-02-01"))
      .then(.refused(.conflictOfInterest, naming: "interest")).at("reviewer")
    given.when(scored("8", by: reviewer).on("2018-01-31")).then(.accepted)
    given.when(scored("8", "suzhou-stb", by: reviewer).on("2018-02-01")).then(.accepted)
  }

  @Test func `a closed review takes no more`() {
    var after = given
    after.say(reviewClosed.on("2018-05-01").called("end"))
    after.when(scored("8").on("2018-05-02")).then(.refused(.reviewClosed, naming: "end"))
    after.when(reviewClosed.on("2018-05-02")).then(.refused(.reviewClosed, naming: "end"))
    after.when(scored("8").on("2018-04-30")).then(.accepted)
  }

  @Test func `an end that is only reported closes nothing, and is confirmed when nothing followed`()
  {
    var after = given
    after.say(
      reviewClosed.onBehalf(of: "service-centre", as: .managementCentre).on("2018-05-01")
        .called("end"))
    var closed = after
    closed.say(confirmed("end", .review, "review-2017"))
    closed.when(scored("8").on("2018-05-02")).then(.refused(.reviewClosed, naming: "end"))
    after.say(scored("8").on("2018-05-02").called("later"))
    after.when(confirmed("end", .review, "review-2017"))
      .then(.refused(.laterEntryBreaks, naming: "later"))
  }

  @Test func `the form is not corrected so that points given would no longer fit`() {
    var after = given
    after.say(scored("8", "suzhou-stb").on("2018-02-01").called("points"))
    func changed(_ change: @escaping (inout ReviewOpened) -> Void) -> Saying {
      corrected("opening", to: review("review-2017", change))
    }
    after.when(changed { $0.units.append("service-centre") }).then(.accepted)
    after.when(changed { $0.units.removeLast() })
      .then(.refused(.laterEntryBreaks, naming: "points")).at("unit")
    after.when(changed { $0.criteria[0].max = DecimalText(5) })
      .then(.refused(.laterEntryBreaks, naming: "points")).at("score")
  }

  @Test func `points come after the opening`() {
    given.when(scored("8").on("2017-12-31")).then(.refused(.subjectUnknown)).at("time")
    Given {}.when(scored("8")).then(.refused(.subjectUnknown)).at("subject")
  }

  @Test func `the secretariat and the management centre review, a lead unit does not`() {
    for actor in ["secretary", "centre-staff"] as [Slug] {
      given.when(scored("8").by(actor)).then(.accepted)
      given.when(reviewClosed.by(actor)).then(.accepted)
    }
    for actor in ["lead", "councillor", "expert"] as [Slug] {
      given.when(scored("8").by(actor)).then(.refused(.role)).at("source")
    }
  }
}
