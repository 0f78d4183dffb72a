// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Targets") struct TargetViewTests {
  static let centre = Subject(.project, "centre")

  private func judged(
    _ kind: TargetPeriodKind, _ year: Int?, _ readings: [(String, String)]
  ) -> TargetView.Row? {
    var told = Told()
    told.indicator("use")
    told.target("use", "use-2018") {
      $0.scope.subject = Self.centre
      $0.comparator = .greater
      $0.value = decimal("65")
      var period = TargetPeriod()
      period.kind = kind
      period.year = year
      $0.period = period
    }
    for (period, value) in readings { told.reading("use", Self.centre, value, in: period) }
    return TargetView(told.state).rows.first
  }

  @Test func `the newest reading is the one of the latest period, not the one recorded last`() {
    let row = judged(.eachYear, nil, [("2019", "70"), ("2018", "60")])
    #expect(row?.reading?.reading.value == decimal("70"))
    #expect(row?.judgement == .met)
  }

  @Test func `a target for a year is judged by readings of that year alone`() {
    #expect(
      judged(.in, 2018, [("2017", "60"), ("2019", "70")])?.judgement
        == .cannotBeJudged(.noReading))
    #expect(judged(.in, 2018, [("2017", "70"), ("2018", "60")])?.judgement == .notMet)
  }

  @Test func `a target by a year fails only when the year is there`() {
    #expect(judged(.by, 2020, [("2018", "60")])?.judgement == .cannotBeJudged(.notDue))
    #expect(judged(.by, 2020, [("2018", "66")])?.judgement == .met)
    #expect(judged(.by, 2020, [("2020", "60")])?.judgement == .notMet)
    #expect(judged(.by, 2020, [("2021", "66")])?.judgement == .cannotBeJudged(.noReading))
  }

  @Test func `a reading about another subject does not count`() {
    var told = Told()
    told.indicator("use")
    told.target("use", "use-2018") {
      $0.scope.subject = Self.centre
      $0.value = decimal("65")
    }
    told.reading("use", Subject(.project, "other"), "70", in: "2018")
    #expect(TargetView(told.state).rows.map(\.judgement) == [.cannotBeJudged(.noReading)])
  }

  @Test func `targets of a project are those about it and those that name it`() {
    var told = Told()
    told.indicator("use")
    told.target("use", "about") { $0.scope.subject = Self.centre }
    told.target("use", "named") {
      $0.scope.name = "全市"
      $0.project = "centre"
    }
    told.target("use", "neither") { $0.scope.name = "全市" }
    var filter = TargetView.Filter()
    filter.subject = Self.centre
    #expect(
      TargetView(told.state, filter: filter).rows.map(\.target.set.target) == ["about", "named"])
  }

  @Test func `a target printed again is listed and counted as a repeat`() {
    var told = Told()
    told.indicator("use")
    told.target("use", "first") { $0.scope.name = "全市" }
    told.target("use", "again") {
      $0.scope.name = "全市"
      $0.repeats = "first"
    }
    let view = TargetView(told.state)
    #expect(view.rows.count == 2)
    #expect(view.repeats == 1)
  }

  private func filed(_ readings: [(String, String, String?)], by keeper: String?) -> Told {
    var told = Told()
    told.indicator("use") { $0.filing = keeper }
    told.target("use", "use-2018") {
      $0.scope.subject = Self.centre
      $0.value = decimal("10")
    }
    for (period, value, filing) in readings {
      told.say(.indicator, "use", ObservationRecorded.self) {
        $0.scope.subject = Self.centre
        $0.value = decimal(value)
        $0.period = CalendarPeriod(period) ?? .blank
        $0.filing = filing
      }
    }
    return told
  }

  @Test func `where readings are kept on file, one without a file is not judged`() {
    let row = TargetView(filed([("2018", "12", nil)], by: "合作处").state).rows.first
    #expect(row?.reading?.reading.value == decimal("12"))
    #expect(row?.isVerified == false)
    #expect(row?.judgement == .cannotBeJudged(.unverified))
  }

  @Test func `a filed reading is judged, though a later one is not filed`() {
    let told = filed([("2018Q3", "9", "备 3"), ("2018Q4", "12", nil)], by: "合作处")
    let row = TargetView(told.state).rows.first
    #expect(row?.isVerified == true)
    #expect(row?.judgement == .notMet)
  }

  @Test func `where nobody keeps the readings on file, the newest is judged`() {
    let told = filed([("2018Q3", "9", "备 3"), ("2018Q4", "12", nil)], by: nil)
    let row = TargetView(told.state).rows.first
    #expect(row?.isVerified == false)
    #expect(row?.judgement == .met)
  }

  @Test func `quotas stand beside the targets, unless a document or a subject is asked for`() {
    var told = Told()
    told.indicator("platforms")
    told.say(.indicator, "platforms", QuotaSet.self) {
      $0.period.kind = .eachYear
      $0.count = 30
    }
    #expect(TargetView(told.state).quotas.map(\.quota.fact.count) == [30])
    var filter = TargetView.Filter()
    filter.document = "plan"
    #expect(TargetView(told.state, filter: filter).quotas.isEmpty)
    filter = TargetView.Filter()
    filter.indicator = "firms"
    #expect(TargetView(told.state, filter: filter).quotas.isEmpty)
  }
}
