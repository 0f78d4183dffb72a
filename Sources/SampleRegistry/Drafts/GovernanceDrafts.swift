// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// What the plans state of governance: what each body is there for, how many platforms and projects a
/// year is to bring, and the form on which the parks are reviewed.
struct GovernanceDrafts {
  /// What each body is there for, with the printed verb that makes it responsible.
  let duties: [Draft]
  /// How many a year is to bring.
  let quotas: [Draft]
  /// The form of the review, whose cells are blank.
  let review: Draft

  init(_ tables: SampleTables) throws {
    duties = try tables.duties.rows.map(Self.duty(tables.sources))
    quotas = try tables.targets.rows.filter { Self.yearly.contains($0["target_id"] ?? "") }
      .map(Self.quota(tables.sources))
    review = try Self.review(tables)
  }

  private static func duty(
    _ sources: SampleSources
  ) -> (SampleTable.Row) throws -> Draft {
    { row in
      let source = try sources.source(row)
      var event = TaskAssigned()
      event.document = source.id
      event.section = row["section"]
      event.kind = .governance
      event.title = try row.name("duty_zh", "duty_en")
      var lead = TaskLead()
      lead.organization = try row.value("org_id", Slug.init)
      lead.word = try row.required("word")
      lead.name = try row.required("name_as_written")
      event.leads = [lead]
      return source.draft(
        try .sample(.task, try row.required("duty_id")), .taskAssigned(event),
        source.common(section: row["section"], anchor: row["duty_zh"]))
    }
  }

  /// The printed targets that ask for a number of things each year.
  private static let yearly: Set<String> = ["cz-tg-035", "cz-tg-036", "jy-tg-041"]

  private static func quota(_ sources: SampleSources) -> (SampleTable.Row) throws -> Draft {
    { row in
      let source = try sources.source(row)
      let unit = try IndicatorNames.unit(try row.required("unit"))
      let indicator = try IndicatorDrafts.indicator(try row.required("indicator_en"), unit)
      var event = QuotaSet()
      event.period.kind = .eachYear
      event.count = try row.value("value") { Int($0) }
      return source.draft(
        Subject(.indicator, indicator), .quotaSet(event),
        source.common(section: row["section"], anchor: row["source_anchor"]))
    }
  }

  private static func review(_ tables: SampleTables) throws -> Draft {
    var event = ReviewOpened()
    event.title = LocalizedName(
      zh: "2017年常州高新区（新北区）园区（镇、街道）苏南国家自主创新示范区建设工作开展进度评议表",
      en: "Review of progress in building the zone, parks, towns and streets, 2017")
    event.period = CalendarPeriod("2017") ?? .blank
    event.criteria = try tables.reviewCriteria.rows.map { row in
      var criterion = ReviewCriterion()
      criterion.id = try row.value("criterion_no", Slug.init)
      criterion.title = try row.name("criterion_zh", "criterion_en")
      criterion.max = try row.value("max_points", DecimalText.init)
      return criterion
    }
    for row in tables.unitTargets.rows {
      let unit = try row.value("unit_id", Slug.init)
      if !event.units.contains(unit) { event.units.append(unit) }
    }
    guard let row = tables.reviewCriteria.rows.first else { throw SampleError("no criteria") }
    let source = try tables.sources.source(row)
    return source.draft(
      Subject(.review, "hnz-progress-2017"), .reviewOpened(event),
      source.common(section: row["section"]))
  }
}
