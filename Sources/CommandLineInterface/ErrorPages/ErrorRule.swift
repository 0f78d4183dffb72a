// SPDX-License-Identifier: Apache-2.0

/// The twelve rules of the registry, as the reference of errors names them.
enum ErrorRule {
  /// Their numbers.
  static let numbers = Array(1...titles.count)

  /// The name of a rule.
  static func title(_ number: Int) -> Localized { titles[number - 1] }

  private static let titles = [
    Localized(zh: "立项和决策", en: "Approval and decisions"),
    Localized(zh: "状态的步骤", en: "Steps of status"),
    Localized(zh: "里程碑和日期", en: "Milestones and dates"),
    Localized(zh: "资金的上限", en: "Limits of money"),
    Localized(zh: "结余和间接费用", en: "Surplus and indirect costs"),
    Localized(zh: "目标和方向", en: "Targets and direction"),
    Localized(zh: "牵头单位和登记的日子", en: "Lead units and the day of registration"),
    Localized(zh: "评议", en: "Reviews"),
    Localized(zh: "重复的项目", en: "Duplicate projects"),
    Localized(zh: "更正和撤回", en: "Corrections and withdrawals"),
    Localized(zh: "重复的登记", en: "Repeated entries"),
    Localized(zh: "代码和文号", en: "Codes and document numbers"),
  ]
}
