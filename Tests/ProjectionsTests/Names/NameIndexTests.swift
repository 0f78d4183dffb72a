// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Names") struct NameIndexTests {
  private let index: NameIndex = {
    var told = Told()
    told.project("supercomputing", named: "国家超级计算(无锡)中心")
    told.project("iot-industry", named: "物联网产业创新中心")
    told.project("iot-promotion", named: "物联网创新促进中心")
    told.project("iot", named: "物联网")
    told.say(.project, "supercomputing", AliasAdded.self) {
      $0.name = LocalizedName(zh: "超算中心")
    }
    return NameIndex(told.state, kinds: [.project])
  }()

  private let supercomputing = Subject(.project, "supercomputing")

  @Test(arguments: [
    "supercomputing", "project/supercomputing", "国家超级计算(无锡)中心", "国家超级计算（无锡）中心",
    " 国家超级计算 (无锡) 中心", "超算中心",
  ]) func `an id, a full name or an alias is enough to record`(text: String) {
    #expect(index.resolve(text, allowsFragment: false) == .found(supercomputing))
  }

  @Test func `a part of a name is enough to read, never to record`() {
    #expect(index.resolve("超级计算", allowsFragment: true) == .found(supercomputing))
    #expect(index.resolve("超级计算", allowsFragment: false) == .ambiguous([supercomputing]))
  }

  @Test func `a part of several names is refused with all of them`() {
    guard case .ambiguous(let subjects) = index.resolve("创新", allowsFragment: true) else {
      Issue.record("two names hold it")
      return
    }
    #expect(Set(subjects.map(\.id)) == ["iot-industry", "iot-promotion"])
  }

  @Test func `a full name wins over longer names that hold it`() {
    #expect(index.resolve("物联网", allowsFragment: true) == .found(Subject(.project, "iot")))
  }

  @Test func `an unknown name suggests what is spelt nearly so`() {
    guard case .unknown(let near) = index.resolve("国家超级计算中心", allowsFragment: true) else {
      Issue.record("no name holds it")
      return
    }
    #expect(near.first == supercomputing)
    #expect(index.resolve("", allowsFragment: true) != .found(supercomputing))
  }

  @Test func `subjects of other kinds are not found by name`() {
    var told = Told()
    told.project("centre")
    let funds = NameIndex(told.state, kinds: [.fund])
    #expect(funds.resolve("项目 centre", allowsFragment: true) == .unknown(suggestions: []))
  }

  @Test func `a subject without a name that can be read is found by its id`() {
    var told = Told()
    told.say(.person, "p-1", PersonRegistered.self) { $0.name = .sealed(.blank) }
    let people = NameIndex(told.state, kinds: [.person])
    #expect(people.resolve("p-1", allowsFragment: false) == .found(Subject(.person, "p-1")))
    #expect(people.resolve("p-2", allowsFragment: false) == .unknown(suggestions: []))
  }
}
