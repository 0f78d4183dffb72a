// SPDX-License-Identifier: Apache-2.0

/// How readings of parts make the reading of the whole.
public enum IndicatorAggregation: String, Codelist {
  case sum
  case none

  /// Stands as `indicator-aggregation` in schemas and on reference pages.
  public static var list: String { "indicator-aggregation" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .sum: LocalizedName(zh: "相加", en: "sum")
    case .none: LocalizedName(zh: "不合计", en: "none")
    }
  }
}
