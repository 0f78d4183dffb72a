// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("The agenda of the next meeting") struct NextAgendaTests {
  private let day = CivilDay("2026-11-24") ?? .blank

  private func told() -> Told {
    var told = Told()
    told.project("pilot", ledBy: "bureau")
    for (id, at) in [("late", "2026-12"), ("next", "2026-11-26"), ("past", "2026-11-23")]
      as [(Slug, String)]
    {
      told.say(.meeting, id, MeetingPlanned.self) { $0.at = CalendarPeriod(at) ?? .blank }
    }
    return told
  }

  private func next(_ told: Told, from day: CivilDay) -> MeetingAgenda? {
    MeetingAgenda.next(in: told.state, from: day)
  }

  @Test func `it is that of the first that is called for today or later and not held`() {
    var told = told()
    #expect(next(told, from: day)?.id == "next")
    told.say(.meeting, "next", MeetingHeld.self, on: "2026-11-24") { _ in }
    #expect(next(told, from: day)?.id == "late")
    #expect(next(told, from: CivilDay("2027-01-01") ?? .blank) == nil)
  }

  @Test func `the files of the item and of what the experts said are counted`() {
    var told = told()
    var files = CommonMembers()
    files.evidence = [Evidence()]
    told.say(.project, "pilot", OpinionRecorded.self, on: "2026-10-12", files) {
      $0.verdict = .recommended
    }
    files.evidence = [Evidence(), Evidence()]
    told.say(.meeting, "next", MeetingItemAdded.self, files) {
      $0.item = "立项"
      $0.kind = .project
      $0.subject = Subject(.project, "pilot")
    }
    #expect(next(told, from: day)?.items.map(\.attachments) == [3])
  }
}
