// SPDX-License-Identifier: Apache-2.0

/// The controlled status of a project, policy status-1.
public enum ProjectStatus: String, Codelist {
  case planned
  case reserve
  case appraisal
  case approved
  case construction
  case trial
  case accepted
  case operating
  case closed
  case suspended
  case terminated
  case decommissioned

  /// Stands as `project-status` in schemas and on reference pages.
  public static var list: String { "project-status" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .planned: LocalizedName(zh: "规划", en: "planned")
    case .reserve: LocalizedName(zh: "储备", en: "reserve")
    case .appraisal: LocalizedName(zh: "论证", en: "appraisal")
    case .approved: LocalizedName(zh: "已立项", en: "approved")
    case .construction: LocalizedName(zh: "在建", en: "under construction")
    case .trial: LocalizedName(zh: "试运行", en: "trial operation")
    case .accepted: LocalizedName(zh: "已验收", en: "accepted")
    case .operating: LocalizedName(zh: "运行", en: "operating")
    case .closed: LocalizedName(zh: "结题", en: "closed")
    case .suspended: LocalizedName(zh: "暂停", en: "suspended")
    case .terminated: LocalizedName(zh: "终止", en: "terminated")
    case .decommissioned: LocalizedName(zh: "退役", en: "decommissioned")
    }
  }
}

extension ProjectStatus {
  /// No further status follows.
  public var isFinal: Bool { self == .closed || self == .terminated || self == .decommissioned }

  /// The label for a project of `kind`: work under way is 在建 for platforms and 在研 for research.
  public func label(for kind: ProjectKind) -> LocalizedName {
    self == .construction && kind.isResearchWork
      ? LocalizedName(zh: "在研", en: "in progress") : label
  }

  /// OC4IDS 0.9.5 projectStatus and IATI 2.03 ActivityStatus; a suspended project keeps its last
  /// OC4IDS code with a flag.
  public var standardCodes: StandardCodes {
    switch self {
    case .planned, .reserve: StandardCodes(oc4ids: "identification", iati: "1")
    case .appraisal, .approved: StandardCodes(oc4ids: "preparation", iati: "1")
    case .construction: StandardCodes(oc4ids: "implementation", iati: "2")
    case .trial, .accepted: StandardCodes(oc4ids: "completion", iati: "3")
    case .operating: StandardCodes(oc4ids: "maintenance", iati: "4")
    case .closed: StandardCodes(oc4ids: "completion", iati: "4")
    case .suspended: StandardCodes(oc4ids: nil, iati: "6")
    case .terminated: StandardCodes(oc4ids: "cancelled", iati: "5")
    case .decommissioned: StandardCodes(oc4ids: "decommissioned", iati: "4")
    }
  }
}
