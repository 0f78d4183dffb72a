// SPDX-License-Identifier: Apache-2.0

/// The parts of the site, in the order of its navigation.
enum SiteSection: CaseIterable, Sendable {
  case portfolio, milestones, funding, targets, responsibility, documents, entries, data, audit

  /// What people read.
  var label: Localized {
    switch self {
    case .portfolio: Localized(zh: "总览", en: "Portfolio")
    case .milestones: Localized(zh: "里程碑", en: "Milestones")
    case .funding: Localized(zh: "资金", en: "Funding")
    case .targets: Localized(zh: "目标", en: "Targets")
    case .responsibility: Localized(zh: "责任", en: "Responsibility")
    case .documents: Localized(zh: "文件", en: "Documents")
    case .entries: Localized(zh: "登记", en: "Entries")
    case .data: Localized(zh: "开放数据", en: "Open data")
    case .audit: Localized(zh: "核验", en: "Audit")
    }
  }

  /// Its first page, below the folder of a language.
  var path: String {
    switch self {
    case .portfolio: "index.html"
    case .milestones: "milestones.html"
    case .funding: "funding.html"
    case .targets: "targets.html"
    case .responsibility: "matrix.html"
    case .documents: "documents/index.html"
    case .entries: "entries/index.html"
    case .data: "data.html"
    case .audit: "audit.html"
    }
  }
}
