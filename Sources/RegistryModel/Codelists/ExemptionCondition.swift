// SPDX-License-Identifier: Apache-2.0

/// What must be so for a failure to be tolerated: each of these.
public enum ExemptionCondition: String, Codelist {
  case collectiveDecision = "collective-decision"
  case diligence
  case noPrivateGain = "no-private-gain"
  case noGraveLoss = "no-grave-loss"
  case correctedInTime = "corrected-in-time"

  /// Stands as `exemption-condition` in schemas and on reference pages.
  public static var list: String { "exemption-condition" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .collectiveDecision: LocalizedName(zh: "按程序经集体决策", en: "decided collectively")
    case .diligence: LocalizedName(zh: "勤勉尽责", en: "done with diligence")
    case .noPrivateGain: LocalizedName(zh: "未谋取私利", en: "no private gain")
    case .noGraveLoss: LocalizedName(zh: "未造成严重损失和恶劣影响", en: "no grave loss or harm")
    case .correctedInTime: LocalizedName(zh: "及时纠错改正", en: "corrected in time")
    }
  }
}
