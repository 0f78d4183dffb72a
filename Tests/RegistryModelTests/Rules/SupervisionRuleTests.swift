// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Matters under supervision` {
  private let given = Given {
    project()
    issued().called("matter")
  }

  @Test func `a matter is issued to a registered unit, and about a registered project`() {
    given.when(issued("second") { $0.project = "centre" }).then(.accepted)
    given.when(issued("second") { $0.project = "nothing" }).then(.refused(.reference))
      .at("project")
    given.when(issued("second") { $0.to = "nobody" }).then(.refused(.reference)).at("to")
    given.when(issued("second").on("2009-12-31")).then(.refused(.reference)).at("to")
    given.when(issued()).then(.refused(.subjectExists)).at("subject")
  }

  @Test func `an answer is not due before the matter is issued`() {
    given.when(issued("second").on("2018-06-30")).then(.accepted)
    given.when(issued("second").on("2018-07-01")).then(.refused(.deadline)).at("due")
    given.when(issued("second") { $0.due = period("2018") }.on("2018-12-31")).then(.accepted)
  }

  @Test func `a lead unit answers what is addressed to it, and nothing else`() {
    let outcome = given.when(answered.by("lead")).then(.accepted)
    let answer = outcome.after.state.supervisions["late-hall"]?.state.answers.first
    #expect(answer?.summary == "已追赶")
    #expect(answer?.mark.standing == .reported)
    given.when(answered.by("other-lead")).then(.refused(.notOwn)).at("subject")
    given.when(answered.onBehalf(of: "wuxi-stb", as: .leadUnit)).then(.accepted)
    given.when(answered.onBehalf(of: "suzhou-stb", as: .leadUnit)).then(.refused(.notOwn))
  }

  @Test func `the secretariat issues and strikes off, and does not answer itself`() {
    given.when(answered).then(.refused(.role)).at("source")
    given.when(answered.by("centre-staff")).then(.accepted)
    given.when(issued("second").by("centre-staff")).then(.refused(.role)).at("source")
    var after = given
    after.say(answered.by("centre-staff"))
    after.when(struckOff).then(.accepted)
    for actor in ["lead", "centre-staff", "councillor"] as [Slug] {
      after.when(struckOff.by(actor)).then(.refused(.role)).at("source")
    }
  }

  @Test func `a matter is struck off once an answer is confirmed`() {
    given.when(struckOff.on("2018-06-01")).then(.refused(.answerMissing))
    var after = given
    after.say(answered.by("lead").on("2018-05-01").called("answer"))
    after.when(struckOff.on("2018-06-01")).then(.refused(.answerMissing, naming: "answer"))
    var sentBack = after
    sentBack.say(returned("answer", .supervision, "late-hall"))
    sentBack.when(struckOff.on("2018-06-01")).then(.refused(.answerMissing))
    after.say(confirmed("answer", .supervision, "late-hall"))
    after.when(struckOff.on("2018-06-01")).then(.accepted)
    after.when(struckOff.on("2018-04-30")).then(.refused(.answerMissing))
  }

  @Test func `what is struck off takes nothing more`() {
    var after = given
    after.say(answered.by("centre-staff").on("2018-05-01"))
    after.say(struckOff.on("2018-06-01").called("end"))
    after.when(answered.by("lead").on("2018-06-02"))
      .then(.refused(.supervisionClosed, naming: "end"))
    after.when(struckOff.on("2018-06-02")).then(.refused(.supervisionClosed, naming: "end"))
    after.when(answered.by("lead").on("2018-05-31")).then(.accepted)
  }

  @Test func `an answer may come late, and more than once`() {
    var after = given
    after.say(answered.by("lead").on("2018-08-01"))
    after.say(answered.by("lead").on("2018-09-01"))
    #expect(after.state.supervisions["late-hall"]?.state.answers.count == 2)
    #expect(after.state.name(of: Subject(.supervision, "late-hall"))?.zh == "厂房进度滞后")
  }
}
