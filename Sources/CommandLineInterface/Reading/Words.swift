// SPDX-License-Identifier: Apache-2.0

import Projections
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
  func document(_ id: Slug) -> Localized {
    guard let issued = state.documents[id]?.state.issued else { return Self.absent(id) }
    return issued.number.map { Localized($0.description) } ?? Localized(issued.title)
  }

  /// The name of an organisation.
  func organization(_ id: Slug) -> Localized {
    guard let organization = state.organizations[id]?.state, organization.isRegistered else {
      return Self.absent(id)
    }
    return Localized(organization.name)
  }

  /// The id of what is referred to and is not there: it was taken back, or is not known to the view.
  static func absent(_ id: Slug) -> Localized {
    Localized(zh: "\(id)(没有登记)", en: "\(id) (not registered)")
  }

  /// A region, which the record prints in Chinese.
  func region(_ text: String?) -> Cell {
    guard let text else { return .missing }
    let english = ["国家": "national", "国外": "abroad"][text] ?? DivisionList.find(text)?.name.en
    return .name(Localized(zh: text, en: english ?? text))
  }

  /// The name of a subject, of an expert that of the person, else its id.
  func name(_ subject: Subject) -> Localized {
    if subject.kind == .expert, let row = ExpertView.Row(subject.id, state), let name = row.name {
      return Localized(name)
    }
    if let name = state.name(of: subject) { return Localized(name) }
    return state.isRegistered(subject)
      ? Localized(subject.id.description) : Self.absent(subject.id)
  }

  /// What a target is about: its printed name, in English that of the subject where there is one.
  func scope(_ scope: TargetScope) -> Localized {
    let registered = scope.subject.flatMap { state.name(of: $0) }
    let printed = scope.name ?? registered?.zh ?? scope.subject?.description ?? "-"
    return Localized(zh: printed, en: registered?.en ?? printed)
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
      let unit = MoneyUnit.hundredMillionYuan
      // The largest amount of the log is far from the end of the numbers.
      return Localized(
        zh: unit.format(fen: amount.fen) + "亿元",
        en: "CNY \(unit.format(fen: amount.fen * 100)) million")(language)
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
  /// A name of the record.
  static func name(_ name: LocalizedName) -> Cell { .name(Localized(name)) }

  static func code(_ value: some Codelist) -> Cell {
    .code(value.rawValue, label: Localized(value.label))
  }

  /// What something is called in views; machines read the English form.
  static func label(_ label: Localized) -> Cell { .code(label.en, label: label) }

  /// When a target is to be reached; machines read the English form.
  static func period(_ period: Localized) -> Cell { .code(period.en, label: period) }

  /// Values of a codelist with their labels.
  static func codes(_ values: [some Codelist]) -> Cell {
    .codes(values.map { Code($0.rawValue, Localized($0.label)) })
  }

  static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .missing }
}
