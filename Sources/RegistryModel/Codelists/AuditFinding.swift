// SPDX-License-Identifier: Apache-2.0

/// What an auditor found in verifying the log.
public enum AuditFinding: String, Codelist {
  case sound
  case soundWithRemarks = "sound-with-remarks"
  case unsound

  /// Stands as `audit-finding` in schemas and on reference pages.
  public static var list: String { "audit-finding" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .sound: LocalizedName(zh: "无异常", en: "sound")
    case .soundWithRemarks: LocalizedName(zh: "基本无异常,有意见", en: "sound, with remarks")
    case .unsound: LocalizedName(zh: "有异常", en: "unsound")
    }
  }
}
