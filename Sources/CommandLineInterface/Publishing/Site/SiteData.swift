// SPDX-License-Identifier: Apache-2.0

import Exchange
import Projections
import Registry
import RegistryModel

/// The data of the site in open formats: what `annals export` writes, from the same reading.
struct SiteData: Sendable {
  /// A file, with what people read of it.
  struct File: Sendable {
    /// Its path below the folder of the site.
    let name: String
    /// What it holds.
    let bytes: [UInt8]
    /// What it is.
    let about: Localized
  }

  /// The files.
  let files: [File]

  /// The data of a view.
  init(_ view: LedgerView) {
    func scope(_ format: String, _ language: ReadingLanguage) -> ExportScope {
      // Not the language of whoever publishes: the same log gives the same bytes.
      let words = [
        "annals", "export", "--format", format, "--lang", language.rawValue, "--as-of",
        view.asOfText, "--at", view.token.description,
      ]
      return ExportScope(view, command: words.joined(separator: " "), language: language)
    }
    var files = [
      File(
        name: "data/oc4ids.json", bytes: OC4IDSPackage(scope("oc4ids", .zh)).bytes,
        about: Localized(zh: "项目,OC4IDS 0.9.5", en: "the projects, OC4IDS 0.9.5"))
    ]
    for language in ReadingLanguage.allCases {
      files.append(
        File(
          name: "data/milestones.\(language.rawValue).ics",
          bytes: Array(CalendarExport(scope("ics", language)).text.utf8),
          about: language == .zh
            ? Localized(zh: "里程碑日历(中文),iCalendar", en: "the milestones in Chinese, iCalendar")
            : Localized(zh: "里程碑日历(英文),iCalendar", en: "the milestones in English, iCalendar")))
    }
    files += DataPackage(scope("datapackage", .zh), byteOrderMark: true).files.map { file in
      let isDescription = file.name.hasSuffix(".json")
      return File(
        name: "data/csv/\(file.name)", bytes: file.bytes,
        about: isDescription
          ? Localized(
            zh: "各表的说明,Frictionless Data Package",
            en: "what the tables are, Frictionless Data Package")
          : Localized(zh: "表,CSV", en: "a table, CSV"))
    }
    self.files = files
  }
}
