// SPDX-License-Identifier: Apache-2.0

/// What a party does in a project.
public enum PartyRole: String, Codelist {
  case lead
  case builder
  case `operator`
  case funder
  case participant
  case supervisor
  case host

  /// Stands as `party-role` in schemas and on reference pages.
  public static var list: String { "party-role" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .lead: LocalizedName(zh: "牵头", en: "lead")
    case .builder: LocalizedName(zh: "建设", en: "builder")
    case .operator: LocalizedName(zh: "运营", en: "operator")
    case .funder: LocalizedName(zh: "出资", en: "funder")
    case .participant: LocalizedName(zh: "参与", en: "participant")
    case .supervisor: LocalizedName(zh: "主管", en: "supervising body")
    case .host: LocalizedName(zh: "依托", en: "host")
    }
  }
}
