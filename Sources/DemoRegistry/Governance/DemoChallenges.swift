// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Tasks that are put up for anybody (揭榜挂帅): one a year that is awarded and delivered, and one in
/// autumn that nobody may be given, so that the newest is open.
enum DemoChallenges {
  static func tell(_ desk: inout DemoDesk) {
    let main = Subject(.challenge, Slug("demo-\(desk.year)") ?? .blank)
    let autumn = Subject(.challenge, Slug("demo-\(desk.year)-autumn") ?? .blank)
    switch desk.calendar.number(desk.month) {
    case 1: publish(main, "演示极低温轴承", months: 2, &desk)
    case 3:
      claim(main, DemoNames.cities[1], &desk)
      claim(main, DemoNames.cities[3], &desk)
    case 6: award(main, &desk)
    case 9:
      desk.say(ChallengeDelivered.self, about: main, on: 10, by: DemoActor.secretariat)
    case 10:
      desk.say(ChallengeClosed.self, about: main, on: 9, by: DemoActor.secretariat)
      publish(autumn, "演示特种光纤拉丝", months: 1, &desk)
    case 11 where desk.month > 0: claim(autumn, DemoNames.cities[0], &desk)
    case 12 where desk.month > 1:
      desk.say(ChallengeClosed.self, about: autumn, on: 20, by: DemoActor.secretariat)
    default: break
    }
  }

  private static func publish(
    _ challenge: Subject, _ title: String, months: Int, _ desk: inout DemoDesk
  ) {
    let now = desk.now
    let deadline = desk.calendar.period(desk.month + months)
    desk.say(ChallengePublished.self, about: challenge, on: 8, by: DemoActor.secretariat) {
      $0.title = LocalizedName(zh: "\(title)(\(now.year)年)")
      $0.targets = ["寿命不少于 10,000 小时", "国产化率 100%"]
      $0.deadline = deadline
      $0.prize = Money(fen: 300_000_000)
    }
  }

  private static func claim(
    _ challenge: Subject, _ city: DemoNames.City, _ desk: inout DemoDesk
  ) {
    desk.report(ChallengeClaimed.self, about: challenge, on: 10, by: city.clerk, isSure: true) {
      $0.by = city.bureau
      $0.proposal = "演示方案:联合\(city.name)三家单位攻关"
    }
  }

  private static func award(_ challenge: Subject, _ desk: inout DemoDesk) {
    guard let meeting = desk.meeting else { return }
    desk.say(ChallengeAwarded.self, about: challenge, on: meeting.day, by: DemoActor.council) {
      $0.to = DemoNames.cities[1].bureau
      $0.project = DemoProject.id(0)
    }
  }
}
