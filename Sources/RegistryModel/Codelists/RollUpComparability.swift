// SPDX-License-Identifier: Apache-2.0

/// Whether a total of parts means the same as its parent target.
public enum RollUpComparability: String, Codelist {
  case same
  case differentDefinition = "different-definition"

  public static var list: String { "roll-up-comparability" }

  public var label: LocalizedName {
    switch self {
    case .same: LocalizedName(zh: "口径相同", en: "same")
    case .differentDefinition: LocalizedName(zh: "口径不同", en: "different definition")
    }
  }
}
