// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Folds on top of snapshots` {
  /// Logs of money, milestones, corrections and late entries, and logs of deliberations.
  static func log(seed: UInt64) -> [Entry] {
    seed.isMultiple(of: 2)
      ? `Random logs`.log(seed: seed, count: 120).given.log
      : `Random logs of decisions and deliveries`.logs[Int(seed) / 2].log
  }

  @Test(arguments: UInt64(1)...60)
  func `a snapshot and the entries after it give what all entries give`(seed: UInt64) throws {
    let log = Self.log(seed: seed)
    var random = RandomSource(seed: seed)
    let whole = RegistryState(folding: log)
    for _ in 0..<4 {
      let size = Int.random(in: 1...log.count, using: &random)
      let snapshot = RegistryState(folding: Array(log.prefix(size)))
      let keeper = MemoryKeeper(snapshot, log: log)
      let read = try #require(
        try RegistryState(keeper, snapshot: snapshot, tail: log[size...]),
        "at \(size) of \(log.count)")
      for (id, outline) in read.outlines(in: nil) {
        #expect(
          outline.outline(from: whole.newestYear)
            == whole.projects[id]?.state.outline(from: whole.newestYear), "at \(size)")
      }
      #expect(read.outlines(in: nil).count == whole.projects.count)
      #expect(read.subjects == whole.subjects)
      #expect(read.stateLines == whole.stateLines, "at \(size) of \(log.count)")
      for subject in whole.subjects {
        #expect(read.timeline(of: subject) == whole.timeline(of: subject))
        guard subject.kind != .actor, snapshot.subjects.contains(subject) else { continue }
        #expect(
          read.keptEntries(of: subject) == log.filter { $0.statement.subject == subject },
          "\(subject) at \(size)")
      }
      for statement in log.map(\.statement)
      where statement.subject.kind != .actor && snapshot.subjects.contains(statement.subject) {
        let named = read.namedFact(of: statement)
        #expect(named?.index == whole.namedFact(of: statement)?.index)
        #expect(named?.fact == whole.namedFact(of: statement)?.fact)
      }
      #expect(read.policies == whole.policies)
      #expect(read.size == whole.size && read.lastRecorded == whole.lastRecorded)
      #expect(read.firstRecorded == whole.firstRecorded && read.logKeys == whole.logKeys)
      #expect(read.targets == whole.targets && read.newestIndex == whole.newestIndex)
      #expect(read.lookups.holders == whole.lookups.holders, "at \(size) of \(log.count)")
      #expect(read.lookups.lines == whole.lookups.lines, "at \(size) of \(log.count)")
      for id in log.map(\.statement.id) { #expect(read.entries[id] == whole.entries[id]) }
      #expect(keeper.wholeCount == 0)
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `what is folded onto a registry that is read in parts makes what all entries make`(
    seed: UInt64
  ) throws {
    let log = Self.log(seed: seed)
    var random = RandomSource(seed: seed)
    let whole = RegistryState(folding: log)
    let year = whole.newestYear
    let size = Int.random(in: 1...log.count, using: &random)
    let tail = Int.random(in: size...log.count, using: &random)
    let snapshot = RegistryState(folding: Array(log.prefix(size)))
    let keeper = MemoryKeeper(snapshot, log: log)
    var read = try #require(
      try RegistryState(keeper, snapshot: snapshot, tail: log[size..<tail]))
    let then = RegistryState(folding: Array(log.prefix(tail)))
    for subject in then.subjects {
      let mine = read.snapshotLines(of: subject, from: year) { $0 * 10 }
      let theirs = then.snapshotLines(of: subject, from: year) { $0 * 10 }
      #expect(mine?.state == theirs?.state && mine?.history == theirs?.history, "\(subject)")
      #expect(mine?.outline == theirs?.outline && mine?.place == theirs?.place, "\(subject)")
      #expect(mine?.waits == then.subjectsThatMayWait.contains(subject), "\(subject)")
    }
    #expect(read.newestTime == then.newestTime)
    #expect(Set(read.subjectsThatMayWait).isSuperset(of: then.subjectsThatMayWait))
    for entry in log[tail...] { read.fold(entry) }
    #expect(read.stateLines == whole.stateLines, "at \(size) and \(tail) of \(log.count)")
    #expect(read.lookups.lines == whole.lookups.lines, "at \(size) and \(tail) of \(log.count)")
    #expect(read.newestTime == whole.newestTime && read.families == whole.families)
    for project in whole.projects.keys {
      #expect(read.children(of: project) == whole.children(of: project))
    }
    for subject in whole.subjects {
      #expect(read.timeline(of: subject) == whole.timeline(of: subject))
      let mine = read.snapshotLines(of: subject, from: year) { $0 * 10 }
      let theirs = whole.snapshotLines(of: subject, from: year) { $0 * 10 }
      #expect(mine?.state == theirs?.state && mine?.history == theirs?.history)
      #expect(mine?.outline == theirs?.outline && mine?.place == theirs?.place)
    }
    #expect(keeper.wholeCount == 0)
    let cut = whole.newestTime.map { Timestamp(milliseconds: $0.milliseconds - 30_000_000_000) }
    let day = try #require(cut)
    #expect(read.asOf(day).stateLines == whole.asOf(day).stateLines)
  }

  @Test func `rules look for holders in a snapshot and in what follows it`() throws {
    let lines = `Random logs`.log(seed: 2, count: 60).given.state.lookups.lines
    #expect(try Lookups(lines: lines.map { $0[...] }).lines == lines)
    let code = try #require(ProjectCode("2019-320200-04-01-000001"))
    let given = Given {
      project("a") { $0.projectCode = code }
      project("b")
    }
    var after = given
    after.say(about(.project, "a", ProjectAmended.self) { $0.name = LocalizedName(zh: "改了名的甲") })
    after.say(project("c"))
    let keeper = MemoryKeeper(given.state, log: after.log)
    let read = try #require(
      try RegistryState(keeper, snapshot: given.state, tail: after.log[given.state.size...]))
    #expect(read.holders(of: .projectCode(code)) == ["a"])
    #expect(read.projects(named: "改了名的甲") == ["a"])
    let before = try #require(given.state.projects["a"]?.state.registered?.name.zh)
    #expect(!read.projects(named: before).contains("a"))
    #expect(read.lookups.lines == after.state.lookups.lines)
    #expect(keeper.wholeCount == 0)
  }

  @Test(arguments: UInt64(1)...20)
  func `every state that a snapshot keeps reads back as it was`(seed: UInt64) throws {
    let log = Self.log(seed: seed)
    let state = RegistryState(folding: log)
    var check = Reading(keeper: MemoryKeeper(state, log: log))
    state.visitRecords(&check)
    #expect(check.unread.isEmpty)
    #expect(check.count == state.subjects.count)
  }

  @Test(arguments: UInt64(1)...20)
  func `where nothing of a snapshot can be trusted, the whole log is folded`(seed: UInt64) throws {
    let log = Self.log(seed: seed)
    let size = log.count / 2
    let snapshot = RegistryState(folding: Array(log.prefix(size)))
    let keeper = MemoryKeeper(snapshot, log: log, isLying: true)
    let read = try #require(try RegistryState(keeper, snapshot: snapshot, tail: log[size...]))
    let whole = RegistryState(folding: log)
    #expect(read.stateLines == whole.stateLines)
    #expect(keeper.wholeCount > 0)
  }

  @Test(arguments: UInt64(1)...10)
  func `what follows a snapshot in time is folded without the subject's history`(
    seed: UInt64
  ) throws {
    let (given, _) = `Random logs`.log(seed: seed, count: 60)
    let snapshot = given.state
    var after = given
    after.say(
      centre(AssessmentRecorded.self) { ($0.light, $0.narrative) = (.green, "按期") }
        .on("2019-06-01").by("secretary"))
    let keeper = MemoryKeeper(snapshot, log: after.log)
    let read = try #require(
      try RegistryState(keeper, snapshot: snapshot, tail: after.log[snapshot.size...]))
    #expect(read.projects["centre"]?.state == after.state.projects["centre"]?.state)
    #expect(keeper.historyCount == 0 && keeper.wholeCount == 0)
  }

  @Test func `a confirmation of what waited in a snapshot is folded without the history`() throws {
    let given = Given {
      project { $0.lead = "wuxi-stb" }
      planned("opening", due: "2019").on("2018-01-10").by("secretary")
      met("opening").on("2018-03-10").by("lead").called("met")
    }
    var after = given
    after.say(confirmed("met"))
    let keeper = MemoryKeeper(given.state, log: after.log)
    let read = try #require(
      try RegistryState(keeper, snapshot: given.state, tail: after.log[given.state.size...]))
    #expect(read.projects["centre"]?.state == after.state.projects["centre"]?.state)
    #expect(keeper.historyCount == 0 && keeper.wholeCount == 0)
  }

  @Test func `the parts of a project are known from the snapshot and from what follows it`() throws
  {
    func part(_ id: Slug, of parent: Slug) -> Saying { project(id) { $0.parent = parent } }
    let given = Given {
      project()
      project("far")
      part("east", of: "centre")
      part("west", of: "centre").called("west")
    }
    var after = given
    after.say(withdrawn("west", .project, "west"))
    after.say(part("north", of: "centre"))
    after.say(part("south", of: "east"))
    after.say(
      about(.project, "south", RelationSet.self) { ($0.other, $0.relation) = ("centre", .partOf) })
    after.say(about(.project, "far", ProjectAmended.self) { $0.parent = "centre" })
    let keeper = MemoryKeeper(given.state, log: after.log)
    let read = try #require(
      try RegistryState(keeper, snapshot: given.state, tail: after.log[given.state.size...]))
    let parts: [Slug] = ["east", "far", "north", "south"]
    #expect(read.children(of: "centre") == parts)
    #expect(after.state.children(of: "centre") == parts)
    #expect(given.state.children(of: "centre") == ["east", "west"])
  }

  @Test func `the projects of a city are found where they are now`() throws {
    func codes(_ texts: String...) -> [DivisionCode] { texts.compactMap { DivisionCode($0) } }
    let given = Given {
      project("a") { $0.divisions = codes("320200") }
      project("b") { $0.divisions = codes("320281") }
      project("c") { $0.divisions = codes("320500") }
      project("d") { $0.divisions = codes("320200", "320500") }
      project("e") { $0.divisions = codes("320500") }
    }
    var after = given
    after.say(about(.project, "e", LocationSet.self) { $0.divisions = codes("320200") })
    after.say(project("f") { $0.divisions = codes("320200") })
    let keeper = MemoryKeeper(given.state, log: after.log)
    let read = try #require(
      try RegistryState(keeper, snapshot: given.state, tail: after.log[given.state.size...]))
    let jiangyin = DivisionCode("320281")
    #expect(Set(read.outlineIDs(in: jiangyin)) == ["a", "b", "d", "e", "f"])
    #expect(Set(after.state.outlineIDs(in: jiangyin)) == ["a", "b", "c", "d", "e", "f"])
  }

  @Test func `whoever asks for one subject does not go through the others`() throws {
    let log = Self.log(seed: 2)
    let snapshot = RegistryState(folding: log)
    let keeper = MemoryKeeper(snapshot, log: log)
    let read = try #require(try RegistryState(keeper, snapshot: snapshot, tail: [Entry]()))
    let id = try #require(snapshot.projects.keys.sorted().first)
    #expect(read.projects[id]?.state == snapshot.projects[id]?.state)
    #expect(read.projects["nobody"] == nil)
    #expect(!read.isRegistered(Subject(.project, "nobody")))
    #expect(keeper.listingCount == 0)
    #expect(read.projects.keys.sorted() == snapshot.projects.keys.sorted())
    #expect(keeper.listingCount == 1)
  }

  /// Leaves out all records but one.
  private struct Leaving: RecordsChange {
    let kept: SubjectKind

    func change<State: Aggregate>(_ records: inout Records<State>) {
      records.changeAll { State.kind == kept ? $0 : nil }
    }
  }

  @Test func `a record that is left out is gone, though the snapshot has it`() throws {
    let log = Self.log(seed: 2)
    let snapshot = RegistryState(folding: log)
    let keeper = MemoryKeeper(snapshot, log: log)
    var read = try #require(try RegistryState(keeper, snapshot: snapshot, tail: [Entry]()))
    read.changeRecords(Leaving(kept: .organization))
    #expect(read.projects.isEmpty)
    #expect(read.projects.count == 0)
    #expect(read.projects.values.isEmpty)
    #expect(read.organizations == snapshot.organizations)
    #expect(read.organizations.count == snapshot.organizations.count)
    #expect(read.organizations != snapshot.organizations.leavingOutOne)
  }

  @Test func `a registry that is read in parts is cut at a day as a whole`() throws {
    let log = Self.log(seed: 2)
    let snapshot = RegistryState(folding: log)
    let keeper = MemoryKeeper(snapshot, log: log)
    let read = try #require(try RegistryState(keeper, snapshot: snapshot, tail: [Entry]()))
    let cut = read.asOf(Timestamp(milliseconds: 1_530_000_000_000))
    #expect(
      cut.stateLines
        == snapshot.asOf(Timestamp(milliseconds: 1_530_000_000_000)).stateLines)
    #expect(keeper.wholeCount == 1)
  }
}

/// Reads every state back from its line.
private struct Reading: RecordsVisitor {
  let keeper: MemoryKeeper
  var unread: [Subject] = []
  var count = 0

  mutating func visit<State: Aggregate>(_ records: Records<State>) {
    for (id, record) in records {
      let subject = Subject(State.kind, id)
      count += 1
      let line = keeper.stateLine(of: subject) ?? []
      let kept = try? KeptState<State>(line, withSettled: true)
      if kept?.state != record.state { unread.append(subject) }
    }
  }
}

extension Records {
  /// The same records but one.
  fileprivate var leavingOutOne: Records {
    var (others, isFirst) = (self, true)
    others.changeAll { record in
      defer { isFirst = false }
      return isFirst ? nil : record
    }
    return others
  }
}
