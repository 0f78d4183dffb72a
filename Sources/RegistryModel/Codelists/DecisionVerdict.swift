// SPDX-License-Identifier: Apache-2.0

/// What the council decides.
public enum DecisionVerdict: String, Codelist {
  case approve
  case approveWithChanges = "approve-with-changes"
  case `defer`
  case reject

  /// Stands as `decision-verdict` in schemas and on reference pages.
  public static var list: String { "decision-verdict" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .approve: LocalizedName(zh: "同意", en: "approve")
    case .approveWithChanges: LocalizedName(zh: "原则通过", en: "approve with changes")
    case .defer: LocalizedName(zh: "暂缓", en: "defer")
    case .reject: LocalizedName(zh: "不同意", en: "reject")
    }
  }
}
