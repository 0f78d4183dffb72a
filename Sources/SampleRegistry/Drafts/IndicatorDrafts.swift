// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Indicators, each defined on the day of its first target, and the printed targets.
struct IndicatorDrafts {
  let targets: [Draft]
  let qualitative: [Draft]

  init(_ tables: SampleTables) throws {
    targets = try Self.numeric(tables)
    qualitative = try Self.qualitative(tables)
  }

  private static func numeric(_ tables: SampleTables) throws -> [Draft] {
    var defined: Set<Slug> = []
    var drafts: [Draft] = []
    var first: [String: String] = [:]
    let dated = try tables.targets.rows.enumerated().map { position, row in
      (source: try tables.sources.source(row), position: position, row: row)
    }.sorted { ($0.source.time, $0.position) < ($1.source.time, $1.position) }
    for (source, _, row) in dated {
      let english = try row.required("indicator_en")
      let unit = try IndicatorNames.unit(try row.required("unit"))
      let id = try Self.indicator(english, unit)
      let common = source.common(
        section: row["section"], anchor: row["source_anchor"], note: row["note"])
      if defined.insert(id).inserted {
        var event = IndicatorDefined()
        let composed = IndicatorNames.composed[english]
        event.name = LocalizedName(zh: try composed ?? row.required("indicator_zh"), en: english)
        event.nameComposed = composed == nil ? row.isComposed : true
        event.unit = unit
        event.direction = IndicatorNames.direction(unit)
        event.aggregation = UnitList.unit(unit)?.isRatio == true ? IndicatorAggregation.none : nil
        var definition = common
        definition.note = nil
        drafts.append(
          source.draft(Subject(.indicator, id), .indicatorDefined(event), definition))
      }
      var event = try TargetReading(row, source, unit).event
      let identity = [
        english, unit.description, source.id.description, row["scope"] ?? "",
        row["value"] ?? "", row["period"] ?? "",
      ].joined(separator: "\n")
      if row["note"]?.hasPrefix("Repeats") == true {
        event.repeats = first[identity].flatMap(Slug.init)
      }
      if first[identity] == nil { first[identity] = event.target.description }
      drafts.append(source.draft(Subject(.indicator, id), .targetSet(event), common))
    }
    return drafts
  }

  /// Identity is the English name and the unit; the unit tells two of one name apart.
  static func indicator(_ english: String, _ unit: Slug) throws -> Slug {
    try IndicatorNames.slug(english)
  }

  /// Qualitative targets beside whose words 力争 or 争取 is printed.
  private static let strivenFor: Set<Slug> = ["qt-03", "qt-04", "qt-12", "qt-14"]

  /// The printed name of whom a qualitative target is about: as a rule, of the document's whole area.
  private static func scopeName(_ target: Slug, _ document: Slug) -> String {
    switch (document.description, target.description) {
    case (_, "qt-10"): "全省"
    case ("sunan-integration", _): "苏南自创区"
    case ("changzhou-hnz-2017", _): "常州高新区"
    case ("wuxi-2018", _): "无锡市"
    case ("changzhou-2021", _): "常州市"
    default: "全市"
    }
  }

  private static func qualitative(_ tables: SampleTables) throws -> [Draft] {
    try tables.qualitativeTargets.rows.flatMap { row in
      let source = try tables.sources.source(row)
      let target = try row.value("qualitative_target_id", Slug.init)
      let meaning = try row.required("meaning_en")
      let id = try IndicatorNames.slug("\(target) \(meaning)")
      var indicator = IndicatorDefined()
      indicator.name = LocalizedName(zh: try row.required("phrase_zh"), en: meaning)
      indicator.nameComposed = row.isComposed
      let common = source.common(section: row["section"], anchor: row["phrase_zh"])
      var event = TargetSet()
      event.target = target
      event.scope = try SampleScope(Self.scopeName(target, source.id), source.id).scope()
      event.aspiration = strivenFor.contains(target) ? true : nil
      event.printed = try row.required("phrase_zh")
      event.document = source.id
      event.section = row["section"]
      let subject = Subject(.indicator, id)
      return [
        source.draft(subject, .indicatorDefined(indicator), common),
        source.draft(subject, .targetSet(event), common),
      ]
    }
  }
}
