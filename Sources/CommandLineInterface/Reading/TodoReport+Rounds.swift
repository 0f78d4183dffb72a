// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// What rounds of reports, meetings and quotas ask for.
extension TodoReport {
  /// Reports that are owed, and those that wait to be confirmed or sent back.
  var rounds: [Table.Row] {
    todo.owed.map { report in
      let isLate = report.daysLate > 0
      let code = isLate ? "report-overdue" : "report-owed"
      let label =
        isLate ? Localized(zh: "报送逾期", en: "report late") : Localized(zh: "应报", en: "report")
      let back =
        report.unit.reason.map { Localized(zh: "  退回:\($0)", en: "  sent back: \($0)") }
        ?? Localized("")
      return row(
        code, label, report.due.description, Subject(.report, report.round), name(report) + back)
    }
      + todo.handedIn.map { report in
        row(
          "report-handed-in", Localized(zh: "报送待确认", en: "confirm"), report.due.description,
          Subject(.report, report.round), name(report), entry: report.unit.submitted?.index)
      }
  }

  private func name(_ report: ReportDue) -> Localized {
    words.organization(report.unit.unit)
      + Localized(zh: "  \(report.period) 报送", en: "  report for \(report.period)")
  }

  /// Items of the next meeting with what they lack.
  var items: [Table.Row] {
    todo.itemGaps.map { gap in
      let missing = gap.item.lacks.map { Localized($0.label) }
      return row(
        "agenda", Localized(zh: "议题缺件", en: "agenda"), gap.at.description,
        Subject(.meeting, gap.meeting),
        Localized(
          zh: "缺" + missing.map(\.zh).joined(separator: "、") + " / ",
          en: "lacks " + missing.map(\.en).joined(separator: ", ") + " / ")
          + Localized(gap.item.added.fact.item))
    }
  }

  /// Quotas of the year that are behind.
  var quotas: [Table.Row] {
    todo.quotas.map { quota in
      row(
        "quota",
        quota.done == nil
          ? Localized(zh: "年度数量没有读数", en: "quota uncounted")
          : Localized(zh: "年度数量落后", en: "quota behind"), "\(quota.year)",
        Subject(.indicator, quota.indicator),
        Localized("\(quota.done.map(String.init) ?? "-")/\(quota.quota.count)  ")
          + Localized(quota.name))
    }
  }
}
