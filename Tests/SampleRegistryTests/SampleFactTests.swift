// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel
import Testing

@testable import SampleRegistry

@Suite struct SampleFactTests {
  @Test func `every type has as many entries as the plans have facts`() async throws {
    let view = try await RecordedSample.recording.value
    var counts: [String: Int] = [:]
    for entry in view.entries {
      counts[type(of: entry.statement.data.event.payload).name, default: 0] += 1
    }
    #expect(
      counts == [
        "registry.founded": 1, "actor.enrolled": 1, "document.issued": 5, "document.cited": 38,
        "organization.registered": 130, "task.assigned": 183, "project.registered": 499,
        "duplicate.dismissed": 2, "status.reported": 581, "designation.sought": 63,
        "alias.added": 41, "relation.set": 21, "milestone.planned": 40, "indicator.defined": 173,
        "target.set": 363, "fund.registered": 75, "quota.set": 3, "review.opened": 1,
      ])
    #expect(view.size == 2_220)
    #expect(view.unrecognized.isEmpty)
  }

  @Test func `a fact outside its document's own event names the document and is dated by it`()
    async throws
  {
    let view = try await RecordedSample.recording.value
    for entry in view.entries where entry.statement.subject.kind != .document {
      guard let document = entry.statement.data.common.basis?.document else { continue }
      let issued = try #require(
        view.entries.first { $0.statement.subject == Subject(.document, document) })
      #expect(entry.statement.time == issued.statement.time, "\(entry.index)")
      #expect(
        entry.statement.data.common.precision == issued.statement.data.common.precision,
        "\(entry.index)")
    }
    let without = view.entries.filter {
      $0.statement.subject.kind != .document && $0.statement.data.common.basis?.document == nil
    }
    // The founding, the enrolment, and the three bodies that issued a document.
    #expect(without.count == 5)
  }

  @Test func `the bodies stand in the printed order of command, each with its printed duties`()
    async throws
  {
    let state = try await RecordedSample.recording.value.state
    let parents = ["sunan-council": "sunan-leading-group", "sunan-secretariat": "sunan-council"]
    for (body, parent) in parents {
      let registered = state.organizations[Slug(body) ?? .blank]?.state.registered
      #expect(registered?.parent?.description == parent)
    }
    let duty = try #require(state.tasks["sn-3-recommendation"]?.state)
    #expect(duty.leads.map(\.word) == ["由"])
    #expect(duty.leads.map(\.organization) == ["sunan-expert-committee"])
    let review = try #require(state.reviews["hnz-progress-2017"]?.state.opened)
    #expect(review.criteria.map(\.max.description) == ["10", "10", "10"])
    #expect(review.units.count == 11)
    let quotas = state.indicators.values.flatMap(\.state.quotas).map(\.fact.count)
    #expect(quotas.sorted() == [30, 30, 100])
  }

  @Test func `a unit that is printed twice is paired by name`() async throws {
    let state = try await RecordedSample.recording.value.state
    let task = try #require(state.tasks["ch-30"])
    #expect(
      task.state.leads.map(\.organization.description) == [
        "xinbei-edb", "xinbei-construction", "xinbei-agriculture", "xinbei-construction",
        "xinbei-epb", "xinbei-towns",
      ])
  }

  @Test(arguments: [
    ("cas", "changzhou-hnz-2017"), ("jitri", "changzhou-hnz-2017"),
    ("changzhou-sec", "sunan-integration"), ("jiangyin-city", "jiangyin-2014"),
    ("wuxi-hitech-zone", "wuxi-2018"),
  ])
  func `a body is registered with the first document that names it`(
    body: Slug, document: Slug
  ) async throws {
    let view = try await RecordedSample.recording.value
    let registered = try #require(
      view.entries.first { $0.statement.subject == Subject(.organization, body) })
    #expect(registered.statement.data.common.basis?.document == document)
  }

  @Test func `a target without a number has a printed scope, and its subject where there is one`()
    async throws
  {
    let view = try await RecordedSample.recording.value
    let targets = view.state.indicators.values.flatMap(\.state.targets).map(\.set)
    let qualitative = targets.filter { $0.value == nil && $0.amount == nil && $0.matrix == nil }
    #expect(qualitative.count == 16)
    #expect(qualitative.count { $0.scope.subject == nil } == 7)
    #expect(qualitative.allSatisfy { $0.scope.name != nil })
    #expect(qualitative.count { $0.aspiration == true } == 4)
  }

  @Test func `a cell that cannot be read is refused with its file, row and column`() {
    let row = SampleTable.Row(place: "targets.csv row 7", cells: ["value": "many", "unit": ""])
    #expect { try row.value("value", { Int($0) }) } throws: { error in
      "\(error)" == "targets.csv row 7: value is “many”"
    }
    #expect { try row.optional("value", { Int($0) }) } throws: { error in
      "\(error)" == "targets.csv row 7: value is “many”"
    }
    #expect { try row.required("unit") } throws: { error in
      "\(error)" == "targets.csv row 7: no unit"
    }
    #expect(throws: Never.self) { try row.optional("unit", { Int($0) }) }
  }
}
