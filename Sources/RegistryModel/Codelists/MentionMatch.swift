// SPDX-License-Identifier: Apache-2.0

/// How a name in a document was matched with a project.
public enum MentionMatch: String, Codelist {
  case exact
  case composed
  case variant
  case inferred
  case `class`

  /// Stands as `mention-match` in schemas and on reference pages.
  public static var list: String { "mention-match" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .exact: LocalizedName(zh: "原名", en: "exact")
    case .composed: LocalizedName(zh: "组合", en: "composed")
    case .variant: LocalizedName(zh: "异写", en: "variant")
    case .inferred: LocalizedName(zh: "推定", en: "inferred")
    case .class: LocalizedName(zh: "一类", en: "class")
    }
  }
}
