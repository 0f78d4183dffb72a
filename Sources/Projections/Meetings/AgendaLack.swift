// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What an item of an agenda still lacks before it can be decided.
public enum AgendaLack: String, Codelist {
  /// No expert has said anything since the last decision.
  case opinion
  /// The expert opinion was recorded for the experts and waits to be confirmed.
  case opinionConfirmation = "opinion-confirmation"
  /// The newest expert opinion does not recommend it.
  case recommendation
  /// The project stands before appraisal, from which alone it is approved.
  case appraisal
  /// Nobody has said what it is to cost.
  case budget
  /// Nothing was put forward for the year.
  case proposal
  /// No paper came with the item, or with what the experts said and was put forward.
  case evidence

  /// Stands as `agenda-lack` in schemas and on reference pages.
  public static var list: String { "agenda-lack" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .opinion: LocalizedName(zh: "专家意见", en: "expert opinion")
    case .opinionConfirmation: LocalizedName(zh: "专家意见待确认", en: "opinion to be confirmed")
    case .recommendation: LocalizedName(zh: "专家推荐", en: "experts' recommendation")
    case .appraisal: LocalizedName(zh: "进入论证", en: "appraisal")
    case .budget: LocalizedName(zh: "预算", en: "budget")
    case .proposal: LocalizedName(zh: "年度提案", en: "proposal of the year")
    case .evidence: LocalizedName(zh: "材料", en: "papers")
    }
  }
}
