// SPDX-License-Identifier: Apache-2.0

/// Whether money comes before or after results.
public enum BudgetTiming: String, Codelist {
  case before
  case after

  /// Stands as `budget-timing` in schemas and on reference pages.
  public static var list: String { "budget-timing" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .before: LocalizedName(zh: "前补助", en: "before results")
    case .after: LocalizedName(zh: "后补助", en: "after results")
    }
  }
}
