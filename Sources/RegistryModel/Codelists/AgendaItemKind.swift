// SPDX-License-Identifier: Apache-2.0

/// What is to be decided about an item of an agenda.
public enum AgendaItemKind: String, Codelist {
  case project
  case direction
  case budget
  case yearlyList = "yearly-list"
  case other

  /// Stands as `agenda-item-kind` in schemas and on reference pages.
  public static var list: String { "agenda-item-kind" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .project: LocalizedName(zh: "项目立项", en: "project")
    case .direction: LocalizedName(zh: "方向和目标调整", en: "direction and targets")
    case .budget: LocalizedName(zh: "经费预算", en: "budget")
    case .yearlyList: LocalizedName(zh: "年度项目清单", en: "list of the year")
    case .other: LocalizedName(zh: "其他", en: "other")
    }
  }
}
