// SPDX-License-Identifier: Apache-2.0

/// How a matter is followed up.
public enum SupervisionKind: String, Codelist {
  case inspection
  case problem
  case notice

  /// Stands as `supervision-kind` in schemas and on reference pages.
  public static var list: String { "supervision-kind" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .inspection: LocalizedName(zh: "督查", en: "inspection")
    case .problem: LocalizedName(zh: "问题", en: "problem")
    case .notice: LocalizedName(zh: "督办", en: "notice")
    }
  }
}
