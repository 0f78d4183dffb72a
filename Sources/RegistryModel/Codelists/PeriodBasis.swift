// SPDX-License-Identifier: Apache-2.0

/// Whether the period of a target is stated with it or is that of the plan.
public enum PeriodBasis: String, Codelist {
  case stated
  case planPeriod = "plan-period"

  /// Stands as `period-basis` in schemas and on reference pages.
  public static var list: String { "period-basis" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .stated: LocalizedName(zh: "写明", en: "stated")
    case .planPeriod: LocalizedName(zh: "计划期", en: "plan period")
    }
  }
}
