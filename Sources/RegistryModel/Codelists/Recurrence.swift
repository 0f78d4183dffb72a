// SPDX-License-Identifier: Apache-2.0

/// How often a deliverable repeats.
public enum Recurrence: String, Codelist {
  case eachYear = "each-year"
  case eachQuarter = "each-quarter"
  case eachMonth = "each-month"

  /// Stands as `recurrence` in schemas and on reference pages.
  public static var list: String { "recurrence" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .eachYear: LocalizedName(zh: "每年", en: "each year")
    case .eachQuarter: LocalizedName(zh: "每季", en: "each quarter")
    case .eachMonth: LocalizedName(zh: "每月", en: "each month")
    }
  }
}
