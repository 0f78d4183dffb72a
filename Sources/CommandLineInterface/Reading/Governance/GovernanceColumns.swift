// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// Columns and cells that the views of governance share.
enum GovernanceColumns {
  static let date = Column("date", Localized(zh: "日期", en: "Date"), .date)
  static let standing = Column("standing", Localized(zh: "状态", en: "Standing"))
  static let entry = Column("entry", Localized(zh: "登记", en: "Entry"), .integer)
  static let subject = Column("subject", Localized(zh: "对象", en: "Subject"), audience: .machines)
  static let name = Column("name", Localized(zh: "名称", en: "Name"), flexible: true)

  static func text(
    _ key: String, _ zh: String, _ en: String, most: Int? = nil,
    audience: Column.Audience = .everyone
  ) -> Column {
    Column(
      key, Localized(zh: zh, en: en), flexible: true, minimumWidth: most.map { min($0, 8) } ?? 12,
      maximumWidth: most, audience: audience)
  }

  static func day(_ mark: FactMark, _ words: Words) -> Cell { .text(words.date(mark.time, nil)) }

  static func entry(_ mark: FactMark) -> Cell { .entry(UInt64(mark.index)) }

  static func light(_ light: AssessmentLight) -> Cell {
    LightSign(rawValue: light.rawValue).map { .light($0) } ?? .missing
  }

  /// Votes as `9:0:1`.
  static func votes(_ votes: Votes?) -> String? {
    votes.map { "\($0.inFavour):\($0.against):\($0.abstained)" }
  }
}
