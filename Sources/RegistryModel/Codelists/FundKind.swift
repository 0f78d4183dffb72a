// SPDX-License-Identifier: Apache-2.0

/// What kind of money mechanism a plan names.
public enum FundKind: String, Codelist {
  case specialFund = "special-fund"
  case fund
  case award
  case grant
  case supportMode = "support-mode"
  case financeModel = "finance-model"
  case taxRelief = "tax-relief"
  case riskCompensation = "risk-compensation"
  case economicIndicator = "economic-indicator"
  case loanVolume = "loan-volume"
  case loanProgramme = "loan-programme"
  case creditLine = "credit-line"
  case appropriation
  case equity
  case incentive
  case investmentPlan = "investment-plan"
  case budget
  case leverageTarget = "leverage-target"
  case threshold
  case reserve
  case matching
  case procurement
  case socialCapital = "social-capital"

  /// Stands as `fund-kind` in schemas and on reference pages.
  public static var list: String { "fund-kind" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .specialFund: LocalizedName(zh: "专项资金", en: "special fund")
    case .fund: LocalizedName(zh: "基金", en: "fund")
    case .award: LocalizedName(zh: "奖励", en: "award")
    case .grant: LocalizedName(zh: "资助", en: "grant")
    case .supportMode: LocalizedName(zh: "支持方式", en: "support mode")
    case .financeModel: LocalizedName(zh: "融资模式", en: "finance model")
    case .taxRelief: LocalizedName(zh: "税收减免", en: "tax relief")
    case .riskCompensation: LocalizedName(zh: "风险补偿", en: "risk compensation")
    case .economicIndicator: LocalizedName(zh: "经济指标", en: "economic indicator")
    case .loanVolume: LocalizedName(zh: "贷款规模", en: "loan volume")
    case .loanProgramme: LocalizedName(zh: "贷款计划", en: "loan programme")
    case .creditLine: LocalizedName(zh: "授信", en: "credit line")
    case .appropriation: LocalizedName(zh: "拨款", en: "appropriation")
    case .equity: LocalizedName(zh: "股权", en: "equity")
    case .incentive: LocalizedName(zh: "激励", en: "incentive")
    case .investmentPlan: LocalizedName(zh: "投资计划", en: "investment plan")
    case .budget: LocalizedName(zh: "预算安排", en: "budget arrangement")
    case .leverageTarget: LocalizedName(zh: "撬动目标", en: "leverage target")
    case .threshold: LocalizedName(zh: "门槛", en: "threshold")
    case .reserve: LocalizedName(zh: "准备金", en: "reserve")
    case .matching: LocalizedName(zh: "配套", en: "matching")
    case .procurement: LocalizedName(zh: "采购", en: "procurement")
    case .socialCapital: LocalizedName(zh: "社会资本", en: "social capital")
    }
  }
}
