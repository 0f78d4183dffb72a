// SPDX-License-Identifier: Apache-2.0

import Projections
import Testing

@testable import RegistryModel

enum TargetSystems {
  static let all = [
    unitMatrix, utilisation, comparators, evaluation, innovationIndex, points, statistics,
  ]

  static let unitMatrix = SystemAssertion("target-unit-matrix") {
    Indicators.defined("firms")
    target("firms-2017", of: "firms") { $0.value = DecimalText("30") }
    Indicators.defined("firms-by-unit") {
      $0.aggregation = .sum
      var parent = RollUp()
      parent.target = "firms-2017"
      parent.comparable = .same
      $0.rollsUpTo = parent
    }
    cell(1, "wuxi-stb", "10")
    cell(2, "suzhou-stb", "20")
  } shows: { views in
    let row = views.targetMatrix("plan").rows.first
    views.show("target.set.matrix", row?.cells[2]?.matrix)
    views.show("target.set.value", row?.cells[2]?.value)
    views.show("indicator.defined.rollsUpTo", row?.definition.rollsUpTo)
    #expect(row?.check == .equal(parent: "firms-2017", printed: "达到"))
  } refuses: {
    cell(2, "suzhou-stb", "21").on("2018-02-01")
  }

  static let utilisation = SystemAssertion("target-utilisation") {
    Indicators.defined("utilisation")
    ofWuxi("use-2018", "utilisation") {
      $0.comparator = .greater
      $0.value = DecimalText("65")
    }
    reading("65.0", of: "utilisation")
  } shows: { views in
    let row = views.targets.rows.first
    views.show("target.set.comparator", row?.target.set.comparator)
    views.show("target.set.value", row?.target.set.value)
    views.show("observation.recorded.value", row?.reading?.reading.value)
    #expect(row?.judgement == .notMet, "above 65 is more than 65")
  } refuses: {
    ofWuxi("use-2019", "utilisation") {
      $0.value = DecimalText("65")
      $0.amount = yuan(65)
    }
  }

  static let comparators = SystemAssertion("target-comparators") {
    Indicators.defined("output")
    ofWuxi("output-2025", "output") {
      $0.word = "翻一番"
      $0.comparator = .timesBase
      $0.value = DecimalText("2")
      $0.baseline = DecimalText("100")
    }
    reading("199", of: "output")
  } shows: { views in
    let row = views.targets.rows.first
    views.show("target.set.word", row?.target.set.word)
    views.show("target.set.comparator", row?.target.set.comparator)
    views.show("target.set.baseline", row?.target.set.baseline)
    #expect(row?.judgement == .notMet, "twice 100 is more than 199")
  } refuses: {
    ofWuxi("output-2030", "output") { $0.comparator = .timesBase }
  }

  static let evaluation = SystemAssertion("target-evaluation") {
    Indicators.defined("output-per-mu") { $0.unit = "percent" }
    ofWuxi("per-mu-2018", "output-per-mu") { $0.value = DecimalText("10") }
    reading("12.5", of: "output-per-mu")
  } shows: { views in
    let row = views.targets.rows.first
    views.show("indicator.defined.unit", row?.definition.unit)
    views.show("observation.recorded.value", row?.reading?.reading.value)
    views.show("observation.recorded.period", row?.reading?.reading.period)
  } refuses: {
    Indicators.defined("yield") { $0.unit = "furlongs" }
  }

  static let innovationIndex = SystemAssertion("target-innovation-index") {
    review { $0.criteria = [criterion("input", max: "40"), criterion("output", max: "60")] }
    Indicators.defined("index")
    ofWuxi("index-2018", "index")
    reading("83.5", of: "index")
  } shows: { views in
    let matrix = views.review()
    views.show("review.opened.criteria", matrix?.opened.criteria)
    views.show("review.opened.period", matrix?.opened.period)
    views.show("observation.recorded.value", views.targets.rows.first?.reading?.reading.value)
    #expect(matrix?.max.description == "100")
  } refuses: {
    review("index-2019") { $0.criteria = [criterion("input", max: "0")] }
  }

  static let points = SystemAssertion("target-points") {
    review { $0.criteria = [criterion("seed-stage", max: "30")] }
    scored("12.5", on: "seed-stage")
  } shows: { views in
    let matrix = views.review()
    views.show("review.opened.criteria", matrix?.opened.criteria)
    views.show("review.scored.criterion", matrix?.scores.first?.scored.criterion)
    views.show("review.scored.score", matrix?.units.first?.total)
  } refuses: {
    scored("5", on: "growth-stage")
  }

  static let statistics = SystemAssertion("target-statistics") {
    Indicators.defined("talents")
    ofWuxi("talents-2018", "talents")
    reading("40", of: "talents", in: "2018Q4", filed: "统〔2018〕7号")
  } shows: { views in
    let row = views.targets.rows.first
    views.show("observation.recorded.period", row?.reading?.reading.period)
    views.show("observation.recorded.filing", row?.reading?.reading.filing)
  } refuses: {
    reading("40", of: "talents").with {
      if case .observationRecorded(var event) = $0.event {
        event.scope = TargetScope()
        $0.event = .observationRecorded(event)
      }
    }
  }
}

private func ofWuxi(
  _ id: Slug, _ indicator: Slug, _ change: (inout TargetSet) -> Void = { _ in }
) -> Saying {
  target(id, of: indicator) {
    $0.scope = TargetScope()
    $0.scope.subject = Subject(.organization, "wuxi-stb")
    change(&$0)
  }
}

/// A cell of the first row of the unit table in the document `plan`.
private func cell(_ column: Int, _ unit: Slug, _ value: String) -> Saying {
  target(Slug("firms-\(column)") ?? .blank, of: "firms-by-unit") {
    $0.scope.subject = Subject(.organization, unit)
    $0.value = DecimalText(value)
    $0.document = "plan"
    var position = MatrixPosition()
    position.row = 1
    position.column = column
    $0.matrix = position
  }
}
