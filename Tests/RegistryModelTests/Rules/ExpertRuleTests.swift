// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Experts {
  private let given = Given {
    person("wang") { $0.name = sealedName("wang") }
    person("li").on("2018-03-01")
    project { $0.lead = "wuxi-stb" }
    organization("advisory-office").on("2010-01-01")
    expert("wang-expert").called("admission")
  }

  @Test func `an expert is a person of the register, on that day`() {
    given.when(expert("li-expert", person: "li").on("2018-03-01")).then(.accepted)
    given.when(expert("li-expert", person: "li").on("2018-02-28"))
      .then(.refused(.reference)).at("person")
    given.when(expert("x", person: "nobody")).then(.refused(.reference)).at("person")
  }

  @Test func `an expert with an interest stands on no panel, one without does`() {
    func panel(_ text: String) -> Saying {
      centre(OpinionRecorded.self) {
        ($0.verdict, $0.panel, $0.summary) = (.recommended, text, "方案可行")
        $0.fields = [.technology]
      }.by("expert").on("2018-03-01")
    }
    given.when(panel("wang-expert")).then(.accepted)
    var after = given
    after.say(
      interest("wang-expert", in: .project, "centre").on("2018-02-01").called("interest"))
    for text in ["wang-expert", "信息组、wang-expert", "wang-expert, li"] {
      after.when(panel(text)).then(.refused(.conflictOfInterest, naming: "interest")).at("panel")
    }
    after.when(panel("信息专家组")).then(.accepted)
  }

  @Test func `nobody is an expert twice`() {
    given.when(expert("second", person: "wang")).then(.refused(.duplicate)).at("person")
    given.when(expert("wang-expert", person: "li").on("2018-04-01"))
      .then(.refused(.subjectExists)).at("subject")
  }

  @Test func `a person whose key is destroyed becomes no expert from then on`() {
    let after = Given {
      person("wang") { $0.name = sealedName("wang") }
      erased("wang").on("2018-05-01").called("erasure")
    }
    after.when(expert("wang-expert").on("2018-05-01"))
      .then(.refused(.personErased, naming: "erasure")).at("person")
    after.when(expert("wang-expert").on("2018-04-30")).then(.accepted)
  }

  @Test func `an expert has one or more of the nine fields, each once`() {
    func withFields(_ fields: [ExpertField]) -> Saying {
      expert("li-expert", person: "li") { $0.fields = fields }.on("2018-04-01")
    }
    #expect(ExpertField.allCases.count == 9)
    given.when(withFields(ExpertField.allCases)).then(.accepted)
    given.when(withFields([])).then(.refused(.expertField)).at("fields")
    given.when(withFields([.law, .law])).then(.refused(.expertField)).at("fields")
  }

  @Test func `an interest is declared once, in something that is registered`() {
    let declared = interest("wang-expert", in: .project, "centre").on("2018-02-01")
    let outcome = given.when(declared.called("interest")).then(.accepted)
    outcome.after.when(declared.on("2018-03-01"))
      .then(.refused(.conflictDeclared, naming: "interest")).at("with")
    given.when(interest("wang-expert", in: .project, "nothing"))
      .then(.refused(.reference)).at("with")
    given.when(interest("nobody", in: .project, "centre"))
      .then(.refused(.subjectUnknown)).at("subject")
  }

  @Test func `interests that are declared on admission keep the same rules`() {
    func admitted(_ subjects: Subject...) -> Saying {
      expert("li-expert", person: "li") {
        $0.conflicts = subjects.map { subject in
          var conflict = DeclaredConflict()
          conflict.with = subject
          return conflict
        }
      }.on("2018-04-01")
    }
    let (centre, unit) = (Subject(.project, "centre"), Subject(.organization, "wuxi-stb"))
    let outcome = given.when(admitted(centre, unit)).then(.accepted)
    #expect(outcome.after.state.experts["li-expert"]?.state.conflicts.count == 2)
    given.when(admitted(centre, centre)).then(.refused(.conflictDeclared)).at("conflicts")
    given.when(admitted(Subject(.project, "nothing"))).then(.refused(.reference)).at("conflicts")
    outcome.after.when(interest("li-expert", in: .project, "centre").on("2018-05-01"))
      .then(.refused(.conflictDeclared)).at("with")
  }

  @Test func `a declared interest is found from its day on`() {
    var after = given
    after.say(interest("wang-expert", in: .project, "centre").on("2018-05-01").called("interest"))
    func found(_ subject: Subject, on text: String) -> Int? {
      let time = Timestamp(startOf: day(text), offset: .china)
      let interests = after.state.interests(in: subject, at: time)
      return after.state.declaredConflict(of: "wang-expert", with: interests, at: time)?
        .mark.index
    }
    #expect(found(Subject(.project, "centre"), on: "2018-05-01") == after.index(of: "interest"))
    #expect(found(Subject(.project, "centre"), on: "2018-04-30") == nil)
    #expect(found(Subject(.organization, "wuxi-stb"), on: "2018-05-01") == nil)
  }

  @Test func `whoever has an interest in the unit that leads or takes part has one in the project`()
  {
    var after = given
    after.say(
      centre(PartyJoined.self) {
        $0.organization = "suzhou-stb"
        $0.partyRole = .participant
      }.on("2018-03-01"))
    func isRefused(_ unit: Slug, on text: String) -> Bool {
      var declared = after
      declared.say(interest("wang-expert", in: .organization, unit).on("2018-01-15"))
      let time = Timestamp(startOf: day(text), offset: .china)
      do throws(Rejection) {
        try RuleContext(declared.state).requireExpert(
          "wang-expert", withoutInterestIn: Subject(.project, "centre"), on: time, field: "panel")
        return false
      } catch {
        #expect(error.code == .conflictOfInterest)
        #expect(error.field == "panel")
        return true
      }
    }
    #expect(isRefused("wuxi-stb", on: "2018-02-01"))
    #expect(!isRefused("suzhou-stb", on: "2018-02-28"))
    #expect(isRefused("suzhou-stb", on: "2018-03-01"))
    #expect(!isRefused("service-centre", on: "2018-03-01"))
  }

  @Test func `an interest that is returned is none`() {
    var after = given
    after.say(
      interest("wang-expert", in: .organization, "wuxi-stb").onBehalf(
        of: "advisory-office", as: .experts
      ).called("interest"))
    let unit: Set = [Subject(.organization, "wuxi-stb")]
    let time = Timestamp(startOf: day("2018-06-01"), offset: .china)
    #expect(after.state.declaredConflict(of: "wang-expert", with: unit, at: time) != nil)
    after.say(returned("interest", .expert, "wang-expert"))
    #expect(after.state.declaredConflict(of: "wang-expert", with: unit, at: time) == nil)
  }

  @Test func `the secretariat and the experts keep the register of experts`() {
    let admission = expert("li-expert", person: "li").on("2018-04-01")
    for actor in ["secretary", "expert"] as [Slug] {
      given.when(admission.by(actor)).then(.accepted)
    }
    for actor in ["root", "centre-staff", "lead"] as [Slug] {
      given.when(admission.by(actor)).then(.refused(.role)).at("source")
    }
  }

  @Test func `an admission that is withdrawn or corrected leaves its person free`() {
    let second = expert("second").on("2018-04-01")
    given.when(second).then(.refused(.duplicate)).at("person")
    var free = given
    free.say(withdrawn("admission", .expert, "wang-expert"))
    free.when(second).then(.accepted)
    var other = given
    other.say(
      corrected("admission", to: expert("wang-expert", person: "li").on("2018-03-01")))
    other.when(second).then(.accepted)
    other.when(expert("second", person: "li").on("2018-04-01")).then(.refused(.duplicate))
  }
}
