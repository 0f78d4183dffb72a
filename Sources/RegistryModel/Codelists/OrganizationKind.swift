// SPDX-License-Identifier: Apache-2.0

/// What kind of body an organisation is.
public enum OrganizationKind: String, Codelist {
  case governmentDepartment = "government-department"
  case governingBody = "governing-body"
  case localGovernment = "local-government"
  case nationalMinistry = "national-ministry"
  case partyDepartment = "party-department"
  case regulator
  case judiciary
  case legislature
  case zone
  case districtUnit = "district-unit"
  case serviceCentre = "service-centre"
  case university
  case researchInstitute = "research-institute"
  case enterprise
  case team
  case collective

  /// Stands as `organization-kind` in schemas and on reference pages.
  public static var list: String { "organization-kind" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .governmentDepartment: LocalizedName(zh: "政府部门", en: "government department")
    case .governingBody: LocalizedName(zh: "领导和议事机构", en: "governing body")
    case .localGovernment: LocalizedName(zh: "地方政府", en: "local government")
    case .nationalMinistry: LocalizedName(zh: "国家部委", en: "national ministry")
    case .partyDepartment: LocalizedName(zh: "党委部门", en: "Party department")
    case .regulator: LocalizedName(zh: "监管机构", en: "regulator")
    case .judiciary: LocalizedName(zh: "司法机关", en: "judiciary")
    case .legislature: LocalizedName(zh: "立法机关", en: "legislature")
    case .zone: LocalizedName(zh: "园区", en: "zone")
    case .districtUnit: LocalizedName(zh: "区属单位", en: "district unit")
    case .serviceCentre: LocalizedName(zh: "服务中心", en: "service centre")
    case .university: LocalizedName(zh: "高校", en: "university")
    case .researchInstitute: LocalizedName(zh: "科研院所", en: "research institute")
    case .enterprise: LocalizedName(zh: "企业", en: "enterprise")
    case .team: LocalizedName(zh: "团队", en: "team")
    case .collective: LocalizedName(zh: "集合称谓", en: "collective")
    }
  }
}
