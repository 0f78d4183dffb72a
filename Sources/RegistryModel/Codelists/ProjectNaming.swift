// SPDX-License-Identifier: Apache-2.0

/// Whether a project is named in its source or is an unnamed group.
public enum ProjectNaming: String, Codelist {
  case named
  case `class`

  /// Stands as `project-naming` in schemas and on reference pages.
  public static var list: String { "project-naming" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .named: LocalizedName(zh: "具名", en: "named")
    case .class: LocalizedName(zh: "一类", en: "class")
    }
  }
}
