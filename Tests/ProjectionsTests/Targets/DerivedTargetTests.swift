// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Derived targets") struct DerivedTargetTests {
  private func judged(_ factor: String?, _ reading: String, base: String?) -> TargetJudgement {
    var target = TargetSet()
    target.comparator = .timesBase
    target.value = factor.map(decimal)
    target.baseline = base.map(decimal)
    return TargetJudgement(target, reading: decimal(reading))
  }

  @Test func `a multiple needs its base and its factor`() {
    #expect(judged("2", "200", base: nil) == .cannotBeJudged(.noBase))
    #expect(judged(nil, "200", base: "100") == .cannotBeJudged(.noValue))
  }

  @Test(arguments: [
    ("2", "199.9", TargetJudgement.notMet), ("2", "200.0", .met), ("3", "299", .notMet),
    ("3", "300", .met), ("1", "100", .met),
  ]) func `a multiple is reached at that many times the base`(
    factor: String, reading: String, judgement: TargetJudgement
  ) {
    #expect(judged(factor, reading, base: "100") == judgement)
  }

  @Test func `money is judged in fen`() {
    var target = TargetSet()
    target.amount = Money(fen: 10_000)
    #expect(TargetJudgement(target, reading: decimal("9999")) == .notMet)
    #expect(TargetJudgement(target, reading: decimal("10000")) == .met)
  }
}
