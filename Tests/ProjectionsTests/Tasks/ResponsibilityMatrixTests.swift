// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Responsibility matrix") struct ResponsibilityMatrixTests {
  private let state: RegistryState = {
    var told = Told()
    told.document("plan", on: "2018-01-01")
    told.task("alone", in: "plan", "一", leads: ["bureau"])
    told.task("shared", in: "plan", "二", leads: ["office", "bureau"])
    // Printed twice: the first place counts.
    told.task("twice", in: "plan", "三", leads: ["office", "court", "office"])
    told.task("nobody", in: "plan", "四")
    return told.state
  }()

  @Test func `a unit stands at its first printed place`() {
    let rows = ResponsibilityMatrix(state).rows
    #expect(rows.map(\.task) == ["alone", "shared", "twice", "nobody"])
    #expect(rows[1].cells["bureau"]?.position == 2)
    #expect(rows[1].cells["bureau"]?.leads == 2)
    #expect(rows[1].cells["bureau"]?.word == "牵头单位")
    #expect(rows[2].cells["office"]?.position == 1)
    #expect(rows[2].cells.count == 2)
  }

  @Test func `units that lead most stand first, with what they lead first and alone`() {
    let columns = ResponsibilityMatrix(state).columns
    #expect(columns.map(\.unit) == ["office", "bureau", "court"])
    #expect(columns.map(\.tasks) == [2, 2, 1])
    #expect(columns.map(\.first) == [2, 1, 0])
    #expect(columns.map(\.sole) == [0, 1, 0])
  }

  @Test func `a unit that is asked for stands first, with those it shares its tasks with`() {
    var filter = TaskView.Filter()
    filter.unit = "court"
    let matrix = ResponsibilityMatrix(state, filter: filter)
    #expect(matrix.rows.map(\.task) == ["twice"])
    #expect(matrix.columns.map(\.unit) == ["court", "office"])
    filter.isFirst = true
    #expect(ResponsibilityMatrix(state, filter: filter).rows.isEmpty)
  }

  @Test func `a unit that only supports has a column`() {
    var told = Told()
    told.task("joint", in: nil, nil, leads: ["office"], supporting: ["court", "bureau"])
    let matrix = ResponsibilityMatrix(told.state)
    #expect(matrix.columns.map(\.unit) == ["office", "bureau", "court"])
    #expect(matrix.columns.map(\.supports) == [0, 1, 1])
    #expect(matrix.columns.map(\.tasks) == [1, 0, 0])
    var filter = TaskView.Filter()
    filter.unit = "court"
    #expect(ResponsibilityMatrix(told.state, filter: filter).rows.map(\.task) == ["joint"])
  }

  @Test func `tasks that nobody leads are named`() {
    #expect(ResponsibilityMatrix(state).withoutLead == ["nobody"])
  }
}
