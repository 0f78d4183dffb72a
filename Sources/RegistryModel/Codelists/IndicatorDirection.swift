// SPDX-License-Identifier: Apache-2.0

/// Which way an indicator should move.
public enum IndicatorDirection: String, Codelist {
  case increase
  case decrease

  /// Stands as `indicator-direction` in schemas and on reference pages.
  public static var list: String { "indicator-direction" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .increase: LocalizedName(zh: "越高越好", en: "increase")
    case .decrease: LocalizedName(zh: "越低越好", en: "decrease")
    }
  }
}
