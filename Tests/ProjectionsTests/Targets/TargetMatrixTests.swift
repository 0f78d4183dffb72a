// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Target matrix") struct TargetMatrixTests {
  /// Two units with 150.5 and 50 of an indicator that adds up to a target of the whole.
  private func matrix(
    _ comparator: Comparator?, _ value: String?, comparable: RollUpComparability = .same,
    aggregation: IndicatorAggregation = .sum, cells: [String?] = ["150.5", "50"]
  ) -> TargetMatrix {
    var told = Told()
    told.indicator("whole")
    told.target("whole", "whole-2017") {
      $0.scope.name = "全区"
      $0.comparator = comparator
      $0.value = value.map(decimal)
      $0.printed = value ?? "覆盖"
    }
    told.indicator("part") {
      $0.aggregation = aggregation
      var rollUp = RollUp()
      rollUp.target = "whole-2017"
      rollUp.comparable = comparable
      $0.rollsUpTo = rollUp
    }
    // Told in the reverse of the printed order.
    for (offset, cell) in cells.enumerated().reversed() {
      told.target("part", Slug("part-\(offset)") ?? .blank) {
        $0.document = "plan"
        $0.scope.subject = Subject(.organization, Slug("unit-\(offset)") ?? .blank)
        $0.scope.name = "单位\(offset)"
        $0.value = cell.map(decimal)
        $0.printed = cell ?? "--"
        var place = MatrixPosition()
        place.row = 1
        place.column = offset + 1
        $0.matrix = place
      }
    }
    return TargetMatrix(told.state, document: "plan")
  }

  @Test func `columns stand in printed order and cells keep their digits`() {
    let matrix = matrix(nil, nil)
    #expect(matrix.columns.map(\.name) == ["单位0", "单位1"])
    #expect(matrix.rows.first?.cells[1]?.value?.description == "150.5")
    #expect(matrix.rows.first?.total == decimal("200.5"))
  }

  @Test func `a printed blank has no value and adds nothing`() {
    let row = matrix(nil, nil, cells: ["150.5", nil]).rows.first
    #expect(row?.cells[2]?.value == nil)
    #expect(row?.cells[2]?.printed == "--")
    #expect(row?.total == decimal("150.5"))
  }

  @Test func `shares are neither added nor checked`() {
    let row = matrix(nil, "59.0", aggregation: .none).rows.first
    #expect(row?.total == nil)
    #expect(row?.check == .ratio(parent: "whole-2017", printed: "59.0"))
  }

  @Test(arguments: [Comparator?.none, .atLeast, .greater])
  func `parts that exceed a lower bound are in line`(comparator: Comparator?) {
    #expect(
      matrix(comparator, "200").rows.first?.check
        == .beyond(parent: "whole-2017", printed: "200", difference: decimal("-0.5")))
  }

  @Test(arguments: [(Comparator?.none, "201"), (.equal, "200"), (.atMost, "200")])
  func `parts that miss the whole differ`(comparator: Comparator?, value: String) {
    let difference = decimal(value).minus(decimal("200.5"))
    #expect(
      matrix(comparator, value).rows.first?.check
        == .differs(parent: "whole-2017", printed: value, difference: difference))
  }

  @Test func `equal parts are equal unless the whole must be exceeded`() {
    #expect(
      matrix(nil, "200.50").rows.first?.check == .equal(parent: "whole-2017", printed: "200.50"))
    guard case .differs = matrix(.greater, "200.50").rows.first?.check else {
      Issue.record("200.5 does not exceed 200.50")
      return
    }
  }

  @Test func `of an approximate whole only the difference is said`() {
    #expect(
      matrix(.approximately, "203.5").rows.first?.check
        == .approximate(parent: "whole-2017", printed: "203.5", difference: decimal("3.0")))
  }

  @Test func `a whole that is defined otherwise raises no alarm`() {
    let differing = RollUpComparability.allCases.filter { $0 != .same }
    #expect(!differing.isEmpty)
    for comparable in differing {
      #expect(
        matrix(nil, "999", comparable: comparable).rows.first?.check
          == .differentDefinition(parent: "whole-2017", printed: "999"))
    }
  }
}
