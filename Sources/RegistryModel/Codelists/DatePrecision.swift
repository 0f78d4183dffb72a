// SPDX-License-Identifier: Apache-2.0

/// How exactly a date is stated.
public enum DatePrecision: String, Codelist {
  case day
  case month
  case quarter
  case year

  /// Stands as `date-precision` in schemas and on reference pages.
  public static var list: String { "date-precision" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .day: LocalizedName(zh: "日", en: "day")
    case .month: LocalizedName(zh: "月", en: "month")
    case .quarter: LocalizedName(zh: "季", en: "quarter")
    case .year: LocalizedName(zh: "年", en: "year")
    }
  }
}
