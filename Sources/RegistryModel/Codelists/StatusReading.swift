// SPDX-License-Identifier: Apache-2.0

/// How a phrase about a project in a document is read.
public enum StatusReading: String, Codelist {
  case planned
  case underConstruction = "under-construction"
  case seekingNationalStatus = "seeking-national-status"
  case operating
  case upgrading

  /// Stands as `status-reading` in schemas and on reference pages.
  public static var list: String { "status-reading" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .planned: LocalizedName(zh: "规划", en: "planned")
    case .underConstruction: LocalizedName(zh: "在建", en: "under construction")
    case .seekingNationalStatus: LocalizedName(zh: "争创", en: "seeking national status")
    case .operating: LocalizedName(zh: "运行", en: "operating")
    case .upgrading: LocalizedName(zh: "提升", en: "upgrading")
    }
  }
}

extension StatusReading {
  /// How far along the reading is, for seeing steps back; a bid for a title has no place in the order.
  public var rank: Int? {
    switch self {
    case .planned: 0
    case .underConstruction: 1
    case .operating, .upgrading: 2
    case .seekingNationalStatus: nil
    }
  }

  /// The controlled status that exports map the reading to.
  public var status: ProjectStatus? {
    switch self {
    case .planned: .planned
    case .underConstruction: .construction
    case .operating, .upgrading: .operating
    case .seekingNationalStatus: nil
    }
  }
}
