// SPDX-License-Identifier: Apache-2.0

/// Where a due date comes from.
public enum DueBasis: String, Codelist {
  case stated
  case planPeriod = "plan-period"

  /// Stands as `due-basis` in schemas and on reference pages.
  public static var list: String { "due-basis" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .stated: LocalizedName(zh: "写明", en: "stated")
    case .planPeriod: LocalizedName(zh: "计划期", en: "plan period")
    }
  }
}
