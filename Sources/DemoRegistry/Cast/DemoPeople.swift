// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Persons and experts: one expert for each field of the advisory committee.
enum DemoPeople {
  private static let names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬"]

  static func expert(_ position: Int) -> Slug { Slug("demo-expert-\(position + 1)") ?? .blank }

  private static func person(_ position: Int) -> Slug {
    Slug("demo-person-\(position + 1)") ?? .blank
  }

  static func tell(_ desk: inout DemoDesk) {
    switch desk.month {
    case 0: register(&desk)
    case 2: erase(&desk)
    default: declare(&desk)
    }
  }

  private static func register(_ desk: inout DemoDesk) {
    for (position, field) in ExpertField.allCases.enumerated() {
      let name = names[position % names.count]
      let person = person(position)
      desk.say(
        PersonRegistered.self, about: Subject(.person, person), on: 2, by: DemoActor.secretariat
      ) {
        $0.name = .clear(LocalizedName(zh: "演示专家\(name)"))
        $0.fields = [field]
      }
      desk.say(
        ExpertRegistered.self, about: Subject(.expert, expert(position)), on: 3,
        by: DemoActor.experts
      ) {
        $0.person = person
        $0.fields = [field]
        $0.industries = [DemoNames.fields[position % DemoNames.fields.count]]
        if position == 3 {
          var conflict = DeclaredConflict()
          conflict.with = Subject(.organization, DemoBody.enterprise)
          conflict.reason = "曾任技术顾问"
          $0.conflicts = [conflict]
        }
      }
    }
    seal(&desk)
  }

  /// A person whose name was sealed under a key that is destroyed two months later.
  private static func seal(_ desk: inout DemoDesk) {
    let subject = Subject(.person, person(names.count))
    desk.say(PersonRegistered.self, about: subject, on: 2, by: DemoActor.secretariat) {
      var sealed = SealedValue()
      sealed.subject = subject
      sealed.alg = .chaChaPoly
      // Nobody ever had the key: these bytes are no text.
      sealed.nonce = Base64Text("ZGVtby1ub25jZS0x") ?? .blank
      sealed.box = Base64Text("bm90IGEgdGV4dCwganVzdCBhIGRlbW8gb2YgYSBib3g=") ?? .blank
      $0.name = .sealed(sealed)
    }
  }

  private static func erase(_ desk: inout DemoDesk) {
    desk.say(
      SubjectErased.self, about: Subject(.person, person(names.count)), on: 9,
      by: DemoActor.secretariat
    ) { $0.reason = "本人要求" }
  }

  /// In the first Mays an expert declares an interest in a project, and stays away from it.
  private static func declare(_ desk: inout DemoDesk) {
    let year = desk.month / 12
    guard desk.calendar.number(desk.month) == 5, year < min(3, desk.projects) else { return }
    desk.say(
      ConflictDeclared.self, about: Subject(.expert, expert(4 + year)), on: 11,
      by: DemoActor.experts
    ) {
      $0.with = Subject(.project, DemoProject.id(year))
      $0.reason = "参与过项目论证"
    }
  }
}
