// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Meetings {
  private let given = Given {
    project()
    meeting().called("planned")
    agenda("第一项", .project).called("item")
  }

  @Test func `a meeting is called once, by a body that is registered`() {
    Given {}.when(meeting()).then(.accepted)
    given.when(meeting().on("2018-02-01")).then(.refused(.subjectExists, naming: "planned"))
    let unknown = meeting("second").with {
      guard case .meetingPlanned(var event) = $0.event else { return }
      event.body = "nobody"
      $0.event = .meetingPlanned(event)
    }
    #expect(given.when(unknown).then(.refused(.reference)).rejection?.field == "body")
  }

  @Test func `an item stands once on the agenda, in words that are its own`() {
    given.when(agenda("第二项", .project)).then(.accepted)
    let again = agenda("第一项", .budget).on("2018-02-01")
    let outcome = given.when(again).then(.refused(.agenda, naming: "item"))
    #expect(outcome.rejection?.field == "item")
  }

  @Test(arguments: AgendaItemKind.allCases)
  func `what is decided about a project names the project`(kind: AgendaItemKind) {
    let isProject = kind == .project || kind == .direction
    let fund = Subject(.fund, "seed")
    let given = Given {
      project()
      Funds.registered("seed")
      meeting("other")
    }
    given.when(agenda("议题", kind, of: "other")).then(.accepted)
    for subject in [nil, fund] {
      let outcome = given.when(agenda("议题", kind, about: subject, of: "other"))
        .then(isProject ? .refused(.agenda) : .accepted)
      #expect(outcome.rejection?.field == (isProject ? "subject" : nil))
    }
    let unknown = agenda("议题", kind, about: Subject(.project, "nothing"), of: "other")
    #expect(given.when(unknown).then(.refused(.reference)).rejection?.field == "subject")
  }

  @Test func `the agenda is closed once the meeting was held`() {
    var after = given
    after.say(held().called("held"))
    after.when(agenda("第二项", .project).on("2018-03-01")).then(.accepted)
    let late = after.when(agenda("第二项", .project).on("2018-03-02"))
      .then(.refused(.agenda, naming: "held"))
    #expect(late.rejection?.field == "time")
  }

  @Test func `a meeting is held once, and its minutes are a document of any day`() {
    given.when(held()).then(.accepted)
    var after = given
    after.say(document("minutes").on("2018-04-01"))
    after.say(held().called("held"))
    after.when(held(on: "2018-03-02")).then(.refused(.meeting, naming: "held"))
    func minuted(_ document: Slug) -> Saying {
      held().with {
        guard case .meetingHeld(var event) = $0.event else { return }
        event.minutes = document
        $0.event = .meetingHeld(event)
      }
    }
    var before = given
    before.say(document("minutes").on("2018-04-01"))
    before.when(minuted("minutes")).then(.accepted)
    #expect(
      before.when(minuted("nothing")).then(.refused(.reference)).rejection?.field == "minutes")
  }

  @Test(
    arguments: [
      ("2018-03-01T09:00:00+08:00", "2018-03-01T09:00:00+08:00", nil, nil),
      ("2018-03-01T09:00:00+08:00", "2018-03-02T12:00:00+08:00", nil, nil),
      ("2018-03-01T09:00:00+08:00", "2018-03-01T08:59:59+08:00", RuleCode.meeting, "to"),
      ("2018-03-01T01:00:00Z", "2018-03-01T12:00:00+08:00", .meeting, "from"),
      ("2018-03-01T09:00:00+08:00", "2018-03-01T04:00:00Z", .meeting, "to"),
      ("2018-02-28T09:00:00+08:00", "2018-03-01T12:00:00+08:00", .meeting, "from"),
      ("2018-03-01T09:00:00+08:00", "2026-11-22T00:00:00+08:00", nil, nil),
      ("2018-03-01T09:00:00+08:00", "2026-11-22T00:00:01+08:00", .timeInFuture, "to"),
    ] as [(String, String, RuleCode?, String?)])
  func `a meeting begins on its day, at the registry's offset, and has ended`(
    from: String, to: String, code: RuleCode?, field: String?
  ) {
    let saying = held().with {
      guard case .meetingHeld(var event) = $0.event else { return }
      event.from = instant(from)
      event.to = instant(to)
      $0.event = .meetingHeld(event)
    }
    let outcome = given.when(saying)
    if let code { outcome.then(.refused(code)) } else { outcome.then(.accepted) }
    #expect(outcome.rejection?.field == field)
  }
}
