// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("What rests on other subjects after those were taken back") struct Breaches {
  /// The entries of a registry that refer to what is not there, each with its code and field.
  private func found(_ given: Given) -> [String] {
    given.state.breaches.map {
      "#\($0.index) \($0.subject) \($0.rejection.code.rawValue) \($0.rejection.field ?? "-")"
    }
  }

  private let given = Given {
    organization("unit", named: "某单位").on("2017-01-01").called("unit")
    document("paper").on("2017-01-01").called("paper")
    project { $0.lead = "unit" }.called("project")
    received(100).on("2018-02-01").basis("paper").called("received")
    meeting(at: "2018-03-01").on("2018-02-01").called("meeting")
    agenda("item", .project).on("2018-02-10").called("item")
    decided(.approve, item: "item").on("2018-03-01").called("decision")
  }

  @Test func `nothing is found where nothing was taken back`() {
    #expect(found(given) == [])
  }

  @Test func `an organisation that is withdrawn leaves those who name it`() throws {
    let outcome = given.when(withdrawn("unit", .organization, "unit")).then(.accepted)
    let index = try #require(given.index(of: "project"))
    #expect(found(outcome.after) == ["#\(index) project/centre E-REFERENCE lead"])
    // Once the entry that names it is withdrawn, too, nothing is left to find.
    var after = Given {
      organization("unit", named: "某单位").on("2017-01-01").called("unit")
      project { $0.lead = "unit" }.called("project")
    }
    after.say(withdrawn("unit", .organization, "unit"))
    #expect(found(after).count == 1)
    after.say(withdrawn("project"))
    #expect(found(after) == [])
  }

  @Test func `a registration that moves later in time leaves those before it`() throws {
    let outcome = given.when(
      corrected("unit", to: organization("unit", named: "某单位").on("2018-06-01"))
    ).then(.accepted)
    let index = try #require(given.index(of: "project"))
    #expect(found(outcome.after) == ["#\(index) project/centre E-REFERENCE lead"])
    let earlier = given.when(
      corrected("unit", to: organization("unit", named: "某单位").on("2017-06-01"))
    ).then(.accepted)
    #expect(found(earlier.after) == [])
  }

  @Test func `a document that is withdrawn leaves what rests on it`() throws {
    let outcome = given.when(withdrawn("paper", .document, "paper")).then(.accepted)
    let index = try #require(given.index(of: "received"))
    #expect(found(outcome.after) == ["#\(index) project/centre E-REFERENCE basis"])
  }

  @Test func `an item of an agenda that is withdrawn leaves the decision on it`() throws {
    let outcome = given.when(withdrawn("item", .meeting, "first")).then(.accepted)
    let index = try #require(given.index(of: "decision"))
    #expect(found(outcome.after) == ["#\(index) project/centre E-DECISION item"])
  }

  @Test func `nobody stands in the way of a name or key that was taken since`() throws {
    let after = Given {
      project("first", named: "同名项目")
      project("second", named: "另名项目")
      about(.project, "second", DuplicateDismissed.self) {
        $0.other = "first"
        $0.reason = "两个项目"
      }
      about(.project, "second", ProjectAmended.self) { $0.name = LocalizedName(zh: "同名项目") }
    }
    #expect(after.state.projects(named: "同名项目").count == 2)
    #expect(found(after) == [])
  }

  @Test func `a correction of what refers is judged as it stands now`() throws {
    var after = given
    after.say(withdrawn("paper", .document, "paper"))
    after.say(corrected("received", to: received(100).on("2018-02-01")))
    #expect(found(after) == [])
  }
}
