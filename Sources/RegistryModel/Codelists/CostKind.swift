// SPDX-License-Identifier: Apache-2.0

/// Whether a cost is direct or indirect.
public enum CostKind: String, Codelist {
  case direct
  case indirect

  /// Stands as `cost-kind` in schemas and on reference pages.
  public static var list: String { "cost-kind" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .direct: LocalizedName(zh: "直接费用", en: "direct")
    case .indirect: LocalizedName(zh: "间接费用", en: "indirect")
    }
  }
}
