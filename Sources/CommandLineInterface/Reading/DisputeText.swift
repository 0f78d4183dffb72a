// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// That an entry was signed with a key which is marked as compromised, in words.
enum DisputeText {
  /// Why an entry is disputed.
  static func words(_ dispute: KeyDispute) -> Localized {
    Localized(
      zh: "用来登记的密钥标为泄露(自 \(dispute.since) 起,#\(dispute.until))",
      en: "recorded with a key that is marked compromised since \(dispute.since) "
        + "(#\(dispute.until))")
  }

  /// The line below a disputed entry.
  static func note(_ dispute: KeyDispute) -> Localized {
    Localized(zh: "争议:", en: "disputed: ") + words(dispute)
  }

  /// The fields of an entry: people read them where there is something to say.
  static func fields(_ dispute: KeyDispute?) -> [Report.Field] {
    let heading = Localized(zh: "争议", en: "Disputed")
    var fields = [
      Report.Field(
        Column("disputed", heading, .flag, audience: .machines), .flag(dispute != nil)),
      Report.Field(
        Column("disputed_since", heading, .date, audience: .machines),
        .optional(dispute?.since.description)),
    ]
    if let dispute {
      fields.append(
        Report.Field(
          Column("dispute_line", heading, audience: .people), .remark(words(dispute))))
    }
    return fields
  }
}
