// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// A printed target as the event that records it.
struct TargetReading {
  let event: TargetSet

  init(_ row: SampleTable.Row, _ source: SampleSource, _ unit: Slug) throws {
    var event = TargetSet()
    event.target = try row.value("target_id", Slug.init)
    event.scope = try SampleScope(row["scope"] ?? "-", source.id).scope()
    event.name = row["indicator_zh"]
    event.period = try Self.period(try row.required("period"), row.place)
    event.periodBasis = try row.optional("deadline_basis", PeriodBasis.init(rawValue:))
    event.comparator = try Self.comparator(row, unit)
    event.word = row["comparator_word"]
    if unit == "cny" {
      let yuan: Int64 = try row.value("value") { Int64($0) }
      event.amount = Money(fen: yuan * 100)
    } else {
      event.value = try row.value("value", DecimalText.init)
    }
    event.printed = try row.required("value_as_written")
    let words = (row["note"] ?? "") + (row["source_anchor"] ?? "")
    event.aspiration = words.contains("力争") || words.contains("争取") ? true : nil
    event.baselineRequired = unit == "times-base" ? true : nil
    event.project = try row.optional("project_id", Slug.init)
    event.document = source.id
    event.section = row["section"]
    self.event = event
  }

  /// A bare number has no comparator: it is judged “at least”.
  private static func comparator(_ row: SampleTable.Row, _ unit: Slug) throws -> Comparator? {
    if unit == "times-base" { return .timesBase }
    switch try row.required("comparator") {
    case ">=": return .atLeast
    case ">": return .greater
    case "<=": return .atMost
    case "approx": return .approximately
    case "=": return nil
    case let other: throw SampleError("\(row.place): comparator “\(other)”")
    }
  }

  static func period(_ text: String, _ place: String) throws -> TargetPeriod {
    var period = TargetPeriod()
    if text.hasPrefix("each year") {
      period.kind = .eachYear
      return period
    }
    let year: Substring
    if text.hasPrefix("by ") {
      period.kind = .by
      year = text.dropFirst(3)
    } else if let dash = text.firstIndex(of: "-") {
      period.kind = .by
      year = text[text.index(after: dash)...]
    } else {
      period.kind = .in
      year = text[...]
    }
    guard let number = Int(year) else { throw SampleError("\(place): period “\(text)”") }
    period.year = number
    return period
  }
}
