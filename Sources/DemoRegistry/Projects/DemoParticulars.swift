// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What is said of few projects, told of the first two so that every registry has it: where they
/// stand, titles and lists, how documents put it, and what a namesake is.
enum DemoParticulars {
  static func tell(of project: DemoProject, _ desk: inout DemoDesk) {
    let subject = project.subject
    switch project.number {
    case 0: tellFirst(subject, project.city, &desk)
    default: tellSecond(subject, &desk)
    }
  }

  private static func tellFirst(
    _ subject: Subject, _ city: DemoNames.City, _ desk: inout DemoDesk
  ) {
    let now = desk.now
    desk.say(LocationSet.self, about: subject, on: 8, by: DemoActor.secretariat) {
      $0.divisions = [city.division]
      $0.locality = "演示科技园"
      $0.divisionBasis = .stated
    }
    desk.say(ListingEntered.self, about: subject, on: 8, by: DemoActor.secretariat) {
      $0.list = .greenChannel
    }
    desk.say(ListingLeft.self, about: subject, on: 26, by: DemoActor.secretariat) {
      $0.list = .greenChannel
    }
    let title = "演示省级重点实验室"
    desk.say(DesignationSought.self, about: subject, on: 9, by: DemoActor.secretariat) {
      $0.designation = title
      $0.level = .provincial
    }
    desk.say(DesignationGranted.self, about: subject, on: 27, by: DemoActor.secretariat) {
      $0.designation = title
      $0.level = .provincial
    }
    desk.say(
      StatusReported.self, about: subject, on: 10, by: DemoActor.secretariat,
      .resting(on: DemoProgramme.document(desk.year), section: "附件")
    ) {
      $0.document = DemoProgramme.document(now.year)
      $0.section = "附件"
      $0.ordinal = 1
      $0.phrase = "加快建设"
      $0.reading = .underConstruction
      $0.match = .variant
      $0.name = "演示一号装置"
    }
    // An alias that belonged to another project is taken back.
    let mark = desk.nextMark()
    desk.say(
      AliasAdded.self, about: subject, on: 11, by: DemoActor.secretariat, mark: mark
    ) { $0.name = LocalizedName(zh: "演示别人的项目") }
    desk.amend(
      subject, on: 8, by: DemoActor.secretariat, after: 1,
      .withdrawal(of: mark, reason: "又名属于另一个项目,登记错了"))
  }

  private static func tellSecond(_ subject: Subject, _ desk: inout DemoDesk) {
    desk.say(RelationSet.self, about: subject, on: 8, by: DemoActor.secretariat) {
      $0.other = DemoProject.id(0)
      $0.relation = .supports
    }
    desk.say(DuplicateDismissed.self, about: subject, on: 8, by: DemoActor.secretariat) {
      $0.other = DemoProject.id(0)
      $0.reason = "名称相近,是两个项目"
    }
    desk.say(ProjectAmended.self, about: subject, on: 9, by: DemoActor.secretariat) {
      $0.subkind = "demo-pilot-line"
    }
    desk.say(PartyLeft.self, about: subject, on: 20, by: DemoActor.secretariat) {
      $0.organization = DemoBody.university
      $0.partyRole = .participant
    }
    desk.say(DesignationSought.self, about: subject, on: 9, by: DemoActor.secretariat) {
      $0.designation = "演示国家技术创新中心"
      $0.level = .national
    }
    desk.say(DesignationRefused.self, about: subject, on: 27, by: DemoActor.secretariat) {
      $0.designation = "演示国家技术创新中心"
      $0.level = .national
    }
  }
}
