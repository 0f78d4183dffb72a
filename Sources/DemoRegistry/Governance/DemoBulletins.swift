// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The monthly bulletin (通报) and the quarterly audit, both of which quote the log.
///
/// Size and root are those of the log in front of the entry: the recorder fills them in.
enum DemoBulletins {
  static func tell(_ desk: inout DemoDesk) {
    guard desk.month > 0 else { return }
    publish(&desk)
    if desk.calendar.meeting(in: desk.month - 1) != nil { audit(&desk) }
  }

  private static func publish(_ desk: inout DemoDesk) {
    let now = desk.now
    let id = desk.calendar.id(desk.month - 1)
    desk.say(
      BulletinPublished.self, about: Subject(.bulletin, Slug(id) ?? .blank), on: 13,
      by: DemoActor.secretariat
    ) {
      $0.title = LocalizedName(
        zh: "演示重大项目进展通报(\(id))", en: "Invented bulletin on major projects (\(id))")
      $0.period = now.calendar.period(now.month - 1)
      $0.sha256 = Digest(invented: "bulletin \(id)")
    }
  }

  private static func audit(_ desk: inout DemoDesk) {
    let now = desk.now
    let hasRemarks = desk.random.happens(25)
    desk.say(AuditAttested.self, about: .registry, on: 14, by: DemoActor.auditor) {
      $0.finding = hasRemarks ? .soundWithRemarks : .sound
    }
    desk.say(AuditNoted.self, about: .registry, on: 14, by: DemoActor.auditor) {
      $0.text =
        "演示:\(now.calendar.id(now.month))抽查,"
        + (hasRemarks ? "部分补录没有写依据" : "账证相符")
    }
  }
}
