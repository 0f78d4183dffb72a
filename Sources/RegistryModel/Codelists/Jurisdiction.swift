// SPDX-License-Identifier: Apache-2.0

/// The level that issued a document.
public enum Jurisdiction: String, Codelist {
  case national
  case province
  case city
  case zone
  case district

  /// Stands as `jurisdiction` in schemas and on reference pages.
  public static var list: String { "jurisdiction" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .national: LocalizedName(zh: "国家", en: "national")
    case .province: LocalizedName(zh: "省", en: "province")
    case .city: LocalizedName(zh: "市", en: "city")
    case .zone: LocalizedName(zh: "园区", en: "zone")
    case .district: LocalizedName(zh: "区县", en: "district")
    }
  }
}
