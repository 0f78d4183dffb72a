// SPDX-License-Identifier: Apache-2.0

/// Where money for a project comes from.
public enum FundingSource: String, Codelist {
  case national
  case provincial
  case municipal
  case district
  case enterprise
  case bank
  case social
  case fund

  /// Stands as `funding-source` in schemas and on reference pages.
  public static var list: String { "funding-source" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .national: LocalizedName(zh: "中央财政", en: "national")
    case .provincial: LocalizedName(zh: "省级财政", en: "provincial")
    case .municipal: LocalizedName(zh: "市级财政", en: "municipal")
    case .district: LocalizedName(zh: "区县财政", en: "district")
    case .enterprise: LocalizedName(zh: "企业自筹", en: "enterprise")
    case .bank: LocalizedName(zh: "银行贷款", en: "bank")
    case .social: LocalizedName(zh: "社会资本", en: "social")
    case .fund: LocalizedName(zh: "基金出资", en: "fund")
    }
  }
}
