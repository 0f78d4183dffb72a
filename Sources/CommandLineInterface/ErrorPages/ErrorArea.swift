// SPDX-License-Identifier: Apache-2.0

/// What an error is about; the order is that of the reference.
enum ErrorArea: CaseIterable {
  case projects, milestones, money, tasks, governance, entries, actors
  case input, importing, exporting, log, audit, setUp

  /// What people read above its pages.
  var label: Localized {
    switch self {
    case .projects: Localized(zh: "项目", en: "Projects")
    case .milestones: Localized(zh: "里程碑和日期", en: "Milestones and dates")
    case .money: Localized(zh: "资金", en: "Money")
    case .tasks: Localized(zh: "任务和指标", en: "Tasks and indicators")
    case .governance: Localized(zh: "填报和督办", en: "Reports and supervision")
    case .entries: Localized(zh: "登记和依据", en: "Entries and their basis")
    case .actors: Localized(zh: "登记人和密钥", en: "Actors and keys")
    case .input: Localized(zh: "命令和输入", en: "Commands and input")
    case .importing: Localized(zh: "导入", en: "Import")
    case .exporting: Localized(zh: "导出", en: "Export")
    case .log: Localized(zh: "台账文件", en: "The files of the log")
    case .audit: Localized(zh: "核验和发布", en: "Verification and publication")
    case .setUp: Localized(zh: "文件夹和密钥文件", en: "Folders and key files")
    }
  }

  /// Its pages.
  var pages: [ErrorPage] {
    switch self {
    case .projects: ErrorPage.projects
    case .milestones: ErrorPage.milestones
    case .money: ErrorPage.money
    case .tasks: ErrorPage.tasks
    case .governance: ErrorPage.governance
    case .entries: ErrorPage.entries
    case .actors: ErrorPage.actors
    case .input: ErrorPage.input
    case .importing: ErrorPage.importing + ErrorPage.tables
    case .exporting: ErrorPage.exporting
    case .log: ErrorPage.log + ErrorPage.storage + ErrorPage.copying
    case .audit: ErrorPage.audit + ErrorPage.site
    case .setUp: ErrorPage.setUp
    }
  }
}
