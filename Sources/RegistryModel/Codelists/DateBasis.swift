// SPDX-License-Identifier: Apache-2.0

/// Whether a date stands in a source or was inferred.
public enum DateBasis: String, Codelist {
  case stated
  case inferred

  /// Stands as `date-basis` in schemas and on reference pages.
  public static var list: String { "date-basis" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .stated: LocalizedName(zh: "写明", en: "stated")
    case .inferred: LocalizedName(zh: "推定", en: "inferred")
    }
  }
}
