// SPDX-License-Identifier: Apache-2.0

import RegistryModel

extension Told {
  mutating func person(_ id: Slug, named name: String? = nil) {
    say(.person, id, PersonRegistered.self) {
      $0.name = .clear(LocalizedName(zh: name ?? "人员 \(id)"))
    }
  }

  mutating func expert(
    _ id: Slug, of person: Slug, in fields: [ExpertField], industries: [String] = []
  ) {
    say(.expert, id, ExpertRegistered.self) {
      $0.person = person
      $0.fields = fields
      $0.industries = industries
    }
  }

  mutating func conflict(
    _ expert: Slug, with subject: Subject, on day: String = "2018-01-01", for unit: Slug? = nil
  ) {
    say(.expert, expert, ConflictDeclared.self, on: day, .for(unit)) { $0.with = subject }
  }

  mutating func review(_ id: Slug, _ criteria: [(Slug, String)], units: [Slug]) {
    say(.review, id, ReviewOpened.self) {
      $0.title = LocalizedName(zh: "评议 \(id)")
      $0.criteria = criteria.map { name, max in
        var criterion = ReviewCriterion()
        criterion.id = name
        criterion.title = LocalizedName(zh: "内容 \(name)")
        criterion.max = decimal(max)
        return criterion
      }
      $0.units = units
    }
  }

  mutating func score(
    _ review: Slug, _ unit: Slug, _ criterion: Slug, _ points: String, by reviewer: Subject,
    for body: Slug? = nil
  ) {
    say(.review, review, ReviewScored.self, .for(body)) {
      $0.unit = unit
      $0.criterion = criterion
      $0.score = decimal(points)
      $0.reviewer = reviewer
    }
  }

  mutating func supervision(
    _ id: Slug, to unit: Slug = "bureau", due: String, kind: SupervisionKind = .notice,
    project: Slug? = nil
  ) {
    say(.supervision, id, SupervisionIssued.self) {
      $0.kind = kind
      $0.to = unit
      $0.matter = "事项 \(id)"
      $0.due = CalendarPeriod(due) ?? .blank
      $0.project = project
    }
  }

  @discardableResult
  mutating func answer(_ id: Slug, on day: String, for unit: Slug? = nil) -> Int {
    say(.supervision, id, SupervisionAnswered.self, on: day, .for(unit)) { $0.summary = "已办" }
  }

  mutating func challenge(_ id: Slug, deadline: String) {
    say(.challenge, id, ChallengePublished.self) {
      $0.title = LocalizedName(zh: "榜单 \(id)")
      $0.targets = ["达到 1 nm"]
      $0.deadline = CalendarPeriod(deadline) ?? .blank
    }
  }

  @discardableResult
  mutating func claim(
    _ id: Slug, by unit: Slug, _ proposal: String = "方案", on day: String = "2018-02-01",
    for body: Slug? = nil
  ) -> Int {
    say(.challenge, id, ChallengeClaimed.self, on: day, .for(body)) {
      $0.by = unit
      $0.proposal = proposal
    }
  }

  mutating func award(_ id: Slug, to unit: Slug, for body: Slug? = nil) {
    say(.challenge, id, ChallengeAwarded.self, on: "2018-03-01", .for(body)) {
      $0.to = unit
      $0.project = "pilot"
    }
  }

  mutating func equipment(_ id: Slug, owner: Slug = "lab", open: Bool = true) {
    say(.equipment, id, EquipmentListed.self) {
      $0.name = LocalizedName(zh: "仪器 \(id)")
      $0.owner = owner
      $0.location = "一号楼"
      $0.open = open
    }
  }

  mutating func use(
    _ id: Slug, _ period: String, _ hours: String, external: String, for unit: Slug? = nil
  ) {
    say(.equipment, id, EquipmentUseReported.self, on: "2019-01-01", .for(unit)) {
      $0.period = CalendarPeriod(period) ?? .blank
      $0.hours = decimal(hours)
      $0.externalHours = decimal(external)
    }
  }

  mutating func booking(_ id: Slug, by unit: Slug, _ from: String, _ to: String) {
    say(.equipment, id, EquipmentBooked.self) {
      $0.by = unit
      $0.period = days(from, to)
    }
  }
}

/// Days of a test, both included.
func days(_ from: String, _ to: String) -> DayRange {
  var days = DayRange()
  days.from = CivilDay(from) ?? .blank
  days.to = CivilDay(to) ?? .blank
  return days
}
