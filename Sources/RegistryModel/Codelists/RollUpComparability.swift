// SPDX-License-Identifier: Apache-2.0

/// Whether a total of parts means the same as its parent target.
public enum RollUpComparability: String, Codelist {
  case same
  case differentDefinition = "different-definition"

  /// Stands as `roll-up-comparability` in schemas and on reference pages.
  public static var list: String { "roll-up-comparability" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .same: LocalizedName(zh: "口径相同", en: "same")
    case .differentDefinition: LocalizedName(zh: "口径不同", en: "different definition")
    }
  }
}
