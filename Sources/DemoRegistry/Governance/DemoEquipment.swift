// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Instruments that the cities share: one each, and an old one that is retired.
enum DemoEquipment {
  private static let names = ["演示电子显微镜", "演示核磁共振谱仪", "演示风洞", "演示同步辐射线站", "演示拉伸试验机"]

  static func tell(_ desk: inout DemoDesk) {
    if desk.month == 0 { list(&desk) }
    if desk.month == 8 { retire(&desk) }
    guard desk.month > 0 else { return }
    for (position, city) in DemoNames.cities.enumerated() {
      book(position, city, &desk)
      if desk.calendar.number(desk.month) % 3 == 1 { report(position, city, &desk) }
    }
  }

  private static func subject(_ position: Int) -> Subject {
    Subject(.equipment, Slug("demo-instrument-\(position + 1)") ?? .blank)
  }

  private static func list(_ desk: inout DemoDesk) {
    for (position, city) in DemoNames.cities.enumerated() {
      list(position, names[position], city, isOpen: position != 4, &desk)
    }
    list(names.count, "演示老式光谱仪", DemoNames.cities[0], isOpen: true, &desk)
  }

  private static func list(
    _ position: Int, _ name: String, _ city: DemoNames.City, isOpen: Bool, _ desk: inout DemoDesk
  ) {
    desk.report(
      EquipmentListed.self, about: subject(position), on: 9, by: city.clerk, isSure: true
    ) {
      $0.name = LocalizedName(zh: name)
      $0.owner = city.bureau
      $0.location = "演示\(city.name)科技园"
      $0.open = isOpen
    }
  }

  private static func book(_ position: Int, _ city: DemoNames.City, _ desk: inout DemoDesk) {
    let now = desk.now
    let from = Int.random(in: 15...20, using: &desk.random)
    let user =
      position == 4
      ? city.bureau
      : desk.random.one(
        of: [
          DemoBody.university, DemoBody.laboratory, DemoBody.enterprise,
        ], else: DemoBody.university)
    desk.say(EquipmentBooked.self, about: subject(position), on: 11, by: DemoActor.centre) {
      $0.by = user
      $0.period.from = now.day(from)
      $0.period.to = now.day(from + 3)
    }
  }

  private static func report(_ position: Int, _ city: DemoNames.City, _ desk: inout DemoDesk) {
    let now = desk.now
    let hours = Int.random(in: 40...160, using: &desk.random)
    desk.report(EquipmentUseReported.self, about: subject(position), on: 8, by: city.clerk) {
      $0.period = now.calendar.period(now.month - 1)
      $0.hours = DecimalText(hours)
      $0.externalHours = DecimalText(position == 4 ? 0 : hours / 3)
    }
  }

  private static func retire(_ desk: inout DemoDesk) {
    desk.say(EquipmentRetired.self, about: subject(names.count), on: 16, by: DemoActor.centre)
  }
}
