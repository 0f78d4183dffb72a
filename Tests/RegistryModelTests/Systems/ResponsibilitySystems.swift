// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

enum ResponsibilitySystems {
  static let all = [matrix, taskFamilies, placeDuty, chiefScientist, safety, serviceCounts]

  static let matrix = SystemAssertion("duty-matrix") {
    TaskRules.assigned("roads", leads: ["wuxi-stb", "suzhou-stb"]) {
      $0.supporting = ["service-centre"]
    }
  } shows: { views in
    let row = views.responsibilities.rows.first
    views.show("task.assigned.leads", row?.assigned.leads)
    views.show("task.assigned.supporting", row?.assigned.supporting)
    #expect(row?.cells["suzhou-stb"]?.position == 2)
  } refuses: {
    TaskRules.assigned("bridges", leads: ["nobody"])
  }

  static let taskFamilies = SystemAssertion("duty-task-families") {
    TaskRules.assigned("roads", leads: ["wuxi-stb"]) { $0.kind = .actionPlan }
    done(60)
  } shows: { views in
    views.show("task.assigned.kind", views.tasks.rows.first?.state.assigned?.kind)
    views.show("task.progress-reported.percent", views.task("roads")?.state.progress.first?.percent)
  } refuses: {
    about(.task, "roads", TaskCompleted.self).on("2018-02-01")
    done(80).on("2018-03-01")
  }

  static let placeDuty = SystemAssertion("duty-place") {
    organization("new-district") { $0.division = place("320200") }.on("2010-01-01")
    TaskRules.assigned("roads", leads: ["new-district"])
    about(.task, "roads", TaskCompleted.self).on("2018-02-01")
  } shows: { views in
    let registered = views.organization("new-district")?.registered
    views.show("organization.registered.division", registered?.division)
    views.show("task.assigned.leads", views.tasks.rows.first?.state.leads)
    #expect(views.tasks.rows.first?.state.completed != nil)
  } refuses: {
    organization("nowhere") { $0.division = place("320299") }
  }

  static let chiefScientist = SystemAssertion("duty-chief-scientist") {
    organization("team-wang") { $0.kind = .team }.on("2010-01-01")
    organization("team-li") { $0.kind = .team }.on("2010-01-01")
    TaskRules.assigned("research", leads: ["team-wang"])
    handed(to: ["team-li"]).on("2018-06-01")
  } shows: { views in
    views.show("organization.registered.kind", views.organization("team-li")?.registered?.kind)
    views.show("task.reassigned.leads", views.task("research")?.state.leads)
  } refuses: {
    handed(to: []).on("2018-07-01")
  }

  static let safety = SystemAssertion("duty-safety") {
    project()
    party("suzhou-stb", .supervisor)
    issued {
      $0.kind = .inspection
      $0.project = "centre"
    }
  } shows: { views in
    views.show("party.joined.partyRole", views.project()?.state.parties.first?.role)
    views.show("supervision.issued.kind", views.supervisions.first?.issued.kind)
    views.show("supervision.issued.project", views.supervisions.first?.issued.project)
  } refuses: {
    party("suzhou-stb", .supervisor).on("2018-02-01")
  }

  static let serviceCounts = SystemAssertion("duty-service-counts") {
    TaskRules.assigned("roads", leads: ["wuxi-stb"])
    done(20).by("lead")
  } shows: { views in
    views.show("actor.enrolled.role", views.actor("lead")?.role)
    views.show("task.progress-reported.percent", views.task("roads")?.state.progress.first?.percent)
  } refuses: {
    about(.actor, "lead", ActorSuspended.self) { $0.reason = "调离" }.by("root")
    done(40).by("lead")
  }
}

private func done(_ percent: Int) -> Saying {
  about(.task, "roads", TaskProgressReported.self) {
    $0.summary = "走访企业"
    $0.percent = percent
  }
}

private func handed(to teams: [Slug]) -> Saying {
  about(.task, "research", TaskReassigned.self) {
    $0.leads = teams.map { team in
      var lead = TaskRules.lead(team)
      lead.word = "首席科学家"
      return lead
    }
  }
}
