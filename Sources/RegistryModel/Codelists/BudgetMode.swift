// SPDX-License-Identifier: Apache-2.0

/// How a budget binds spending.
public enum BudgetMode: String, Codelist {
  case itemised
  case lumpSum = "lump-sum"

  /// Stands as `budget-mode` in schemas and on reference pages.
  public static var list: String { "budget-mode" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .itemised: LocalizedName(zh: "分项", en: "itemised")
    case .lumpSum: LocalizedName(zh: "包干", en: "lump sum")
    }
  }
}
