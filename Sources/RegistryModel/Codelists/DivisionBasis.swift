// SPDX-License-Identifier: Apache-2.0

/// How the place of a project is known.
public enum DivisionBasis: String, Codelist {
  case name
  case text
  case annex
  case document
  case stated
  case inferred

  /// Stands as `division-basis` in schemas and on reference pages.
  public static var list: String { "division-basis" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .name: LocalizedName(zh: "名称写明", en: "in the name")
    case .text: LocalizedName(zh: "同句写明", en: "in the same sentence")
    case .annex: LocalizedName(zh: "附件城市段", en: "city paragraph of the annex")
    case .document: LocalizedName(zh: "城市文件", en: "city document")
    case .stated: LocalizedName(zh: "登记写明", en: "stated when recorded")
    case .inferred: LocalizedName(zh: "推定", en: "inferred")
    }
  }
}
