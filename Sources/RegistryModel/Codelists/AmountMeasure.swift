// SPDX-License-Identifier: Apache-2.0

/// What a reported amount covers.
public enum AmountMeasure: String, Codelist {
  case period
  case yearToDate = "year-to-date"
  case toDate = "to-date"

  /// Stands as `amount-measure` in schemas and on reference pages.
  public static var list: String { "amount-measure" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .period: LocalizedName(zh: "本期", en: "period")
    case .yearToDate: LocalizedName(zh: "本年累计", en: "year to date")
    case .toDate: LocalizedName(zh: "开工累计", en: "to date")
    }
  }
}
