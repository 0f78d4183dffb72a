// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Rule 7: who was merged leads nothing more") struct MergedLeads {
  private let given = Given {
    project()
    task("own", "wuxi-stb").on("2018-01-02")
    about(.organization, "wuxi-stb", OrganizationMerged.self) { $0.into = "suzhou-stb" }
      .on("2018-06-01").called("merger")
  }

  private static func lead(_ unit: Slug) -> TaskLead {
    var lead = TaskLead()
    lead.organization = unit
    lead.word = "牵头单位"
    lead.name = "\(unit)"
    return lead
  }

  private static func task(_ id: Slug, _ unit: Slug) -> Saying {
    about(.task, id, TaskAssigned.self) {
      $0.kind = .blank
      $0.title = LocalizedName(zh: "任务 \(id)")
      $0.leads = [lead(unit)]
    }
  }

  private static let leading: [@Sendable (Slug) -> Saying] = [
    { task("new", $0) },
    { unit in
      about(.task, "own", TaskReassigned.self) { $0.leads = [lead(unit)] }
    },
    { unit in project("other") { $0.lead = unit } },
    { unit in centre(ProjectAmended.self) { $0.lead = unit } },
    { unit in
      centre(PartyJoined.self) {
        $0.organization = unit
        $0.partyRole = .lead
      }
    },
  ]

  @Test(arguments: leading)
  func `an organization leads up to its merger and not from that day on`(
    saying: @Sendable (Slug) -> Saying
  ) {
    given.when(saying("wuxi-stb").on("2018-05-31")).then(.accepted)
    let refusal = given.when(saying("wuxi-stb").on("2018-06-01"))
      .then(.refused(.merged, naming: "merger"))
    #expect(refusal.rejection?.reason.zh.contains("suzhou-stb") == true)
    given.when(saying("suzhou-stb").on("2018-06-01")).then(.accepted)
  }

  @Test func `it may still be named as a participant`() {
    given.when(
      centre(PartyJoined.self) {
        $0.organization = "wuxi-stb"
        $0.partyRole = .participant
      }.on("2018-07-01")
    ).then(.accepted)
  }
}
