// SPDX-License-Identifier: Apache-2.0

import DemoRegistry
import Registry
import RegistryModel
import Testing

@Suite struct DemoVocabularyTests {
  /// What a history does not tell.
  private static let untold: Set<EventName> = [
    // These take another key or another log, which is the owner's business and no story's.
    "registry.key-rotated", "registry.continued", "actor.key-rotated", "actor.key-compromised",
    // The registry is founded under the newest policies, so that none has to be adopted.
    "registry.policy-adopted",
  ]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a registry of twelve projects and two years has every kind of statement`(
    seed: UInt64
  ) throws {
    let view = try DemoPlan(projects: 12, years: 2, seed: seed, isSigned: false).view()
    let told = Set(view.entries.map(\.statement.name))
    let all = Set(EventCatalogue.all.map { $0.name })
    #expect(all.subtracting(told) == Self.untold)
  }

  @Test func `everybody with a role speaks, and the registry stands under the newest policies`()
    throws
  {
    let view = try DemoPlan(projects: 12, years: 2, seed: 4, isSigned: false).view()
    let actors = Set(view.entries.map(\.statement.source.actor))
    let roles = Set(actors.compactMap { view.state.actors[$0]?.state.role })
    #expect(roles == Set(Role.allCases))
    #expect(view.state.policyReference("roles") == "roles-\(RoleMatrix.version)")
  }

  @Test func `every name says that it is invented`() throws {
    let state = try DemoPlan(projects: 30, years: 2, seed: 9, isSigned: false).view().state
    var names = state.projects.values.map(\.state.name)
    names += state.organizations.values.map(\.state.name)
    names += state.actors.values.map(\.state.name)
    names += state.meetings.values.compactMap(\.state.title)
    names += state.bulletins.values.compactMap(\.state.title)
    names += state.reviews.values.compactMap(\.state.title)
    names += state.supervisions.values.compactMap(\.state.title)
    names += state.challenges.values.compactMap(\.state.title)
    names += state.equipment.values.compactMap(\.state.title)
    names += state.documents.values.compactMap(\.state.title)
    names += state.tasks.values.compactMap(\.state.title)
    names += state.funds.values.compactMap(\.state.title)
    names += state.indicators.values.compactMap(\.state.title)
    names += state.persons.values.compactMap(\.state.title)
    #expect(names.count > 120)
    #expect(names.map(\.zh).filter { !$0.hasPrefix("演示") } == [])
  }
}
