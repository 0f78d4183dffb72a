// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The annex of 2017: 15 indicators for 11 units, with the targets of the whole that they roll up to.
struct MatrixDrafts {
  let drafts: [Draft]

  /// The target of the whole district by row, and whether it means the same.
  private static let wholes:
    [String: (english: String, section: String, comparable: RollUpComparability)] = [
      "1": ("High-tech industry output as a share of above-scale industrial output", "附件1", .same),
      "2": ("High-tech enterprises cultivated", "", .same),
      "3": ("Enterprise R&D institutions added", "附件1", .differentDefinition),
    ]

  init(_ tables: SampleTables) throws {
    var drafts: [Draft] = []
    var defined: Set<Slug> = []
    for row in tables.unitTargets.rows {
      let source = try tables.sources.source(row)
      let number = try row.required("row_no")
      let english = try row["sub_indicator_en"] ?? row.required("indicator_en")
      let isRatio = row["unit_of_measure"] == "%"
      let id = try IndicatorNames.slug("unit \(number) \(english)")
      let subject = Subject(.indicator, id)
      let common = source.common(section: row["section"])
      if defined.insert(id).inserted {
        var event = IndicatorDefined()
        event.name = LocalizedName(
          zh: try row["sub_indicator_zh"] ?? row.required("indicator_zh"), en: english)
        event.unit = isRatio ? "percent" : "count"
        event.direction = .increase
        event.aggregation = isRatio ? IndicatorAggregation.none : .sum
        event.rollsUpTo = Self.whole(number, tables)
        if row["indicator_number"] == "8" { event.filing = "合作处" }
        drafts.append(source.draft(subject, .indicatorDefined(event), common))
      }
      var event = TargetSet()
      event.target = try row.value("unit_no") { Slug("xb-\(number)-\($0)") }
      event.scope.subject = try .sample(.organization, try row.required("unit_id"))
      event.scope.name = row["unit_zh"]
      event.name = row["indicator_zh"]
      event.period = try TargetReading.period(try row.required("year"), row.place)
      event.periodBasis = .stated
      event.printed = try row.required("value_as_written")
      event.value = try row.optional("value", DecimalText.init)
      var position = MatrixPosition()
      position.row = try row.value("row_no") { Int($0) }
      position.column = try row.value("unit_no") { Int($0) }
      position.group = row["sub_indicator_zh"] == nil ? nil : row["indicator_zh"]
      event.matrix = position
      event.document = source.id
      event.section = row["section"]
      drafts.append(source.draft(subject, .targetSet(event), common))
    }
    self.drafts = drafts
  }

  private static func whole(_ number: String, _ tables: SampleTables) -> RollUp? {
    guard let whole = wholes[number] else { return nil }
    let target = tables.targets.rows.first { row in
      row["document_id"] == "changzhou-hnz-2017" && row["indicator_en"] == whole.english
        && (whole.section.isEmpty || row["section"] == whole.section)
    }
    guard let id = target?["target_id"].flatMap(Slug.init) else { return nil }
    var rollUp = RollUp()
    rollUp.target = id
    rollUp.comparable = whole.comparable
    return rollUp
  }
}
