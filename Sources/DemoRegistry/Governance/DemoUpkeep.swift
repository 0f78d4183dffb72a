// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The upkeep of the register, in the first months: names change, bodies merge, a clerk is away and
/// another succeeds one who left.
enum DemoUpkeep {
  static func tell(_ desk: inout DemoDesk) {
    switch desk.month {
    case 1: rename(&desk)
    case 2: pause(&desk)
    case 3:
      merge(&desk)
      succeed(&desk)
    default: break
    }
    if desk.calendar.number(desk.month) == 7 { inspect(&desk) }
    if desk.calendar.number(desk.month) == 8, desk.month > 0 { answer(&desk) }
    if desk.calendar.number(desk.month) == 9, desk.month > 1 { strike(&desk) }
  }

  private static func rename(_ desk: inout DemoDesk) {
    let enterprise = Subject(.organization, DemoBody.enterprise)
    desk.say(OrganizationRenamed.self, about: enterprise, on: 10, by: DemoActor.secretariat) {
      $0.name = LocalizedName(zh: "演示精密制造股份有限公司")
    }
    desk.say(AliasAdded.self, about: enterprise, on: 10, by: DemoActor.secretariat) {
      $0.name = LocalizedName(zh: "演示精造")
    }
    desk.say(AliasRemoved.self, about: enterprise, on: 16, by: DemoActor.secretariat) {
      $0.name = LocalizedName(zh: "演示精造")
    }
  }

  /// The expert committee is renewed, and its key rests meanwhile.
  private static func pause(_ desk: inout DemoDesk) {
    let actor = Subject(.actor, DemoActor.experts)
    desk.say(ActorSuspended.self, about: actor, on: 15, by: DemoActor.administrator) {
      $0.reason = "换届期间停用"
    }
    desk.say(ActorReinstated.self, about: actor, on: 25, by: DemoActor.administrator) {
      $0.reason = "换届完成"
    }
  }

  private static func merge(_ desk: inout DemoDesk) {
    desk.say(
      OrganizationMerged.self, about: Subject(.organization, DemoBody.oldLaboratory), on: 10,
      by: DemoActor.secretariat
    ) { $0.into = DemoBody.laboratory }
  }

  private static func succeed(_ desk: inout DemoDesk) {
    desk.say(
      ActorSucceeded.self, about: Subject(.actor, DemoActor.formerClerk), on: 11,
      by: DemoActor.administrator
    ) { $0.by = DemoNames.cities[0].clerk }
  }

  private static func matter(_ desk: DemoDesk) -> (subject: Subject, city: DemoNames.City) {
    let city = DemoNames.cities[desk.year % DemoNames.cities.count]
    return (Subject(.supervision, Slug("demo-inspection-\(desk.year)") ?? .blank), city)
  }

  /// Each summer the secretariat inspects a city (督查), which answers and is struck off (销号).
  private static func inspect(_ desk: inout DemoDesk) {
    let now = desk.now
    let (matter, city) = matter(desk)
    desk.say(SupervisionIssued.self, about: matter, on: 15, by: DemoActor.secretariat) {
      $0.kind = .inspection
      $0.to = city.bureau
      $0.matter = "演示:月报连续两期退回,请整改"
      $0.due = now.calendar.period(now.month + 1)
    }
  }

  private static func answer(_ desk: inout DemoDesk) {
    let (matter, city) = matter(desk)
    desk.report(SupervisionAnswered.self, about: matter, on: 20, by: city.clerk, isSure: true) {
      $0.summary = "演示:已指定专人,制度已完善"
    }
  }

  private static func strike(_ desk: inout DemoDesk) {
    desk.say(
      SupervisionClosed.self, about: matter(desk).subject, on: 18, by: DemoActor.secretariat)
  }
}
