// SPDX-License-Identifier: Apache-2.0

/// The light that a person gives a project.
public enum AssessmentLight: String, Codelist {
  case green
  case yellow
  case red

  /// Stands as `assessment-light` in schemas and on reference pages.
  public static var list: String { "assessment-light" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .green: LocalizedName(zh: "绿", en: "green")
    case .yellow: LocalizedName(zh: "黄", en: "yellow")
    case .red: LocalizedName(zh: "红", en: "red")
    }
  }
}
