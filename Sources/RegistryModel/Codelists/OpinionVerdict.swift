// SPDX-License-Identifier: Apache-2.0

/// What experts advise.
public enum OpinionVerdict: String, Codelist {
  case recommended
  case revise
  case notRecommended = "not-recommended"

  /// Stands as `opinion-verdict` in schemas and on reference pages.
  public static var list: String { "opinion-verdict" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .recommended: LocalizedName(zh: "推荐", en: "recommended")
    case .revise: LocalizedName(zh: "修改后再论证", en: "revise and argue again")
    case .notRecommended: LocalizedName(zh: "不推荐", en: "not recommended")
    }
  }
}
