// SPDX-License-Identifier: Apache-2.0

/// What kind of platform or project a project is.
public enum ProjectKind: String, Codelist {
  case researchFacility = "research-facility"
  case laboratory
  case technologyInnovationCentre = "technology-innovation-centre"
  case manufacturingInnovationCentre = "manufacturing-innovation-centre"
  case industryInnovationCentre = "industry-innovation-centre"
  case researchInstitute = "research-institute"
  case publicServicePlatform = "public-service-platform"
  case sciencePark = "science-park"
  case internationalCooperationPark = "international-cooperation-park"
  case industrialCluster = "industrial-cluster"
  case keyTechnologyProgramme = "key-technology-programme"
  case investmentFund = "investment-fund"
  case talentProgramme = "talent-programme"
  case event
  case other

  /// Stands as `project-kind` in schemas and on reference pages.
  public static var list: String { "project-kind" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .researchFacility: LocalizedName(zh: "大科学设施", en: "research facility")
    case .laboratory: LocalizedName(zh: "实验室", en: "laboratory")
    case .technologyInnovationCentre:
      LocalizedName(zh: "技术创新中心", en: "technology innovation centre")
    case .manufacturingInnovationCentre:
      LocalizedName(zh: "制造业创新中心", en: "manufacturing innovation centre")
    case .industryInnovationCentre: LocalizedName(zh: "产业创新中心", en: "industry innovation centre")
    case .researchInstitute: LocalizedName(zh: "研究院所", en: "research institute")
    case .publicServicePlatform: LocalizedName(zh: "公共服务平台", en: "public service platform")
    case .sciencePark: LocalizedName(zh: "科技园区", en: "science park")
    case .internationalCooperationPark:
      LocalizedName(zh: "国际合作园区", en: "international cooperation park")
    case .industrialCluster: LocalizedName(zh: "产业集群", en: "industrial cluster")
    case .keyTechnologyProgramme: LocalizedName(zh: "关键技术攻关", en: "key technology programme")
    case .investmentFund: LocalizedName(zh: "基金", en: "investment fund")
    case .talentProgramme: LocalizedName(zh: "人才计划", en: "talent programme")
    case .event: LocalizedName(zh: "活动", en: "event")
    case .other: LocalizedName(zh: "其他", en: "other")
    }
  }
}

extension ProjectKind {
  /// Whether it is research work (在研, 结题) rather than something built (在建).
  public var isResearchWork: Bool { self == .keyTechnologyProgramme }
}
