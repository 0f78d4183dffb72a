// SPDX-License-Identifier: Apache-2.0

/// How far a unit's report has come in its round.
public enum ReportStage: String, Codelist {
  case owed
  case submitted
  case returned
  case confirmed

  /// Stands as `report-stage` in schemas and on reference pages.
  public static var list: String { "report-stage" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .owed: LocalizedName(zh: "未报", en: "owed")
    case .submitted: LocalizedName(zh: "已报待确认", en: "submitted")
    case .returned: LocalizedName(zh: "已退回", en: "returned")
    case .confirmed: LocalizedName(zh: "已确认", en: "confirmed")
    }
  }
}
