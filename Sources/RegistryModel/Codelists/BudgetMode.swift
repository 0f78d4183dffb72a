// SPDX-License-Identifier: Apache-2.0

/// How a budget binds spending.
public enum BudgetMode: String, Codelist {
  case itemised
  case lumpSum = "lump-sum"

  public static var list: String { "budget-mode" }

  public var label: LocalizedName {
    switch self {
    case .itemised: LocalizedName(zh: "分项", en: "itemised")
    case .lumpSum: LocalizedName(zh: "包干", en: "lump sum")
    }
  }
}
