// SPDX-License-Identifier: Apache-2.0

/// When a target is to be reached.
public enum TargetPeriodKind: String, Codelist {
  case `in`
  case by
  case eachYear = "each-year"

  /// Stands as `target-period-kind` in schemas and on reference pages.
  public static var list: String { "target-period-kind" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .in: LocalizedName(zh: "当年", en: "in")
    case .by: LocalizedName(zh: "到", en: "by")
    case .eachYear: LocalizedName(zh: "每年", en: "each year")
    }
  }
}
