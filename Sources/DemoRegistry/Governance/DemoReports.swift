// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The monthly round (月报): every city owes a report on the month, due on the 5th of the next.
enum DemoReports {
  static func tell(_ desk: inout DemoDesk) {
    collect(&desk)
    open(&desk)
  }

  private static func round(_ month: Int, _ desk: DemoDesk) -> Subject {
    Subject(.report, Slug(desk.calendar.id(month)) ?? .blank)
  }

  private static func open(_ desk: inout DemoDesk) {
    let now = desk.now
    let due = desk.calendar.day(desk.month + 1, 5)
    desk.say(
      ReportOpened.self, about: round(desk.month, desk), on: 24, by: DemoActor.secretariat
    ) {
      $0.period = now.calendar.period(now.month)
      $0.due = CalendarPeriod(due)
      $0.units = DemoNames.cities.map(\.bureau)
    }
  }

  /// The reports on the last month come in: most are confirmed, some go back first, some never come.
  private static func collect(_ desk: inout DemoDesk) {
    guard desk.month > 0 else { return }
    let isNewest = desk.month == desk.calendar.months
    for (position, city) in DemoNames.cities.enumerated() {
      // In the newest round the last city is missing, and the one before has to report again.
      let chance = Int.random(in: 0..<100, using: &desk.random)
      let isMissing = isNewest ? position == 4 : chance < 2
      let isReturned = isNewest ? position == 3 : chance < 14
      if isMissing { continue }
      submit(city, on: 2 + position % 3, "1", &desk)
      if isReturned {
        desk.say(
          ReportReturned.self, about: round(desk.month - 1, desk), on: 6,
          by: DemoActor.secretariat
        ) {
          $0.unit = city.bureau
          $0.reason = "完成投资没有写明本月还是累计"
        }
        if isNewest { continue }
        submit(city, on: 9, "2", &desk)
      }
      desk.say(
        ReportConfirmed.self, about: round(desk.month - 1, desk), on: 12,
        by: DemoActor.secretariat
      ) { $0.unit = city.bureau }
    }
  }

  private static func submit(
    _ city: DemoNames.City, on day: Int, _ version: String, _ desk: inout DemoDesk
  ) {
    let round = round(desk.month - 1, desk)
    desk.say(ReportSubmitted.self, about: round, on: day, by: city.clerk) {
      $0.unit = city.bureau
      $0.sha256 = Digest(invented: "\(city.name) \(round.id) \(version)")
    }
  }
}
