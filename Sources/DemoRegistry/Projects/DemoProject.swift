// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// One invented project, month by month. It keeps only what the rules ask of its next statements.
struct DemoProject {
  let number: Int
  let subject: Subject
  let city: DemoNames.City
  let story: DemoStory
  /// The month of its registration.
  let start: Int
  /// For how many months it is built.
  let duration: Int
  let name: String
  let kind: ProjectKind
  var random: DemoRandom
  var status = ProjectStatus.planned
  /// The month in which work began.
  var begun: Int?
  /// What the project costs in all, in fen.
  var cost: Int64
  var purses: [DemoPurse]
  /// Completed investment of the year so far.
  var invested: Int64 = 0
  /// The year of that.
  var investmentYear: Int?
  var milestones: [DemoMilestone] = []
  var steps = DemoSteps()
  var vouchers = 0
  var isOver = false

  init(number: Int, _ calendar: DemoCalendar, seed: UInt64) {
    var random = DemoRandom(
      seed: seed ^ UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95)
    self.number = number
    let story = DemoStory.of(number, &random)
    self.story = story
    city = DemoNames.cities[(number + 4) % DemoNames.cities.count]
    subject = Subject(.project, Self.id(number))
    (name, kind) = DemoNames.project(number, city, &random)
    let isScripted = number < DemoStory.allCases.count
    let months = calendar.months
    if story.isAhead {
      start = months - 5
    } else if isScripted {
      start = 0
    } else {
      // Stock is taken over early; others come all the time.
      start = Int.random(in: 0...(story.isStock ? months / 3 : months - 4), using: &random)
    }
    switch (isScripted, story) {
    // These are under way when the history ends, and that one is done by then.
    case (true, .slipping), (true, .short), (true, .corrected), (true, .rearguing),
      (true, .suspended):
      duration = months + 12
    case (true, .walking): duration = min(max(6, months - 16), 30)
    case (true, .steady): duration = min(max(6, months - 8), 30)
    default: duration = Int.random(in: 18...60, using: &random)
    }
    // 1,000 to 20,000 万元 a year.
    let isCorrected = isScripted && story == .corrected
    let yearly =
      isCorrected ? 6_700_000_000 : Int64.random(in: 10...200, using: &random) * 100_000_000
    cost = yearly * Int64(duration) / 12 / 1_000_000 * 1_000_000
    purses = DemoPurse.all(story, &random)
    self.random = random
  }

  static func id(_ number: Int) -> Slug { Slug("demo-\(number)") ?? .blank }

  /// Tells a month.
  mutating func tell(_ desk: inout DemoDesk) {
    guard desk.month >= start, !isOver else { return }
    if desk.month == start { register(&desk) }
    switch status {
    case .planned, .reserve, .appraisal: seekApproval(&desk)
    case .approved: if begun == nil { begin(&desk) }
    case .construction, .suspended, .trial: work(&desk)
    default: finish(&desk)
    }
  }

  private mutating func work(_ desk: inout DemoDesk) {
    pay(&desk)
    correct(&desk)
    passMilestones(&desk)
    change(&desk)
    report(&desk)
    finish(&desk)
  }

  /// The months since work began.
  func age(_ desk: DemoDesk) -> Int { desk.month - (begun ?? desk.month) }

  mutating func setStatus(
    _ next: ProjectStatus, on day: Int, _ reason: String,
    resting common: CommonMembers = CommonMembers(),
    _ desk: inout DemoDesk
  ) {
    status = next
    desk.say(
      StatusChanged.self, about: subject, on: day, by: DemoActor.secretariat, common
    ) {
      $0.to = next
      $0.reason = reason
    }
  }

  mutating func voucher() -> String {
    vouchers += 1
    return "DEMO-\(number)-\(vouchers)"
  }
}

/// How far a project has come on its way; what was done is done once.
struct DemoSteps {
  /// How often the council has decided about the project.
  var decisions = 0
  /// How often it was examined at its end.
  var examinations = 0
  /// The month in which it was accepted.
  var accepted: Int?
  /// How many matters were issued about it, and since when one is open.
  var matters = 0
  var matterSince: Int?
  var trialSince: Int?
  var contracts = 0
  var restingSince: Int?
  /// The direction, once the council changed it.
  var hasNewDirection = false
}
