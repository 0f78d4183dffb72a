// SPDX-License-Identifier: Apache-2.0

/// The grade that an evaluation gives.
public enum EvaluationGrade: String, Codelist {
  case excellent
  case good
  case fair
  case poor

  /// Stands as `evaluation-grade` in schemas and on reference pages.
  public static var list: String { "evaluation-grade" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .excellent: LocalizedName(zh: "优秀", en: "excellent")
    case .good: LocalizedName(zh: "良好", en: "good")
    case .fair: LocalizedName(zh: "合格", en: "fair")
    case .poor: LocalizedName(zh: "不合格", en: "poor")
    }
  }
}
