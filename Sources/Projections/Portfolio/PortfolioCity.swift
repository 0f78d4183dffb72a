// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Where a project counts in the portfolio: a city, several, or none stated.
public enum PortfolioCity: Hashable, Sendable {
  /// One city at prefecture level.
  case city(DivisionCode)
  /// Several cities.
  case several
  /// Not stated.
  case notStated

  /// The place of a project.
  public init(_ project: ProjectRegistered) {
    let cities = Set(project.divisions.map(\.city))
    if cities.count > 1 {
      self = .several
    } else if let city = cities.first {
      self = .city(city)
    } else {
      self = .notStated
    }
  }

  /// The name.
  public var name: LocalizedName {
    switch self {
    case .city(let code):
      DivisionList.all.first { $0.code == code }.map {
        LocalizedName(
          zh: $0.name.zh.hasSuffix("市") ? String($0.name.zh.dropLast()) : $0.name.zh,
          en: $0.name.en)
      } ?? LocalizedName(zh: code.description)
    case .several: LocalizedName(zh: "跨市", en: "Several")
    case .notStated: LocalizedName(zh: "未写明", en: "Not stated")
    }
  }

  /// The code in machine formats: that of the city, or a word.
  public var key: String {
    switch self {
    case .city(let code): code.description
    case .several: "several"
    case .notStated: "not-stated"
    }
  }

  /// The order of rows: cities by code, then several, then none stated.
  var order: String {
    switch self {
    case .city(let code): code.description
    case .several: "x"
    case .notStated: "y"
    }
  }
}
