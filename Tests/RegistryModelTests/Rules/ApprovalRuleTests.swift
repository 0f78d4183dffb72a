// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Rule 1: approval, and what it opens") struct Approval {
  /// A project in appraisal, and a meeting of the council.
  private let appraised = Given {
    organization("council").on("2010-01-01")
    organization("committee").on("2010-01-01")
    project { $0.lead = "wuxi-stb" }
    meeting()
    agenda("方向", .direction)
    agenda("年度项目清单", .yearlyList, about: nil)
    status(.appraisal).on("2018-02-01")
    held()
  }

  private func after(@SayingBuilder _ sayings: () -> [Saying]) -> Given {
    var given = appraised
    for saying in sayings() { given.say(saying) }
    return given
  }

  private let approval = status(.approved).on("2018-05-01")

  private func refuses(
    _ given: Given, naming label: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    given.when(approval)
      .refused(by: .approvalMissing, in: "to", naming: label, sourceLocation: sourceLocation)
  }

  @Test func `a project is approved after an opinion and a decision to approve`() {
    let outcome = after {
      opinion().on("2018-03-01")
      decided().on("2018-04-01")
    }.when(approval).then(.accepted)
    #expect(outcome.project().status == .approved)
  }

  @Test func `neither an opinion nor a decision alone approves`() {
    refuses(appraised)
    refuses(after { opinion().on("2018-03-01") })
    refuses(after { decided().on("2018-04-01").called("decision") }, naming: "decision")
  }

  @Test(
    arguments: [(false, "没有专家意见和理事会"), (true, "有专家意见,但没有理事会")])
  func `what is lacking is said, and not what is there`(isAdvised: Bool, words: String) {
    let given = isAdvised ? after { opinion().on("2018-03-01") } : appraised
    let reason = given.when(approval).rejection?.reason.zh
    #expect(reason?.hasPrefix(words) == true, "\(reason ?? "")")
  }

  @Test func `work on what is not approved is taken, and said aloud`() {
    let early = after {
      planned()
      budget(100).on("2018-02-02")
    }
    for work in [met().on("2018-03-01"), committed(10).on("2018-03-01")] {
      let before = early.when(work).then(.accepted).warnings
      #expect(before.contains { $0.zh.contains("没有立项") }, "\(before)")
    }
    let approved = after {
      planned()
      budget(100).on("2018-02-02")
      opinion().on("2018-03-01")
      decided().on("2018-04-01")
      approval
    }
    for work in [met().on("2018-06-01"), committed(10).on("2018-06-01")] {
      #expect(approved.when(work).then(.accepted).warnings.isEmpty)
    }
  }

  @Test func `where an approval waits behind another decision, that is named`() {
    let given = after {
      opinion().on("2018-03-01")
      decided(.approveWithChanges).on("2018-04-01")
      decided().by("secretary").onBehalf(of: "council", as: .council).on("2018-04-15")
    }
    let rejection = given.when(approval).rejection
    #expect(rejection?.remedy?.zh.contains("annals entry confirm") == true, "\(rejection as Any)")
  }

  @Test func `the opinion precedes the decision, on the same day at the latest`() {
    after {
      decided().on("2018-04-01")
      opinion().on("2018-04-01")
    }.when(approval).then(.accepted)
    refuses(
      after {
        decided().on("2018-04-01")
        opinion().on("2018-04-02")
      })
  }

  @Test func `a decision may waive the opinion, and says why`() {
    after { decided(waives: "应急项目").on("2018-04-01") }.when(approval).then(.accepted)
    after {
      decided(.approveWithChanges, waives: "应急项目").on("2018-04-01")
      decided().on("2018-04-02")
    }.when(approval).then(.accepted)
  }

  @Test func `an opinion not to recommend approves nothing, unless the decision waives it`() {
    let advised = after { opinion(.notRecommended).on("2018-03-01").called("opinion") }
    var given = advised
    given.say(decided().on("2018-04-01"))
    refuses(given, naming: "opinion")
    given = advised
    given.say(decided(waives: "省里已经论证").on("2018-04-01"))
    given.when(approval).then(.accepted)
    // The newest opinion before the decision counts, as the newest decision does.
    given = advised
    given.say(opinion().on("2018-03-15"))
    given.say(decided().on("2018-04-01"))
    given.when(approval).then(.accepted)
    refuses(
      after {
        opinion().on("2018-03-01")
        opinion(.notRecommended).on("2018-03-15").called("opinion")
        decided().on("2018-04-01")
      }, naming: "opinion")
  }

  @Test func `the meeting that decides was held, on the day of the change at the latest`() {
    var given = Given {
      project()
      meeting()
      status(.appraisal).on("2018-02-01")
      opinion().on("2018-03-01")
      decided().on("2018-04-01").called("decision")
    }
    let refusal = given.when(approval).then(.refused(.approvalMissing, naming: "decision"))
    #expect(refusal.rejection?.reason.zh.contains("“first”") == true)
    #expect(refusal.rejection?.remedy?.zh.contains("annals meeting hold first") == true)
    // Its day is that on which it was held, however late that is recorded.
    given.say(held().called("held"))
    given.when(approval).then(.accepted)
    given.when(status(.approved).on("2018-04-01")).then(.accepted)
    given.say(approval.called("approved"))
    // What rested on the meeting is found once nobody says any longer that it was held.
    given.say(withdrawn("held", .meeting, "first"))
    #expect(given.state.breaches.map(\.index) == [given.index(of: "approved")])
    given.when(status(.construction).on("2018-07-01")).refused(by: .approvalMissing, in: "to")
  }

  @Test(arguments: DecisionVerdict.allCases)
  func `the newest decision counts, and only to approve opens the gate`(
    verdict: DecisionVerdict
  ) {
    let given = after {
      opinion().on("2018-03-01")
      decided().on("2018-04-01")
      decided(verdict).on("2018-04-02").called("newest")
    }
    if verdict == .approve {
      given.when(approval).then(.accepted)
    } else {
      refuses(given, naming: "newest")
    }
    // With changes, or after a deferral, another decision has to follow.
    var followed = given
    followed.say(decided().on("2018-04-03"))
    followed.when(approval).then(.accepted)
  }

  @Test func `a decision about another matter approves nothing, the list of a year does`() {
    refuses(
      after {
        opinion().on("2018-03-01")
        decided(item: "方向").on("2018-04-01")
      })
    after {
      opinion().on("2018-03-01")
      decided(item: "年度项目清单").on("2018-04-01")
    }.when(approval).then(.accepted)
    // A refusal about the direction leaves the approval as it is.
    after {
      opinion().on("2018-03-01")
      decided().on("2018-04-01")
      decided(.reject, item: "方向").on("2018-04-02")
    }.when(approval).then(.accepted)
  }

  @Test func `what is recorded for a body opens the gate once another person confirms it`() {
    var given = after {
      opinion().by("secretary").onBehalf(of: "committee", as: .experts).on("2018-03-01")
        .called("opinion")
      decided().by("secretary").onBehalf(of: "council", as: .council).on("2018-04-01")
        .called("decision")
    }
    refuses(given, naming: "decision")
    #expect(given.when(approval).rejection?.remedy?.zh.contains("entry confirm") == true)
    given.say(confirmed("decision"))
    refuses(given)
    given.say(confirmed("opinion"))
    given.when(approval).then(.accepted)
    given.say(approval.called("approved"))
    var recorded = given
    recorded.say(status(.construction).on("2018-06-01"))
    #expect(recorded.state.projects["centre"]?.state.status == .construction)
  }

  @Test func `a return that takes the approval away is refused`() {
    let given = after {
      opinion().on("2018-03-01")
      decided().by("secretary").onBehalf(of: "council", as: .council).on("2018-04-01")
        .called("decision")
      decided().on("2018-04-02").called("own")
      approval.called("approved")
    }
    given.when(returned("decision")).then(.accepted)
    given.when(withdrawn("own").by("councillor"))
      .then(.refused(.laterEntryBreaks, naming: "approved"))
  }

  @Test func `what is taken back after approval is not built`() {
    let given = after {
      opinion().on("2018-03-01")
      decided().on("2018-04-01")
      approval
    }
    let building = status(.construction).on("2018-07-01")
    given.when(building).then(.accepted)
    var deferred = given
    deferred.say(decided(.defer).on("2018-06-01").called("deferred"))
    deferred.when(building).refused(by: .approvalMissing, in: "to", naming: "deferred")
  }

  @Test func `existing stock that was taken over as approved is built without a decision`() {
    Given {
      project()
      status(.approved).basis("plan")
    }.when(status(.construction).on("2018-02-01")).then(.accepted)
  }

  @Test(arguments: [ProjectStatus.approved, .construction, .trial, .accepted, .operating])
  func `a first status beyond appraisal needs approval, and acceptance beyond that`(
    to: ProjectStatus
  ) {
    var given = Given {
      project()
      meeting()
      held(on: "2018-01-01")
    }
    given.when(status(to).on("2018-05-01")).refused(by: .approvalMissing, in: "basis")
    given.say(opinion())
    given.say(decided())
    let isPastAcceptance = to == .accepted || to == .operating
    given.when(status(to).on("2018-05-01"))
      .then(isPastAcceptance ? .refused(.acceptanceMissing) : .accepted)
    given.say(passed().basis("plan"))
    given.when(status(to).on("2018-05-01")).then(.accepted)
  }

  @Test func `a project is accepted by the newest acceptance that is confirmed`() {
    let built = Given {
      project()
      status(.construction).basis("plan")
    }
    let accepted = status(.accepted).on("2018-05-01")
    built.when(accepted).refused(by: .acceptanceMissing, in: "to")
    var given = built
    given.say(passed().on("2018-03-01"))
    given.when(accepted).then(.accepted)
    given.say(failed().on("2018-04-01").called("failed"))
    given.when(accepted).refused(by: .acceptanceMissing, in: "to", naming: "failed")
    given.say(passed(reviewer: "suzhou-stb").on("2018-04-02"))
    given.when(accepted).then(.accepted)
    var reported = built
    reported.say(
      passed().onBehalf(of: "service-centre", as: .managementCentre).on("2018-03-01")
        .called("report"))
    reported.when(accepted).refused(by: .acceptanceMissing, in: "to")
    reported.say(confirmed("report"))
    reported.when(accepted).then(.accepted)
  }

  @Test(arguments: ProjectStatus.allCases.filter { !$0.isFinal && $0 != .suspended })
  func `only what is approved is contracted and accepted`(current: ProjectStatus) {
    let given = Given {
      project()
      status(current).basis("plan").called("status")
    }
    let isApproved = ![.planned, .reserve, .appraisal].contains(current)
    for saying in [signed(), passed(), failed()] {
      let later = saying.on("2018-02-01")
      if isApproved {
        given.when(later).then(.accepted)
      } else {
        given.when(later).refused(by: .approvalMissing, in: "subject", naming: "status")
        given.when(later.basis("plan")).refused(by: .approvalMissing, in: "subject")
      }
    }
  }

  @Test func `without a status a basis says that the project was approved`() {
    let given = Given { project() }
    for saying in [signed(), passed(), failed()] {
      given.when(saying).refused(by: .approvalMissing, in: "basis")
      given.when(saying.basis("plan")).then(.accepted)
    }
  }

  @Test func `a suspended project is judged by where it was`() {
    func given(_ before: ProjectStatus) -> Given {
      Given {
        project()
        status(before).basis("plan")
        status(.suspended).on("2018-02-01")
      }
    }
    given(.construction).when(signed().on("2018-03-01")).then(.accepted)
    given(.planned).when(signed().on("2018-03-01")).then(.refused(.approvalMissing))
  }
}
