// SPDX-License-Identifier: Apache-2.0

/// What an actor may do in a registry, and on whose behalf a statement is made.
public enum Role: String, Codelist {
  case administrator
  case secretariat
  case council
  case experts
  case managementCentre = "management-centre"
  case leadUnit = "lead-unit"
  case auditor

  /// Stands as `role` in schemas and on reference pages.
  public static var list: String { "role" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .administrator: LocalizedName(zh: "管理员", en: "Administrator")
    case .secretariat: LocalizedName(zh: "秘书处", en: "Secretariat")
    case .council: LocalizedName(zh: "理事会", en: "Council")
    case .experts: LocalizedName(zh: "专家咨询委员会", en: "Expert committee")
    case .managementCentre: LocalizedName(zh: "管理服务中心", en: "Management service centre")
    case .leadUnit: LocalizedName(zh: "牵头单位", en: "Lead unit")
    case .auditor: LocalizedName(zh: "审计", en: "Auditor")
    }
  }
}

extension Role {
  /// The letter used in the role matrix.
  public var letter: Character {
    switch self {
    case .administrator: "A"
    case .secretariat: "S"
    case .council: "C"
    case .experts: "E"
    case .managementCentre: "M"
    case .leadUnit: "L"
    case .auditor: "U"
    }
  }
}
