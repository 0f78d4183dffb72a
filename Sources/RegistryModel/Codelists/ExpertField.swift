// SPDX-License-Identifier: Apache-2.0

/// The nine fields of the expert committee.
public enum ExpertField: String, Codelist {
  case planning
  case industry
  case economy
  case technology
  case management
  case finance
  case enterprise
  case law
  case ecology

  /// Stands as `expert-field` in schemas and on reference pages.
  public static var list: String { "expert-field" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .planning: LocalizedName(zh: "规划", en: "planning")
    case .industry: LocalizedName(zh: "产业", en: "industry")
    case .economy: LocalizedName(zh: "经济", en: "economy")
    case .technology: LocalizedName(zh: "科技", en: "science and technology")
    case .management: LocalizedName(zh: "管理", en: "management")
    case .finance: LocalizedName(zh: "金融", en: "finance")
    case .enterprise: LocalizedName(zh: "企业", en: "enterprise")
    case .law: LocalizedName(zh: "法律", en: "law")
    case .ecology: LocalizedName(zh: "生态环境", en: "ecology and environment")
    }
  }
}
