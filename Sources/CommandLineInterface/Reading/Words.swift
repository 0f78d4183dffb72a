// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Small pieces of text that several views share.
struct Words {
  let state: RegistryState
  let language: Language

  /// A stated date as its source gave it: `2018-08-01`, or `2020 年` where only the year is known.
  func date(_ time: Timestamp, _ precision: DatePrecision?) -> String {
    let day = time.day(at: state.offset)
    return CalendarPeriod(precision ?? .day, containing: day).description
  }

  /// The number of a document, else its title.
  func document(_ id: Slug) -> String {
    guard let issued = state.documents[id]?.state.issued else { return id.description }
    return issued.number?.description ?? issued.title.zh
  }

  /// The name of an organisation on a day.
  func organization(_ id: Slug, at time: Timestamp? = nil) -> String {
    guard let organization = state.organizations[id]?.state else { return id.description }
    return time.map { organization.name(at: $0).zh } ?? organization.name.zh
  }

  /// What a target asks for: its sign, its value and the unit of its indicator; the printed words
  /// where it has no sign.
  func target(_ set: TargetSet, _ indicator: IndicatorDefined) -> String {
    guard set.value != nil || set.amount != nil else { return set.printed }
    guard let sign = set.comparator?.sign else { return set.printed }
    let unit = set.amount == nil ? indicator.unit.flatMap { UnitList.unit($0)?.name } : nil
    let words = unit.map { Localized($0)(language) } ?? ""
    return words.isEmpty ? "\(sign) \(value(set))" : "\(sign) \(value(set)) \(words)"
  }

  private func value(_ set: TargetSet) -> String {
    if let amount = set.amount {
      return MoneyUnit.hundredMillionYuan.format(fen: amount.fen) + "亿元"
    }
    return set.value?.description ?? set.printed
  }

  /// When a target is to be reached.
  func period(_ period: TargetPeriod?) -> Localized {
    guard let period else { return "-" }
    let year = period.year.map(String.init) ?? ""
    switch period.kind {
    case .in: return Localized(year)
    case .by: return Localized(zh: "到 \(year)", en: "by \(year)")
    case .eachYear: return Localized(zh: "每年\(year)", en: "each year \(year)")
    }
  }
}

/// A code with its label.
extension Cell {
  static func code(_ value: some Codelist) -> Cell {
    .code(value.rawValue, label: Localized(value.label))
  }

  static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .missing }
}
