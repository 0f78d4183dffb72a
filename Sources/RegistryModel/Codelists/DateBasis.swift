// SPDX-License-Identifier: Apache-2.0

/// Whether a date stands in a source or was inferred.
public enum DateBasis: String, Codelist {
  case stated
  case inferred

  public static var list: String { "date-basis" }

  public var label: LocalizedName {
    switch self {
    case .stated: LocalizedName(zh: "写明", en: "stated")
    case .inferred: LocalizedName(zh: "推定", en: "inferred")
    }
  }
}
