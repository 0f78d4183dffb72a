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

extension PartyRole {
  /// OC4IDS 0.9.5 partyRole and IATI 2.03 OrganisationRole; the list of OC4IDS is open, and a role
  /// that it does not have keeps its own code behind `x_`.
  public var standardCodes: StandardCodes {
    switch self {
    case .lead: StandardCodes(oc4ids: "publicAuthority", iati: "4")
    case .builder: StandardCodes(oc4ids: "x_builder", iati: "4")
    case .operator: StandardCodes(oc4ids: "x_operator", iati: "4")
    case .funder: StandardCodes(oc4ids: "funder", iati: "1")
    case .participant: StandardCodes(oc4ids: "interestedParty", iati: "4")
    case .supervisor: StandardCodes(oc4ids: "x_supervisor", iati: "2")
    case .host: StandardCodes(oc4ids: "x_host", iati: "4")
    }
  }
}
