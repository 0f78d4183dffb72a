// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The invented history, a month at a time, in memory that grows with the projects only.
struct DemoHistory {
  private let months: Int
  private let calendar = DemoCalendar()
  private var month = 0
  private var projects: [DemoProject]
  private var random: DemoRandom
  private var marks = 0
  /// Statements that wait to be recorded late, by the month in which they are.
  private var late: [Int: [DemoStatement]] = [:]
  /// Reports that wait to be settled in the next month.
  private var reports: [DemoStatement] = []

  init(_ plan: DemoPlan) {
    months = plan.years * 12
    projects = (0..<plan.projects).map { number in
      DemoProject(number: number, months: plan.years * 12, seed: plan.seed)
    }
    random = DemoRandom(seed: plan.seed &+ 1)
  }

  /// The first day of the history.
  var firstDay: CivilDay { calendar.day(0, 1) }

  /// The next month; nil after the last.
  mutating func next() -> DemoMonth? {
    guard month < months else { return nil }
    var result = DemoMonth(recorded: calendar.day(month, 28))
    if month == 0 { result.statements += organizations }
    result.settlings = reports.map { report in
      DemoSettling(
        mark: report.mark ?? 0, subject: report.subject, isConfirmed: !random.happens(3),
        actor: "centre")
    }
    reports = []
    for position in projects.indices {
      let (now, delayed) = projects[position].statements(
        in: month, calendar: calendar, marks: &marks)
      result.statements += now
      for (delay, statement) in delayed {
        // What would be recorded after the end is not recorded at all.
        late[month + delay, default: []].append(statement)
      }
    }
    result.statements += late.removeValue(forKey: month) ?? []
    reports = result.statements.filter { $0.mark != nil && random.happens(95) }
    month += 1
    return result
  }

  private var organizations: [DemoStatement] {
    [
      organization("demo-university", "演示大学", .university),
      organization("demo-zone", "演示创新示范区管理中心", .serviceCentre),
    ]
  }

  private func organization(_ id: String, _ name: String, _ kind: OrganizationKind) -> DemoStatement
  {
    var event = OrganizationRegistered()
    event.name = LocalizedName(zh: name)
    event.kind = kind
    return DemoStatement(
      subject: Subject(.organization, Slug(id) ?? .blank), day: firstDay,
      event: .organizationRegistered(event), actor: "secretariat")
  }
}
