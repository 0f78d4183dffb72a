// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// How rounds of reports are found: their id is the period that is reported.
enum ReportRounds {
  /// The id of the round of a period, such as `2026-10` or `2026q3`.
  ///
  /// - Throws: ``LedgerError`` `E-ID`; no period of the calendar has such an id.
  static func id(_ period: CalendarPeriod) throws(LedgerError) -> Slug {
    guard let id = Slug(period.description.lowercased()) else {
      throw LedgerError(
        "E-ID", zh: "“\(period)”不能作编号", en: "“\(period)” cannot be an id")
    }
    return id
  }

  /// The round of a period that somebody typed, which must have been opened.
  ///
  /// - Throws: ``LedgerError`` `E-DATE` or `E-NAME-UNKNOWN`.
  static func round(_ typed: String, at desk: RecordingDesk) throws(LedgerError) -> Subject {
    let plain = typed.hasPrefix("report/") ? String(typed.dropFirst(7)) : typed
    if let id = Slug(plain), desk.state.reports[id]?.state.isRegistered == true {
      return Subject(.report, id)
    }
    let id = try id(try desk.period(plain, "--period"))
    guard desk.state.reports[id]?.state.isRegistered == true else {
      let known = desk.state.reports.filter { $0.value.state.isRegistered }.keys.sorted().suffix(5)
        .map(\.description).joined(separator: ", ")
      throw LedgerError(
        "E-NAME-UNKNOWN", zh: "\(id) 这一期还没有开始填报", en: "no round of reports is open for \(id)",
        remedy: known.isEmpty
          ? LocalizedName(
            zh: "先开始:annals report open --period \(plain) --due <日期>",
            en: "open it first: annals report open --period \(plain) --due <date>")
          : LocalizedName(zh: "有的是:\(known)", en: "there are: \(known)"))
    }
    return Subject(.report, id)
  }
}
