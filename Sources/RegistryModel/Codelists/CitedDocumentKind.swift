// SPDX-License-Identifier: Apache-2.0

/// What a cited document is.
public enum CitedDocumentKind: String, Codelist {
  case policy
  case plan
  case toBeWritten = "to-be-written"
  case toBeRevised = "to-be-revised"
  case basis
  case law
  case statistics
  case annexNotInSource = "annex-not-in-source"
  case treaty
  case guide
  case assessmentRules = "assessment-rules"

  /// Stands as `cited-document-kind` in schemas and on reference pages.
  public static var list: String { "cited-document-kind" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .policy: LocalizedName(zh: "政策", en: "policy")
    case .plan: LocalizedName(zh: "规划计划", en: "plan")
    case .toBeWritten: LocalizedName(zh: "待制定", en: "to be written")
    case .toBeRevised: LocalizedName(zh: "待修订", en: "to be revised")
    case .basis: LocalizedName(zh: "依据", en: "basis")
    case .law: LocalizedName(zh: "法规", en: "law")
    case .statistics: LocalizedName(zh: "统计", en: "statistics")
    case .annexNotInSource: LocalizedName(zh: "未附附件", en: "annex not in the source")
    case .treaty: LocalizedName(zh: "协定", en: "treaty")
    case .guide: LocalizedName(zh: "指南", en: "guide")
    case .assessmentRules: LocalizedName(zh: "考核办法", en: "assessment rules")
    }
  }
}
