// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("The agenda of a meeting") struct MeetingAgendaTests {
  private func meeting() -> Told {
    var told = Told()
    told.project("pilot")
    told.say(.meeting, "third", MeetingPlanned.self) { $0.title = LocalizedName(zh: "第3次会议") }
    return told
  }

  private func paper() -> CommonMembers {
    var evidence = Evidence()
    evidence.name = "材料.pdf"
    var common = CommonMembers()
    common.evidence = [evidence]
    return common
  }

  private func item(
    _ told: inout Told, _ item: String, _ kind: AgendaItemKind,
    about subject: Subject? = Subject(.project, "pilot"), with common: CommonMembers = .init()
  ) {
    told.say(.meeting, "third", MeetingItemAdded.self, common) {
      $0.item = item
      $0.kind = kind
      $0.subject = subject
    }
  }

  private func opinion(
    _ told: inout Told, _ verdict: OpinionVerdict, on date: String = "2018-01-02",
    for experts: Slug? = nil
  ) {
    var common = CommonMembers.for(experts)
    common.for?.role = .experts
    told.say(.project, "pilot", OpinionRecorded.self, on: date, common) { $0.verdict = verdict }
  }

  private func decision(
    _ told: inout Told, _ verdict: DecisionVerdict, _ item: String?, on date: String = "2018-02-01",
    about subject: Subject = Subject(.project, "pilot"), for council: Slug? = nil
  ) {
    var common = CommonMembers.for(council)
    common.for?.role = .council
    told.say(subject.kind, subject.id, DecisionRecorded.self, on: date, common) {
      $0.meeting = "third"
      $0.verdict = verdict
      $0.item = item
    }
  }

  private func agenda(_ told: Told) throws -> MeetingAgenda {
    try #require(MeetingAgenda(told.state, meeting: "third"))
  }

  @Test func `nothing is ready of which nothing was prepared`() throws {
    var told = meeting()
    told.say(.project, "pilot", StatusChanged.self) { $0.to = .reserve }
    item(&told, "立项", .project)
    item(&told, "改方向", .direction)
    item(&told, "预算", .budget)
    item(&told, "清单", .yearlyList, about: nil)
    item(&told, "其他", .other, about: nil)
    let agenda = try agenda(told)
    #expect(
      agenda.items.map(\.lacks) == [
        [.appraisal, .opinion, .budget, .evidence], [.opinion, .evidence], [.budget, .evidence],
        [.proposal, .evidence], [.evidence],
      ])
    #expect(agenda.count(.lacking) == 5)
    #expect(MeetingAgenda(told.state, meeting: "fourth") == nil)
  }

  @Test func `each lack ends with what was missing`() throws {
    var told = meeting()
    item(&told, "立项", .project, with: paper())
    #expect(try agenda(told).items[0].lacks == [.opinion, .budget])
    opinion(&told, .revise)
    #expect(try agenda(told).items[0].lacks == [.recommendation, .budget])
    opinion(&told, .recommended, on: "2018-01-03")
    #expect(try agenda(told).items[0].lacks == [.budget])
    told.say(.project, "pilot", BaselineSet.self) { $0.cost = Money(fen: 500) }
    let item = try agenda(told).items[0]
    #expect(item.standing == .ready)
    #expect(item.cost == Money(fen: 500))
    #expect(item.opinion?.fact.verdict == .recommended)
  }

  @Test func `a budget is known from what was approved, set or put forward`() throws {
    for way in 0..<3 {
      var told = meeting()
      item(&told, "预算", .budget, with: paper())
      #expect(try agenda(told).items[0].lacks == [.budget])
      switch way {
      case 0:
        told.say(.project, "pilot", BudgetApproved.self) { $0.amount = Money(fen: 7) }
        #expect(try agenda(told).items[0].cost == Money(fen: 7))
      case 1: told.say(.project, "pilot", BaselineSet.self) { $0.cost = Money(fen: 9) }
      default: told.say(.project, "pilot", ProposalRecorded.self) { $0.what = .budget }
      }
      #expect(try agenda(told).items[0].lacks == [])
    }
  }

  @Test func `papers may come with what was put forward, until something is approved`() throws {
    var told = meeting()
    item(&told, "其他", .other)
    told.say(.project, "pilot", ProposalRecorded.self, paper()) { $0.what = .other }
    #expect(try agenda(told).items[0].lacks == [])
    item(&told, "立项", .project)
    decision(&told, .approve, "立项")
    #expect(try agenda(told).items[0].lacks == [.evidence])
  }

  @Test func `an opinion that was recorded for the experts counts once it is confirmed`() throws {
    var told = meeting()
    item(&told, "改方向", .direction, with: paper())
    opinion(&told, .recommended, for: "committee")
    let waiting = told.state.size - 1
    #expect(try agenda(told).items[0].lacks == [.opinionConfirmation])
    told.confirm(waiting)
    #expect(try agenda(told).items[0].lacks == [])
  }

  @Test func `an opinion serves until the council has approved, and not beyond`() throws {
    var told = meeting()
    item(&told, "立项", .project, with: paper())
    opinion(&told, .recommended)
    decision(&told, .defer, "立项")
    item(&told, "改方向", .direction, with: paper())
    #expect(try agenda(told).items[1].lacks == [])
    decision(&told, .approve, "立项", on: "2018-02-02")
    #expect(try agenda(told).items[1].lacks == [.opinion])
  }

  @Test func `an item that is decided lacks nothing, and shows its outcome`() throws {
    var told = meeting()
    let other = Subject(.meeting, "third")
    opinion(&told, .revise)
    opinion(&told, .recommended, on: "2018-03-01")
    item(&told, "立项", .project)
    item(&told, "清单", .yearlyList, about: nil)
    item(&told, "其他", .other, about: nil)
    decision(&told, .approveWithChanges, nil)
    decision(&told, .approve, "清单", about: other)
    decision(&told, .reject, "清单", on: "2018-02-03", for: "council")
    decision(&told, .approve, "其他", about: other, for: "council")
    let agenda = try agenda(told)
    #expect(agenda.items.map(\.standing) == [.decided, .decided, .waiting])
    #expect(agenda.items[0].outcome?.fact.verdict == .approveWithChanges)
    // What waits to be confirmed does not take the place of what counts.
    #expect(agenda.items[1].outcome?.fact.verdict == .approve)
    #expect(agenda.items[1].decisions.count == 2)
    #expect(agenda.items.map(\.lacks) == [[], [], []])
    #expect(agenda.items[0].opinion?.fact.verdict == .revise)
    #expect(MeetingAgenda.decisions(of: "third", in: told.state).count == 4)
  }

  @Test func `items without a project are each prepared by themselves`() throws {
    var told = meeting()
    item(&told, "清单", .yearlyList, about: nil)
    item(&told, "第二清单", .yearlyList, about: nil)
    item(&told, "其他", .other, about: nil)
    told.say(.meeting, "third", ProposalRecorded.self, on: "2018-01-02", paper()) {
      $0.what = .yearlyProjects
    }
    #expect(try agenda(told).items.map(\.lacks) == [[], [], [.evidence]])
    #expect(try agenda(told).items.map(\.attachments) == [1, 1, 0])
    // What is approved of one item says nothing of the other's papers.
    decision(&told, .approve, "清单", about: Subject(.meeting, "third"))
    #expect(try agenda(told).items.map(\.lacks) == [[], [], [.evidence]])
    #expect(try agenda(told).items.map(\.standing) == [.decided, .ready, .lacking])
  }

  @Test func `papers that came after the decision did not prepare it`() throws {
    var told = meeting()
    item(&told, "清单", .yearlyList, about: nil, with: paper())
    item(&told, "预算", .budget, with: paper())
    decision(&told, .approve, "清单", about: Subject(.meeting, "third"))
    decision(&told, .approve, "预算")
    told.say(.meeting, "third", ProposalRecorded.self, on: "2018-03-01", paper()) {
      $0.what = .yearlyProjects
    }
    told.say(.project, "pilot", ProposalRecorded.self, on: "2018-03-01", paper()) {
      $0.what = .budget
    }
    #expect(try agenda(told).items.map(\.attachments) == [1, 1])
  }
}
