// SPDX-License-Identifier: Apache-2.0

/// Whether a fact counts as confirmed, as reported only, or not at all.
public enum Standing: String, Codelist {
  case confirmed
  case reported
  case returned

  public static var list: String { "standing" }

  public var label: LocalizedName {
    switch self {
    case .confirmed: LocalizedName(zh: "已确认", en: "confirmed")
    case .reported: LocalizedName(zh: "填报", en: "reported")
    case .returned: LocalizedName(zh: "已退回", en: "returned")
    }
  }
}
