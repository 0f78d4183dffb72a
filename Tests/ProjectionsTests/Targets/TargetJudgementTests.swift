// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Target judgements") struct TargetJudgementTests {
  private func judged(
    _ comparator: Comparator?, _ value: String?, _ reading: String?, base: String? = nil
  ) -> TargetJudgement {
    var target = TargetSet()
    target.comparator = comparator
    target.value = value.flatMap { DecimalText($0) }
    target.baseline = base.flatMap { DecimalText($0) }
    return TargetJudgement(target, reading: reading.flatMap { DecimalText($0) })
  }

  @Test(arguments: [
    (Comparator?.some(.greater), "65", "65.00", false), (.greater, "65", "65.01", true),
    (.greater, "65", "64.99", false), (.atLeast, "65", "65.00", true),
    (.atLeast, "65", "64.99", false), (.atMost, "65", "65.00", true),
    (.atMost, "65", "65.01", false), (.less, "65", "65.00", false), (.less, "65", "64.99", true),
    (.equal, "65", "65.00", true), (.equal, "65", "65.01", false),
  ]) func `a reading is judged exactly, and only greater and less exclude the value itself`(
    comparator: Comparator?, value: String, reading: String, isMet: Bool
  ) {
    #expect(judged(comparator, value, reading) == (isMet ? .met : .notMet))
  }

  @Test(arguments: [("30", true), ("29.9", false), ("31", true)])
  func `a bare number means at least`(reading: String, isMet: Bool) {
    #expect(judged(nil, "30", reading) == (isMet ? .met : .notMet))
  }

  @Test(arguments: [("397", "-3"), ("400", "0"), ("403", "3")])
  func `an approximate target is never judged, only the difference is said`(
    reading: String, difference: String
  ) {
    #expect(
      judged(.approximately, "400", reading)
        == .cannotBeJudged(.approximate(decimal(difference))))
  }

  @Test func `what is missing is named`() {
    #expect(judged(.greater, "65", nil) == .cannotBeJudged(.noReading))
    #expect(judged(nil, nil, "65") == .cannotBeJudged(.noValue))
    #expect(judged(nil, nil, nil) == .cannotBeJudged(.noValue))
  }

  @Test func `a multiple needs its base`() {
    #expect(judged(.timesBase, "2", "200") == .cannotBeJudged(.noBase))
    #expect(judged(.timesBase, nil, "200", base: "100") == .cannotBeJudged(.noValue))
    #expect(judged(.timesBase, "2", "199.9", base: "100") == .notMet)
    #expect(judged(.timesBase, "2", "200.0", base: "100") == .met)
    #expect(judged(.timesBase, "3", "299", base: "100") == .notMet)
    #expect(judged(.timesBase, "3", "300", base: "100") == .met)
  }

  @Test func `money is judged in fen`() {
    var target = TargetSet()
    target.amount = Money(fen: 10_000)
    #expect(TargetJudgement(target, reading: decimal("9999")) == .notMet)
    #expect(TargetJudgement(target, reading: decimal("10000")) == .met)
  }
}
