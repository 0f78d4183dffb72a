// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel
import Testing

@Suite struct TargetJudgementTests {
  private func target(_ comparator: Comparator?, _ value: String?) -> TargetSet {
    var set = TargetSet()
    set.comparator = comparator
    set.value = value.flatMap { DecimalText($0) }
    return set
  }

  @Test(
    arguments: [
      (nil, "100", "100", TargetJudgement.met), (nil, "100", "99.9", .notMet),
      (.atLeast, "2.92", "2.920", .met), (.greater, "65", "65.00", .notMet),
      (.greater, "65", "65.01", .met), (.atMost, "20", "20", .met), (.atMost, "20", "21", .notMet),
      (.less, "20", "20", .notMet), (.equal, "47.0", "47", .met), (.equal, "47.0", "47.1", .notMet),
    ] as [(Comparator?, String, String, TargetJudgement)])
  func `a reading is judged by the printed comparator`(
    comparator: Comparator?, value: String, reading: String, judgement: TargetJudgement
  ) {
    #expect(
      TargetJudgement(target(comparator, value), reading: DecimalText(reading)) == judgement)
  }

  @Test func `an approximate target is never judged, its difference is said`() throws {
    let difference = try #require(DecimalText("-3"))
    #expect(
      TargetJudgement(target(.approximately, "400"), reading: DecimalText("397"))
        == .cannotBeJudged(.approximate(difference)))
  }

  @Test func `without reading, value or base nothing is judged`() {
    #expect(TargetJudgement(target(.greater, "65"), reading: nil) == .cannotBeJudged(.noReading))
    #expect(TargetJudgement(target(nil, nil), reading: DecimalText(1)) == .cannotBeJudged(.noValue))
    #expect(
      TargetJudgement(target(.timesBase, "2"), reading: DecimalText(9)) == .cannotBeJudged(.noBase))
  }

  @Test(
    arguments: [
      (48_500, 78_000, "62.2"), (1, 8, "12.5"), (1, 3, "33.3"), (2, 3, "66.7"), (0, 5, "0.0"),
    ]
      as [(Int64, Int64, String)])
  func `shares have one digit, halves away from zero`(part: Int64, whole: Int64, text: String) {
    let share = FundingView.percent(Money(fen: part), of: Money(fen: whole))
    #expect(share?.description == text)
    #expect(FundingView.percent(Money(fen: part), of: .zero) == nil)
  }
}
