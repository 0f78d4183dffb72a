// SPDX-License-Identifier: Apache-2.0

/// How one project stands to another.
public enum ProjectRelation: String, Codelist {
  case partOf = "part-of"
  case possibleDuplicate = "possible-duplicate"
  case succeeds
  case supports
  case related

  /// Stands as `project-relation` in schemas and on reference pages.
  public static var list: String { "project-relation" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .partOf: LocalizedName(zh: "隶属", en: "part of")
    case .possibleDuplicate: LocalizedName(zh: "疑似同一", en: "possible duplicate")
    case .succeeds: LocalizedName(zh: "承接", en: "succeeds")
    case .supports: LocalizedName(zh: "支撑", en: "supports")
    case .related: LocalizedName(zh: "相关", en: "related")
    }
  }
}
