// SPDX-License-Identifier: Apache-2.0

/// Whether a project counts in the portfolio or only gives context.
public enum ProjectScope: String, Codelist {
  case core
  case context

  /// Stands as `project-scope` in schemas and on reference pages.
  public static var list: String { "project-scope" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .core: LocalizedName(zh: "核心", en: "core")
    case .context: LocalizedName(zh: "背景", en: "context")
    }
  }
}
