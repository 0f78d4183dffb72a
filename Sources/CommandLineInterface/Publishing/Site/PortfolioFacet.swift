// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// One value by which the portfolio is narrowed; each has a page of its own.
enum PortfolioFacet: Hashable, Sendable {
  case city(PortfolioCity)
  case status(ProjectStatus)
  case reading(StatusReading)
  case mixed
  case unknown
  case light(Light)
  case kind(ProjectKind)
  case list(ListName)

  /// The questions that facets answer, in the order of the page.
  enum Question: CaseIterable, Sendable {
    case city, status, light, kind, list

    var label: Localized {
      switch self {
      case .city: Localized(zh: "城市", en: "City")
      case .status: Localized(zh: "状态", en: "Status")
      case .light: Localized(zh: "灯号", en: "Light")
      case .kind: Localized(zh: "种类", en: "Kind")
      case .list: Localized(zh: "名单", en: "List")
      }
    }
  }

  /// The question that it answers.
  var question: Question {
    switch self {
    case .city: .city
    case .status, .reading, .mixed, .unknown: .status
    case .light: .light
    case .kind: .kind
    case .list: .list
    }
  }

  /// Its part of a file's name.
  var slug: String {
    switch self {
    case .city(let city): "city-\(city.key)"
    case .status(let status): "status-\(status.rawValue)"
    case .reading(let reading): "reading-\(reading.rawValue)"
    case .mixed: "status-mixed"
    case .unknown: "status-unknown"
    case .light(let light): "light-\(light.rawValue)"
    case .kind(let kind): "kind-\(kind.rawValue)"
    case .list(let list): "list-\(list.rawValue)"
    }
  }

  /// What people read.
  var label: Localized {
    switch self {
    case .city(let city): Localized(city.name)
    case .status(let status): Localized(status.label)
    case .reading(let reading):
      StatusCell.label(reading) + Localized(zh: "(文件)", en: " (document)")
    case .mixed: Localized(zh: "提法不一", en: "mixed")
    case .unknown: Localized(zh: "未写明", en: "not stated")
    case .light(let light): LightText.sign(light)
    case .kind(let kind): Localized(kind.label)
    case .list(let list): Localized(list.label)
    }
  }

  /// The facets of a row, one or several for each question.
  static func of(_ row: PortfolioView.Row) -> [PortfolioFacet] {
    let status: PortfolioFacet =
      switch row.status {
      case .controlled(let status): .status(status)
      case .reported(let reading): .reading(reading)
      case .mixed: .mixed
      case .unknown: .unknown
      }
    return [.city(row.city), status, .kind(row.kind)]
      + (row.light.light.map { [.light($0)] } ?? []) + row.listings.map { .list($0) }
  }

  /// The order among the answers to one question.
  var order: String {
    switch self {
    case .city(.city(let code)): code.description
    case .city(.several): "x"
    case .city(.notStated): "y"
    case .status(let status): Self.letter(status)
    case .reading(let reading): "p" + Self.letter(reading)
    case .mixed: "q"
    case .unknown: "r"
    case .light(let light): Self.letter(light)
    case .kind(let kind): kind.rawValue
    case .list(let list): list.rawValue
    }
  }

  /// The place of a value in its list, as a text that sorts.
  private static func letter<Value: CaseIterable & Equatable>(_ value: Value) -> String {
    let position = Array(Value.allCases).firstIndex(of: value) ?? 0
    return String(UnicodeScalar(UInt8(ascii: "a") + UInt8(clamping: position)))
  }
}
