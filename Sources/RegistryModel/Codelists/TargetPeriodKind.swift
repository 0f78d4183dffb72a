// SPDX-License-Identifier: Apache-2.0

/// When a target is to be reached.
public enum TargetPeriodKind: String, Codelist {
  case `in`
  case by
  case eachYear = "each-year"

  public static var list: String { "target-period-kind" }

  public var label: LocalizedName {
    switch self {
    case .in: LocalizedName(zh: "当年", en: "in")
    case .by: LocalizedName(zh: "到", en: "by")
    case .eachYear: LocalizedName(zh: "每年", en: "each year")
    }
  }
}
