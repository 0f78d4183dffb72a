// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// The milestones as a calendar (RFC 5545) that calendar programs subscribe to.
///
/// A milestone is an all-day event on the day on which it is due. Where only a month, a quarter or a
/// year is stated, the event covers all of that period: no day is made up. Its UID is made of the
/// registry, the project and the milestone, so it stays the same when the milestone is rescheduled or
/// renamed; its sequence number grows with every entry about it.
public struct CalendarExport: Sendable {
  private let scope: ExportScope

  /// The calendar of a scope.
  public init(_ scope: ExportScope) { self.scope = scope }

  /// How many events there are.
  public var count: Int { scope.milestones.count }

  /// How many of them cover a period, because no day is stated.
  public var periodCount: Int { scope.milestones.count { $0.milestone.due.precision != .day } }

  /// The calendar, with lines ended by CR LF.
  public var text: String {
    var lines = ContentLine()
    lines.write("BEGIN", "VCALENDAR")
    lines.write("VERSION", "2.0")
    lines.write("PRODID", "-//Annals//Milestones//\(scope.language.rawValue.uppercased())")
    lines.write("CALSCALE", "GREGORIAN")
    lines.write("METHOD", "PUBLISH")
    let name = scope.title + scope.language(" 里程碑", ": milestones")
    // RFC 7986, and what calendars read that are older than it.
    lines.writeText("NAME", name)
    lines.writeText("X-WR-CALNAME", name)
    lines.writeText("DESCRIPTION", description)
    lines.write("LAST-MODIFIED", Self.utc(scope.recorded))
    lines.writeText("X-ANNALS-TOKEN", scope.view.token.description)
    let timelines = scope.projects.reduce(into: [Slug: ExportScope.Project]()) { $0[$1.id] = $1 }
    for row in scope.milestones {
      guard let project = timelines[row.project] else { continue }
      write(row, of: project, &lines)
    }
    lines.write("END", "VCALENDAR")
    return lines.text
  }

  private var description: String {
    let words = scope.provenance.map { "\($0.key) \($0.value)" }
    return words.joined(separator: "\n")
  }

  private func write(
    _ row: MilestoneView.Row, of project: ExportScope.Project, _ lines: inout ContentLine
  ) {
    let milestone = row.milestone
    let entries = project.timeline.filter { $0.data.event.milestone == milestone.id }
    let stamp = Self.utc(scope.recorded(entries) ?? scope.recorded)
    lines.write("BEGIN", "VEVENT")
    lines.writeText("UID", "\(scope.view.origin)/project/\(row.project)/milestone/\(milestone.id)")
    // The time of the newest entry about it: an export knows no other.
    lines.write("DTSTAMP", stamp)
    lines.write("LAST-MODIFIED", stamp)
    let changes = entries.reduce(0) { count, entry in
      count + 1 + max(0, entry.versions.count - 1) + (entry.settledBy == nil ? 0 : 1)
    }
    lines.write("SEQUENCE", "\(max(0, changes - 1))")
    lines.write("DTSTART;VALUE=DATE", Self.date(milestone.due.firstDay))
    // The end is the first day after the event.
    let last = milestone.due.lastDay.daysSinceEpoch
    lines.write("DTEND;VALUE=DATE", Self.date(CivilDay(daysSinceEpoch: last + 1)))
    lines.writeText("SUMMARY", summary(row))
    lines.writeText("DESCRIPTION", details(row, project).joined(separator: "\n"))
    lines.writeTexts(
      "CATEGORIES",
      [scope.language(row.city.name), scope.language(project.row.kind.label)])
    lines.write("STATUS", milestone.outcome == .cancelled ? "CANCELLED" : "CONFIRMED")
    lines.write("TRANSP", "TRANSPARENT")
    lines.write("X-ANNALS-DUE", milestone.due.description)
    lines.write("END", "VEVENT")
  }

  private func summary(_ row: MilestoneView.Row) -> String {
    let language = scope.language
    var text = "\(language(row.milestone.title)) / \(language(row.projectName))"
    if row.milestone.due.precision != .day { text = "(\(row.milestone.due)) " + text }
    if let outcome = row.milestone.outcome {
      let isReported = row.milestone.outcomeMark?.standing == .reported
      text =
        "[\(isReported ? language("填报:", "reported: ") : "")\(language(outcome.label))] " + text
    }
    return text
  }

  private func details(_ row: MilestoneView.Row, _ project: ExportScope.Project) -> [String] {
    let language = scope.language
    let milestone = row.milestone
    var lines: [String] = []
    if let label = scope.inventedLabel { lines.append("[\(language(label))]") }
    let basis = milestone.dueBasis == .stated ? "" : " (\(language(milestone.dueBasis.label)))"
    lines.append(language("现定 \(milestone.due)", "due \(milestone.due)") + basis)
    if milestone.baseline != milestone.due {
      lines.append(
        language(
          "原定 \(milestone.baseline),改期 \(milestone.reschedules) 次",
          "first due \(milestone.baseline), rescheduled \(milestone.reschedules) times"))
    }
    if let recurrence = milestone.recurrence { lines.append(language(recurrence.label)) }
    if let outstanding = milestone.outstanding {
      lines.append(language("还差:", "outstanding: ") + outstanding)
    }
    if let lead = project.row.lead {
      lines.append(language("牵头 ", "lead: ") + language(scope.name(of: lead)))
    }
    lines.append("project/\(project.id)")
    return lines
  }

  private static func date(_ day: CivilDay) -> String {
    day.description.filter { $0 != "-" }
  }

  private static func utc(_ time: Timestamp) -> String {
    time.utcText.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }
}
