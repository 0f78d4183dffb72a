// SPDX-License-Identifier: Apache-2.0

/// Who may spend what is left after acceptance.
public enum SurplusHolder: String, Codelist {
  case team
  case unit

  /// Stands as `surplus-holder` in schemas and on reference pages.
  public static var list: String { "surplus-holder" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .team: LocalizedName(zh: "项目组", en: "team")
    case .unit: LocalizedName(zh: "承担单位", en: "unit")
    }
  }
}
