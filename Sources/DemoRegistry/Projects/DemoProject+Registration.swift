// SPDX-License-Identifier: Apache-2.0

import RegistryModel

extension DemoProject {
  /// A project is registered, and either taken over as it stands or put forward.
  mutating func register(_ desk: inout DemoDesk) {
    desk.say(ProjectRegistered.self, about: subject, on: 2, by: DemoActor.secretariat) {
      $0.name = LocalizedName(zh: name, en: "Invented project \(number)")
      $0.kind = kind
      $0.naming = .named
      $0.scope = .core
      $0.divisions = [city.division]
      $0.divisionBasis = .stated
      $0.lead = city.bureau
    }
    desk.say(PartyJoined.self, about: subject, on: 3, by: DemoActor.secretariat) {
      $0.organization = DemoBody.university
      $0.partyRole = .participant
    }
    if number == 0 || random.happens(30) {
      desk.say(AliasAdded.self, about: subject, on: 3, by: DemoActor.secretariat) {
        $0.name = LocalizedName(zh: "演示\(number)号项目")
      }
    }
    if story.isStock { takeOver(&desk) } else { putForward(&desk) }
    if number < 2 { DemoParticulars.tell(of: self, &desk) }
  }

  /// What stands already is taken over with the document on which it rests, without a decision.
  private mutating func takeOver(_ desk: inout DemoDesk) {
    setStatus(.construction, on: 4, "接收存量", resting: .paper(desk.year, number + 1), &desk)
    begun = desk.month
    setBaseline(from: desk.month, on: 5, &desk)
    plan(on: 6, &desk)
  }

  private mutating func putForward(_ desk: inout DemoDesk) {
    let now = desk.now
    setStatus(.planned, on: 4, "申报", &desk)
    desk.say(ListingEntered.self, about: subject, on: 5, by: DemoActor.secretariat) {
      $0.list = .reserve
    }
    desk.say(ProposalRecorded.self, about: subject, on: 5, by: DemoActor.secretariat) {
      $0.what = .yearlyProjects
      $0.year = now.calendar.year(now.month + 3)
    }
    guard number < 12 || random.happens(10) else { return }
    desk.say(RequestSubmitted.self, about: subject, on: 6, by: DemoActor.secretariat) {
      $0.body = DemoBody.leadingGroup
    }
    desk.say(InstructionReceived.self, about: subject, on: 16, by: DemoActor.secretariat) {
      $0.body = DemoBody.leadingGroup
    }
  }

  /// The contract and the milestones.
  mutating func plan(on day: Int, _ desk: inout DemoDesk) {
    steps.contracts += 1
    desk.say(ContractSigned.self, about: subject, on: day, by: DemoActor.centre) {
      $0.with = city.bureau
      $0.number = "演示合同-\(number)-\(steps.contracts)"
    }
    planMilestones(on: day, &desk)
  }

  /// The plan against which the project is measured: when, and for how much.
  func setBaseline(from first: Int, on day: Int, _ desk: inout DemoDesk) {
    let calendar = desk.calendar
    desk.say(BaselineSet.self, about: subject, on: day, by: DemoActor.centre) {
      $0.start = calendar.period(first)
      $0.end = calendar.period(first + duration)
      $0.cost = Money(fen: cost)
    }
  }
}
