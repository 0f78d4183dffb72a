// SPDX-License-Identifier: Apache-2.0

/// Whose money a mechanism uses.
public enum FundLevel: String, Codelist {
  case national
  case province
  case city
  case district
  case zone
  case enterprise
  case bank
  case market
  case society
  case tax
  case mixed

  /// Stands as `fund-level` in schemas and on reference pages.
  public static var list: String { "fund-level" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .national: LocalizedName(zh: "国家", en: "national")
    case .province: LocalizedName(zh: "省", en: "province")
    case .city: LocalizedName(zh: "市", en: "city")
    case .district: LocalizedName(zh: "区县", en: "district")
    case .zone: LocalizedName(zh: "园区", en: "zone")
    case .enterprise: LocalizedName(zh: "企业", en: "enterprise")
    case .bank: LocalizedName(zh: "银行", en: "bank")
    case .market: LocalizedName(zh: "市场", en: "market")
    case .society: LocalizedName(zh: "社会", en: "society")
    case .tax: LocalizedName(zh: "税收", en: "tax")
    case .mixed: LocalizedName(zh: "多方", en: "mixed")
    }
  }
}
