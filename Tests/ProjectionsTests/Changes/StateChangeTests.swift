// SPDX-License-Identifier: Apache-2.0

import JSONLines
import RegistryModel
import Testing

@testable import Projections

@Suite("Changes of state") struct StateChangeTests {
  private let subject = Subject(.project, "pilot")

  private func lines(_ changes: [FieldChange]) -> [String] {
    changes.map { change in
      func text(_ fields: [StateField]) -> String {
        fields.map { String(decoding: $0.value.bytes, as: UTF8.self) }.joined(separator: " ")
      }
      return "\(change.name): \(text(change.before)) -> \(text(change.after))"
    }
  }

  private func told() -> Told {
    var told = Told()
    told.project("pilot", divisions: [])
    told.milestone("pilot", "opening", due: "2026-09-30")
    return told
  }

  @Test func `a value that changes is one change, what comes as a whole is one, too`() throws {
    var told = told()
    told.say(.project, "pilot", MilestoneRescheduled.self, on: "2018-03-01") {
      $0.milestone = "opening"
      $0.due = CalendarPeriod("2026-12-31") ?? .blank
      $0.reason = "设备"
    }
    told.say(.project, "pilot", StatusChanged.self, on: "2018-04-01") { $0.to = .construction }
    let steps = SubjectHistory(of: subject, in: told.state).steps
    try #require(steps.count == 4)
    #expect(steps[0].changes.map(\.name) == [""])
    #expect(steps[1].changes.map(\.name) == ["milestones[opening]"])
    #expect(
      lines(steps[2].changes) == [
        #"milestones[opening].due: "2026-09-30" -> "2026-12-31""#,
        "milestones[opening].reschedules: 0 -> 1",
      ])
    #expect(lines(steps[3].changes) == [#"status:  -> "construction""#])
  }

  @Test func `money is told by source and year, confirmed and reported apart`() throws {
    var told = told()
    told.spend("pilot", .provincial, 2026, 5, for: "bureau")
    let step = try #require(SubjectHistory(of: subject, in: told.state).steps.last)
    #expect(step.changes.contains { $0.after.contains { $0.name.hasSuffix("].spent.reported") } })
    #expect(!step.changes.contains { $0.after.contains { $0.name.hasSuffix("].spent") } })
  }

  @Test func `a difference names the entry on whose word a value is so`() throws {
    var told = told()
    let before = told.state
    let rescheduled = told.say(
      .project, "pilot", MilestoneRescheduled.self, on: "2018-03-01"
    ) {
      $0.milestone = "opening"
      $0.due = CalendarPeriod("2026-12-31") ?? .blank
      $0.reason = "设备"
    }
    told.project("other", divisions: [])
    let difference = RegistryDifference(before, told.state, kinds: [.project])
    #expect(difference.subjects.map(\.subject.id) == ["other", "pilot"])
    let changes = try #require(difference.subjects.last?.changes)
    #expect(changes.map(\.entry) == [rescheduled, rescheduled])
    #expect(RegistryDifference(told.state, told.state, kinds: [.project]).subjects.isEmpty)
    #expect(RegistryDifference(before, told.state, kinds: [.fund]).subjects.isEmpty)
  }

  @Test func `what is taken back is a change on the word of the withdrawal`() throws {
    var told = told()
    let status = told.say(.project, "pilot", StatusChanged.self, on: "2018-04-01") {
      $0.to = .construction
    }
    let before = told.state
    let withdrawal = told.say(.project, "pilot", EntryWithdrawn.self, on: "2018-05-01") {
      $0.entry = before.timeline(of: subject).first { $0.index == status }?.id ?? .blank
    }
    let difference = RegistryDifference(before, told.state, kinds: [.project])
    let changes = try #require(difference.subjects.first?.changes)
    #expect(lines(changes.map(\.change)) == [#"status: "construction" -> "#])
    #expect(changes.map(\.entry) == [withdrawal])
  }

  @Test func `the changes of all steps together lead to the state`() {
    var told = told()
    told.spend("pilot", .provincial, 2026, 5, for: "bureau")
    told.milestone("pilot", "hall", due: "2026-11-30")
    told.say(.project, "pilot", AliasAdded.self) { $0.name = LocalizedName(zh: "又名") }
    told.say(.project, "pilot", AliasRemoved.self, on: "2018-02-01") {
      $0.name = LocalizedName(zh: "又名")
    }
    var values: [[StateField.Part]: StateField] = [:]
    for change in SubjectHistory(of: subject, in: told.state).steps.flatMap(\.changes) {
      for field in change.before { values[field.path] = nil }
      for field in change.after { values[field.path] = field }
    }
    let fields = told.state.tree(of: subject)?.fields ?? []
    #expect(!fields.isEmpty)
    #expect(Set(values.values) == Set(fields))
  }
}
