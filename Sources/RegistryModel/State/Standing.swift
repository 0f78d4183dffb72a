// SPDX-License-Identifier: Apache-2.0

/// Whether a fact counts as confirmed, as reported only, or not at all, and why not.
public enum Standing: String, Codelist {
  case confirmed
  case reported
  case returned
  case withdrawn

  /// Whether the fact counts anywhere.
  public var counts: Bool { self == .confirmed || self == .reported }

  /// Stands as `standing` in schemas and on reference pages.
  public static var list: String { "standing" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .confirmed: LocalizedName(zh: "已确认", en: "confirmed")
    case .reported: LocalizedName(zh: "填报", en: "reported")
    case .returned: LocalizedName(zh: "已退回", en: "returned")
    case .withdrawn: LocalizedName(zh: "已撤回", en: "withdrawn")
    }
  }
}
