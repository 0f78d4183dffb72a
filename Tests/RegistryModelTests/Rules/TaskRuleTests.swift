// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Tasks") struct TaskRules {
  static func lead(_ organization: Slug) -> TaskLead {
    var lead = TaskLead()
    lead.organization = organization
    lead.word = "牵头单位"
    lead.name = organization.description
    return lead
  }

  static func assigned(
    _ id: Slug, leads: [Slug], _ change: (inout TaskAssigned) -> Void = { _ in }
  ) -> Saying {
    about(.task, id, TaskAssigned.self) {
      $0.title = LocalizedName(zh: "任务 \(id)")
      $0.leads = leads.map(lead)
      change(&$0)
    }
  }

  private let given = Given { assigned("roads", leads: ["wuxi-stb"]) }

  private func reassigned(_ leads: [Slug], supporting: [Slug] = []) -> Saying {
    about(.task, "roads", TaskReassigned.self) {
      $0.leads = leads.map(Self.lead)
      $0.supporting = supporting
    }
  }

  private func progress(_ percent: Int?) -> Saying {
    about(.task, "roads", TaskProgressReported.self) {
      $0.summary = "进展"
      $0.percent = percent
    }
  }

  private let completed = about(.task, "roads", TaskCompleted.self)

  @Test func `a task given here needs a lead, one from a document does not`() {
    Given {}.when(Self.assigned("roads", leads: ["wuxi-stb"])).then(.accepted)
    Given {}.when(Self.assigned("roads", leads: [])).then(.refused(.leadMissing))
    Given {}.when(Self.assigned("roads", leads: []) { $0.document = "plan" }).then(.accepted)
    Given {}.when(Self.assigned("roads", leads: []) { $0.document = "nothing" })
      .then(.refused(.reference))
    given.when(Self.assigned("roads", leads: ["wuxi-stb"])).then(.refused(.subjectExists))
  }

  @Test func `leads and supporting units are registered on that day`() {
    Given {}.when(Self.assigned("roads", leads: ["wuxi-stb"]).on("2009-01-01"))
      .then(.refused(.reference))
    Given {}.when(Self.assigned("roads", leads: ["wuxi-stb", "nobody"]))
      .then(.refused(.reference))
    Given {}.when(Self.assigned("roads", leads: ["wuxi-stb"]) { $0.supporting = ["nobody"] })
      .then(.refused(.reference))
    given.when(reassigned(["nobody"])).then(.refused(.reference))
    given.when(reassigned(["suzhou-stb"], supporting: ["nobody"])).then(.refused(.reference))
  }

  @Test func `reassigning needs a new lead`() {
    given.when(reassigned(["suzhou-stb"])).then(.accepted)
    given.when(reassigned([])).then(.refused(.leadMissing))
  }

  @Test(
    arguments: [(nil, true), (0, true), (100, true), (-1, false), (101, false)] as [(Int?, Bool)])
  func `progress is a percentage`(percent: Int?, isAccepted: Bool) {
    given.when(progress(percent)).then(isAccepted ? .accepted : .refused(.percent))
  }

  @Test func `a completed task takes nothing more`() {
    given.when(completed.on("2018-05-01")).then(.accepted)
    let done = Given {
      Self.assigned("roads", leads: ["wuxi-stb"])
      completed.on("2018-05-01").called("done")
    }
    done.when(progress(80).on("2018-06-01")).then(.refused(.taskCompleted, naming: "done"))
    done.when(reassigned(["suzhou-stb"]).on("2018-06-01")).then(.refused(.taskCompleted))
    done.when(completed.on("2018-06-01")).then(.refused(.taskCompleted))
    done.when(progress(80).on("2018-04-01")).then(.accepted)
  }

  @Test func `a completion that is only reported closes nothing`() {
    let reported = Given {
      Self.assigned("roads", leads: ["wuxi-stb"])
      completed.by("lead").on("2018-05-01").called("done")
    }
    reported.when(reassigned(["suzhou-stb"]).on("2018-06-01")).then(.accepted)
    var confirmedLater = reported
    confirmedLater.say(confirmed("done", .task, "roads"))
    confirmedLater.when(reassigned(["suzhou-stb"]).on("2018-06-01")).then(.refused(.taskCompleted))
  }

  @Test func `a completion is not confirmed when something followed it`() {
    Given {
      Self.assigned("roads", leads: ["wuxi-stb"])
      completed.by("lead").on("2018-05-01").called("done")
      progress(90).on("2018-06-01").called("later")
    }.when(confirmed("done", .task, "roads")).then(.refused(.laterEntryBreaks, naming: "later"))
  }
}
