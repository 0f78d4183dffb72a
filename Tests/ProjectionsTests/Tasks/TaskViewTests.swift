// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Tasks by unit") struct TaskViewTests {
  private let state: RegistryState = {
    var told = Told()
    told.document("plan", on: "2018-01-01")
    told.task("alone", in: "plan", "七(一)", leads: ["bureau"])
    told.task("third", in: "plan", "二(六)", leads: ["office", "court", "bureau"])
    told.task("first", in: "plan", "六(四)", leads: ["bureau", "office"])
    told.task("principle", in: "plan", "一", leads: ["bureau"], kind: .principle)
    told.task("spoken", in: nil, nil, leads: ["bureau"])
    told.project("centre")
    told.mention("centre", in: "plan", "七(一)", 1, .operating, on: "2018-01-01")
    told.mention("centre", in: "plan", "七(一)", 2, .operating, on: "2018-01-01")
    told.indicator("use")
    told.target("use", "here") {
      $0.document = "plan"
      $0.section = "七(一)"
    }
    told.target("use", "nowhere") { $0.scope.name = "全市" }
    told.say(.task, "first", TaskProgressReported.self) { $0.summary = "开工" }
    return told.state
  }()

  private func view(_ change: (inout TaskView.Filter) -> Void) -> TaskView {
    var filter = TaskView.Filter()
    change(&filter)
    return TaskView(state, filter: filter)
  }

  @Test func `a unit has its printed place among the leads`() {
    let view = view {
      $0.unit = "bureau"
      $0.document = "plan"
    }
    #expect(view.rows.map(\.id) == ["alone", "third", "first"])
    #expect(view.rows.map(\.position) == [1, 3, 1])
    #expect(view.total == 3)
    #expect(view.first == 2)
    #expect(view.sole == 1)
    #expect(view.reported == 1)
  }

  @Test func `only what somebody can be asked to do is listed by default`() {
    #expect(!view { _ in }.rows.contains { $0.id == "principle" })
    #expect(view { $0.includesContext = true }.rows.contains { $0.id == "principle" })
    #expect(view { $0.kind = .principle }.rows.map(\.id) == ["principle"])
  }

  @Test func `targets and projects count where they stand in the same place`() {
    let rows = view { $0.unit = "bureau" }.rows
    #expect(rows.map(\.id) == ["alone", "third", "first", "spoken"])
    #expect(rows.map(\.targets) == [1, 0, 0, 0])
    #expect(rows.map(\.projects) == [1, 0, 0, 0])
  }

  @Test func `the dossier of a task has what the list counts`() {
    for row in view({ $0.includesContext = true }).rows {
      let dossier = TaskDossier(state, task: row.id)
      #expect(dossier?.targets.count == row.targets, "\(row.id)")
      #expect(dossier?.projects.count == row.projects, "\(row.id)")
    }
    #expect(TaskDossier(state, task: "alone")?.projects == ["centre"])
    #expect(TaskDossier(state, task: "nothing") == nil)
  }

  @Test func `first alone leaves out where others stand before`() {
    let view = view {
      $0.unit = "bureau"
      $0.isFirst = true
    }
    #expect(view.rows.map(\.id) == ["alone", "first", "spoken"])
  }
}
