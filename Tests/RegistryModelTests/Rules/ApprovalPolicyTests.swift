// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

/// What is asked of an approval came with versions of policy `status`; an entry is judged by the one
/// that was in force at its place.
@Suite("Rule 1 under the policies of its day") struct ApprovalPolicy {
  private static func adopted(
    _ version: Int, _ parameters: [(Slug, String)] = []
  ) -> Saying {
    `The registry itself`.policy("status", version, parameters)
  }

  /// Decided, by a meeting of which nobody recorded that it was held, and against the experts.
  private static let decidedAnyway: [Saying] = [
    organization("council").on("2010-01-01"), project(), meeting(),
    status(.appraisal).on("2018-02-01"), opinion(.notRecommended).on("2018-03-01"),
    decided().on("2018-04-01"),
  ]

  private let approval = status(.approved).on("2018-05-01")

  private func given(_ first: [Saying]) -> Given {
    var given = Given {}
    for saying in first + Self.decidedAnyway { given.say(saying) }
    return given
  }

  @Test func `a registry of the older version approves as it did`() {
    given([Self.adopted(1)]).when(approval).then(.accepted)
    given([]).when(approval).refused(by: .approvalMissing, in: "to")
  }

  @Test func `what was approved before the newer version stands, what comes after is judged by it`()
  {
    var given = given([Self.adopted(1)])
    given.say(approval.called("approved"))
    given.say(Self.adopted(2))
    // A late entry lets the approval be judged again, under the version of its own place.
    let late = centre(AliasAdded.self) { $0.name = LocalizedName(zh: "测算中心") }
    given.when(late.on("2018-04-15")).then(.accepted)
    // Building is judged anew, by the version in force.
    let building = status(.construction).on("2018-07-01")
    given.when(building).refused(by: .approvalMissing, in: "to")
    given.say(held(on: "2018-03-30"))
    given.when(building).refused(by: .approvalMissing, in: "to")
    given.say(decided(waives: "应急").on("2018-06-01"))
    given.when(building).then(.accepted)
  }

  @Test func `each demand can be set aside by the log, in words that are known`() {
    let relaxed = Self.adopted(
      2, [("approval-held-meeting", "false"), ("approval-heeded-opinion", "false")])
    given([relaxed]).when(approval).then(.accepted)
    for one in ["approval-held-meeting", "approval-heeded-opinion"] as [Slug] {
      given([Self.adopted(2, [(one, "false")])]).when(approval)
        .refused(by: .approvalMissing, in: "to")
      Given {}.when(Self.adopted(2, [(one, "maybe")])).refused(by: .policy, in: "parameters")
      Given {}.when(Self.adopted(1, [(one, "true")])).refused(by: .policy, in: "parameters")
    }
  }

  @Test func `a version says what it said, and new registries begin with the newest`() {
    let first = PolicyCatalogue.policy("status", 1)?.parameters ?? []
    let second = PolicyCatalogue.policy("status", 2)?.parameters ?? []
    #expect(first.map(\.name) == ProjectStatus.allCases.compactMap { Slug($0.rawValue) })
    #expect(second.prefix(first.count) == first[...])
    #expect(second.dropFirst(first.count).map(\.value) == ["true", "true"])
    #expect(PolicyCatalogue.newest.contains { $0.reference == "status-2" })
    #expect(!PolicyCatalogue.newest.contains { $0.reference == "status-1" })
    #expect(
      PolicyCatalogue.policies(["status-1", "no-9"]).map(\.reference) == ["status-1"])
  }
}
