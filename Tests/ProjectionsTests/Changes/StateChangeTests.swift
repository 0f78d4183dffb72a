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

  // MARK: What was recorded late

  @discardableResult
  private func receive(_ told: inout Told, _ fen: Int64, on date: String) -> Int {
    told.say(.project, "pilot", FundingReceived.self, on: date) {
      $0.source = .provincial
      $0.amount = Money(fen: fen)
    }
  }

  /// The changes of what came in.
  private func received(
    _ before: RegistryState, _ told: Told, until day: String
  ) -> [RegistryDifference.Change] {
    RegistryDifference(before, told.state, kinds: [.project], lateUntil: CivilDay(day))
      .subjects.flatMap(\.changes).filter { $0.change.name.hasSuffix(".received") }
  }

  private func values(_ changes: [RegistryDifference.Change]) -> [String] {
    lines(changes.map(\.change)).map { String($0.split(separator: ":")[1].dropFirst()) }
  }

  @Test func `a value that changed more than once is told by its ends, with what was late`() {
    var told = told()
    receive(&told, 100, on: "2018-03-01")
    receive(&told, 50, on: "2018-05-01")
    let before = told.state
    let late = receive(&told, 20, on: "2018-04-01")
    let one = received(before, told, until: "2018-05-31")
    #expect(one.map(\.entry) == [late])
    #expect(one.map(\.lateEntries) == [[late]])
    #expect(values(one) == ["150 -> 170"])
    let payments = [
      receive(&told, 7, on: "2018-06-01"), receive(&told, 3, on: "2018-06-02"),
      receive(&told, 1, on: "2018-02-01"),
    ]
    let all = received(before, told, until: "2018-05-31")
    #expect(all.map(\.entry) == [payments[2]])
    #expect(all.map(\.lateEntries) == [[late, payments[2]]])
    #expect(values(all) == ["150 -> 181"])
    // What came and went in between is in neither view.
    withdraw(&told, payments[2])
    let back = received(before, told, until: "2018-05-31")
    #expect(values(back) == ["150 -> 180"])
    told = self.told()
    receive(&told, 100, on: "2018-03-01")
    receive(&told, 50, on: "2018-05-01")
    let gone = receive(&told, 20, on: "2018-04-01")
    withdraw(&told, gone)
    #expect(received(before, told, until: "2018-05-31").isEmpty)
    // Where nothing counts as late it is the same change.
    told = self.told()
    receive(&told, 100, on: "2018-03-01")
    receive(&told, 50, on: "2018-05-01")
    let last = receive(&told, 31, on: "2018-04-01")
    let net = RegistryDifference(before, told.state, kinds: [.project]).subjects
      .flatMap(\.changes).filter { $0.change.name.hasSuffix(".received") }
    #expect(net.map(\.entry) == [last])
    #expect(net.map(\.isLate) == [false])
    #expect(values(net) == ["150 -> 181"])
  }

  @Test func `what is recorded on the day on which it happens is not late`() {
    for (recorded, isLate) in [("2018-04-01", false), ("2018-04-02", true)] {
      var told = told()
      receive(&told, 100, on: "2018-03-01")
      let before = told.state
      told.say(.project, "pilot", FundingReceived.self, on: "2018-04-01", recorded: recorded) {
        $0.source = .provincial
        $0.amount = Money(fen: 20)
      }
      let changes = received(before, told, until: "2018-05-31")
      #expect(changes.map(\.isLate) == [isLate], "\(recorded)")
    }
  }

  @Test func `a sum is what it is on the word of the entry recorded last`() throws {
    var told = told()
    let first = receive(&told, 100, on: "2018-03-01")
    let second = receive(&told, 50, on: "2018-05-01")
    let late = receive(&told, 20, on: "2018-04-01")
    let fields = try #require(told.state.tree(of: subject)).fields
    let path = try #require(fields.first { $0.name.hasSuffix(".received") }).path
    func steps() -> [RecordingHistory.Step] {
      RecordingHistory(of: subject, in: told.state).steps(changing: path)
    }
    func shown() -> [String] {
      steps().map { $0.value(path).map { String(decoding: $0.value.bytes, as: UTF8.self) } ?? "-" }
    }
    #expect(steps().map(\.recording) == [first, second, late])
    #expect(shown() == ["100", "150", "170"])
    func source() -> Int? {
      RecordingHistory(of: subject, in: told.state).source(path, in: told.state)?.entry
    }
    #expect(source() == late)
    // What is taken back leaves what was there before, on the word of who said that.
    withdraw(&told, late)
    #expect(source() == second)
    #expect(shown() == ["100", "150", "170", "150"])
    let withdrawal = withdraw(&told, first)
    #expect(source() == withdrawal)
    #expect(shown().last == "50")
  }

  @Test func `what the newest day says stays its word, whatever is recorded late`() throws {
    var told = told()
    let status = told.say(.project, "pilot", StatusChanged.self, on: "2018-06-01") {
      $0.to = .construction
    }
    told.say(.project, "pilot", StatusChanged.self, on: "2018-04-01") { $0.to = .approved }
    let fields = try #require(told.state.tree(of: subject)).fields
    let path = try #require(fields.first { $0.name == "status" }).path
    let history = RecordingHistory(of: subject, in: told.state)
    #expect(history.source(path, in: told.state)?.entry == status)
    #expect(history.steps(changing: path).count == 1)
  }

  @discardableResult
  private func withdraw(_ told: inout Told, _ index: Int) -> Int {
    let id = told.state.timeline(of: subject).first { $0.index == index }?.id ?? .blank
    return told.say(.project, "pilot", EntryWithdrawn.self, on: "2018-07-01") { $0.entry = id }
  }

  @discardableResult
  private func move(_ told: inout Told, _ index: Int, to date: String) -> Int {
    let fact = told.state.timeline(of: subject).first { $0.index == index }
    return told.say(.project, "pilot", EntryCorrected.self, on: "2018-08-01") {
      $0.entry = fact?.id ?? .blank
      $0.replacement = Replacement(
        time: Instant(Timestamp(startOf: CivilDay(date) ?? .blank, offset: .china), at: .china),
        data: fact?.data ?? EventData(StatusChanged().event))
      $0.reason = "日期填错"
    }
  }

  @Test func `a fact that is moved to another day is a change, though every value is the same`() {
    var told = told()
    let payment = receive(&told, 100, on: "2018-05-01")
    let before = told.state
    let correction = move(&told, payment, to: "2018-03-01")
    func moves(until day: String) -> [RegistryDifference.Change] {
      RegistryDifference(before, told.state, kinds: [.project], lateUntil: CivilDay(day))
        .subjects.flatMap(\.changes)
    }
    let found = moves(until: "2018-04-01")
    #expect(lines(found.map(\.change)).count == 1)
    #expect(values(found) == [#""2018-05-01" -> "2018-03-01""#])
    #expect(found.map(\.entry) == [correction])
    #expect(found.map(\.isLate) == [true])
    #expect(moves(until: "2018-02-01").map(\.isLate) == [false])
  }

  @Test func `a fact that is moved beyond the day that is looked at is gone on the word of that`() {
    var told = told()
    let payment = receive(&told, 100, on: "2018-03-01")
    let day = CivilDay("2018-04-01") ?? .blank
    let before = told.state.asOf(endOf: day)
    let correction = move(&told, payment, to: "2018-05-01")
    let changes = RegistryDifference(
      before, told.state.asOf(endOf: day), kinds: [.project], lateUntil: day, whole: told.state
    ).subjects.flatMap(\.changes)
    #expect(!changes.isEmpty)
    #expect(changes.allSatisfy { $0.entry == correction && $0.isLate })
  }
}
