// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// Turns what people type for a filter into codes; a word that is none gets the list of those that are.
enum Choice {
  static func division(_ text: String) throws -> DivisionCode {
    if let division = DivisionList.find(text) { return division.code }
    let known = DivisionList.all.filter { $0.to == nil }.flatMap {
      [$0.name.zh, $0.name.en ?? ""]
    }.filter { !$0.isEmpty }
    throw unknown(
      text, "--city", DivisionList.cities.map { ($0.name.en ?? $0.code.description, $0.name.zh) },
      Suggestion.nearest(to: text, among: known))
  }

  static func period(_ text: String, _ option: String) throws -> CalendarPeriod {
    if let period = CalendarPeriod(text) { return period }
    throw CommandFailure(
      code: "E-DATE",
      reason: Localized(
        zh: "\(option) “\(text)”不是期间", en: "\(option) “\(text)” is not a period"),
      remedies: [Localized(zh: "写 2026-10、2026Q4 或 2026", en: "write 2026-10, 2026Q4 or 2026")],
      exitCode: 2)
  }

  static func light(_ text: String) throws -> Light {
    for light in Light.allCases {
      let label = (LightSign(rawValue: light.rawValue) ?? .grey).label
      let words = [label.zh.prefix(1).description, label.zh, light.rawValue, label.en.lowercased()]
      if words.contains(text.lowercased()) { return light }
    }
    throw unknown(
      text, "--light", [("green", "绿"), ("yellow", "黄"), ("red", "红"), ("grey", "灰")], [])
  }

  static func code<List: Codelist>(_: List.Type, _ text: String, _ option: String) throws -> List {
    if let value = List(named: text) { return value }
    let words = List.allCases.flatMap { [$0.rawValue, $0.label.zh] }
    throw unknown(
      text, option, List.allCases.map { ($0.rawValue, $0.label.zh) },
      Suggestion.nearest(to: text, among: words))
  }

  /// A status is a controlled status or, where none is set, a reading.
  static func status(_ text: String, _ filter: inout PortfolioView.Filter) throws {
    filter.status = ProjectStatus(named: text)
    filter.reading = StatusReading(named: text)
    guard filter.status == nil, filter.reading == nil else { return }
    if text == "在研" {
      filter.status = .construction
      return
    }
    let codes = ProjectStatus.allCases.map { ($0.rawValue, $0.label.zh) }
    throw unknown(
      text, "--status", codes,
      Suggestion.nearest(
        to: text, among: ProjectStatus.allCases.flatMap { [$0.rawValue, $0.label.zh] }))
  }

  private static func unknown(
    _ text: String, _ option: String, _ known: [(en: String, zh: String)], _ near: [String]
  ) -> CommandFailure {
    var remedies = [
      Localized(
        zh: "可以是:" + known.map { "\($0.zh)(\($0.en))" }.joined(separator: "、"),
        en: "Known: " + known.map(\.en).joined(separator: ", "))
    ]
    if let first = near.first {
      remedies.insert(Localized(zh: "是不是“\(first)”?", en: "Did you mean “\(first)”?"), at: 0)
    }
    return .usage(
      "\(option) 不认识“\(text)”", "\(option) does not know “\(text)”", remedies: remedies)
  }
}
