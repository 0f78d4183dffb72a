// SPDX-License-Identifier: Apache-2.0

import Exchange

/// What stands in the way of an export before anything is read.
enum ExportFailure {
  /// A format that is no text, and no file for it.
  static func output(_ format: ExportFormat) -> CommandFailure {
    let (zh, en) = example(format)
    return CommandFailure(
      code: "E-EXPORT-OUTPUT",
      reason: Localized(
        zh: "\(format.rawValue) 不能写到标准输出,要写明 -o",
        en: "\(format.rawValue) cannot go to standard output; say where with -o"),
      remedies: [
        Localized(
          zh: "例:annals export --format \(format.rawValue) -o \(zh)",
          en: "such as: annals export --format \(format.rawValue) -o \(en)")
      ], exitCode: 2)
  }

  /// A format whose library this build does not have.
  static func build(_ format: ExportFormat, _ trait: String) -> CommandFailure {
    CommandFailure(
      code: "E-EXPORT-BUILD",
      reason: Localized(
        zh: "这个程序编译时没有带 \(trait),写不了 \(format.rawValue)",
        en: "this program was built without \(trait), so it writes no \(format.rawValue)"),
      remedies: [
        Localized(
          zh: "重新编译:swift build -c release --traits \(trait)",
          en: "build it with: swift build -c release --traits \(trait)"),
        Localized(
          zh: "不重编也行:annals export --format datapackage -o 开放数据 --bom",
          en: "or do without: annals export --format datapackage -o open-data --bom"),
      ])
  }

  /// Refuses a format whose library this build does not have, before anything is read.
  ///
  /// - Throws: ``CommandFailure`` `E-EXPORT-BUILD`.
  static func requireBuild(for format: ExportFormat) throws {
    switch format {
    case .xlsx where !SystemLibraries.spreadsheets: throw build(format, "Spreadsheets")
    case .sqlite where !SystemLibraries.sqlite: throw build(format, "SQLite")
    default: break
    }
  }

  private static func example(_ format: ExportFormat) -> (zh: String, en: String) {
    switch format {
    case .datapackage: ("开放数据", "open-data")
    case .xlsx: ("台账.xlsx", "register.xlsx")
    case .sqlite: ("台账.sqlite", "register.sqlite")
    case .oc4ids: ("项目.json", "projects.json")
    case .ics: ("里程碑.ics", "milestones.ics")
    case .cloudevents: ("登记.ndjson", "entries.ndjson")
    }
  }
}
