// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The invented history, a month at a time, in memory that grows with the projects only.
struct DemoHistory {
  private let plan: DemoPlan
  private var desk: DemoDesk
  private var projects: [DemoProject]

  init(_ plan: DemoPlan) {
    self.plan = plan
    let desk = DemoDesk(plan)
    self.desk = desk
    projects = (0..<plan.projects).map { number in
      DemoProject(number: number, desk.calendar, seed: plan.seed)
    }
  }

  /// The first day of the history.
  var firstDay: CivilDay { desk.calendar.day(0, 1) }

  /// The weeks of the next month; nil after the last.
  mutating func next() -> [DemoWeek]? {
    guard desk.month <= desk.calendar.months else { return nil }
    // What projects rest on comes first: documents, meetings, people.
    DemoProgramme.tell(&desk)
    DemoCouncil.tell(&desk)
    DemoPeople.tell(&desk)
    DemoFunds.tell(&desk)
    DemoEquipment.tell(&desk)
    DemoUpkeep.tell(&desk)
    DemoReports.tell(&desk)
    for position in projects.indices { projects[position].tell(&desk) }
    DemoChallenges.tell(&desk)
    DemoReviews.tell(&desk)
    DemoBulletins.tell(&desk)
    return desk.close()
  }
}
