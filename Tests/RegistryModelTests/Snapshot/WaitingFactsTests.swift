// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Projections
import Testing

@testable import RegistryModel

@Suite struct `What waits for a confirmation` {
  private static let cores = Cores(run: 2) { count, body in
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }

  @Test(arguments: UInt64(1)...60)
  func `a snapshot and what follows it tell what all entries tell`(seed: UInt64) throws {
    let log = `Folds on top of snapshots`.log(seed: seed)
    var random = RandomSource(seed: seed)
    let whole = RegistryState(folding: log)
    let size = Int.random(in: 1...log.count, using: &random)
    let snapshot = RegistryState(folding: Array(log.prefix(size)))
    let keeper = MemoryKeeper(snapshot, log: log)
    let read = try #require(try RegistryState(keeper, snapshot: snapshot, tail: log[size...]))
    for subject in whole.subjects {
      let waiting = whole.timeline(of: subject).filter(\.waitsForConfirmation)
      #expect(read.waitingFacts(of: subject) == waiting, "\(subject) at \(size)")
      #expect(whole.waitingFacts(of: subject) == waiting)
      #expect(read.timelineApart(of: subject) == whole.timeline(of: subject))
      let judged = read.refusalsToConfirm(of: subject, where: \.waitsForConfirmation)
      #expect(judged.map(\.fact) == waiting, "\(subject) at \(size)")
      for (fact, refusal) in judged {
        let place = EntryDirectory.Place(index: fact.statedBy, subject: subject)
        var other: Rejection?
        do throws(Rejection) {
          _ = try whole.judgeStanding(fact, place, .confirmed)
        } catch {
          other = error
        }
        #expect(other?.reason == refusal?.reason, "#\(fact.index)")
      }
    }
    #expect(keeper.wholeCount == 0)
  }

  @Test(arguments: UInt64(1)...30)
  func `on several cores it is the same, in the same order`(seed: UInt64) throws {
    let log = `Folds on top of snapshots`.log(seed: seed)
    let whole = RegistryState(folding: log)
    let snapshot = RegistryState(folding: Array(log.prefix(log.count / 2)))
    let keeper = MemoryKeeper(snapshot, log: log)
    let read = try #require(
      try RegistryState(keeper, snapshot: snapshot, tail: log[snapshot.size...]))
    let day = try #require(whole.newestTime).day(at: whole.offset)
    let units: [Slug?] = [nil] + whole.organizations.keys.sorted()
    for unit in units {
      var filter = TodoView.Filter()
      filter.unit = unit
      let one = TodoView(whole, on: day, filter: filter)
      let all = TodoView(read, on: day, filter: filter, cores: Self.cores)
      #expect(Self.told(all.unconfirmed) == Self.told(one.unconfirmed))
      #expect(Self.told(all.returned) == Self.told(one.returned))
      #expect(all.count == one.count)
    }
    let before = whole.asOf(endOf: CivilDay(daysSinceEpoch: day.daysSinceEpoch - 300))
    let kinds = Set(SubjectKind.allCases)
    let one = RegistryDifference(before, whole, kinds: kinds, lateUntil: day)
    let all = RegistryDifference(before, whole, kinds: kinds, lateUntil: day, cores: Self.cores)
    #expect(Self.told(all) == Self.told(one))
    #expect(!one.subjects.isEmpty)
  }

  @Test func `each element has its value, in the order of the elements`() {
    for count in [0, 1, 31, 32, 33, 1_000] {
      let elements = Array(0..<count)
      #expect(Self.cores.map(elements) { $0 * $0 } == elements.map { $0 * $0 })
      #expect(Cores.one.map(elements) { $0 * $0 } == elements.map { $0 * $0 })
    }
  }

  private static func told(_ reports: [TodoView.Report]) -> [String] {
    reports.map { "\($0.subject) \($0.entry.index) \($0.obstacle?.reason.zh ?? "-")" }
  }

  private static func told(_ difference: RegistryDifference) -> [String] {
    difference.subjects.flatMap { changed in
      changed.changes.map {
        "\(changed.subject) \($0.change) \($0.entry ?? -1) \($0.fact?.index ?? -1) \($0.lateEntries)"
      }
    }
  }
}
