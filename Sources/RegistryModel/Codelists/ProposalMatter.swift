// SPDX-License-Identifier: Apache-2.0

/// What a body may put forward.
public enum ProposalMatter: String, Codelist {
  case strategy
  case plan
  case policy
  case yearlyTargets = "yearly-targets"
  case yearlyProjects = "yearly-projects"
  case budget
  case other

  /// Stands as `proposal-matter` in schemas and on reference pages.
  public static var list: String { "proposal-matter" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .strategy: LocalizedName(zh: "发展战略", en: "strategy")
    case .plan: LocalizedName(zh: "发展规划", en: "plan")
    case .policy: LocalizedName(zh: "重大政策", en: "policy")
    case .yearlyTargets: LocalizedName(zh: "年度目标任务", en: "targets of the year")
    case .yearlyProjects: LocalizedName(zh: "年度重大项目", en: "projects of the year")
    case .budget: LocalizedName(zh: "经费预算", en: "budget")
    case .other: LocalizedName(zh: "其他", en: "other")
    }
  }
}
