// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The reviews of the cities: one in January about the year before, closed the same month; one in
/// October about the year so far, closed in November.
enum DemoReviews {
  private static let criteria: [(id: Slug, title: String, max: Int)] = [
    ("progress", "演示:项目推进", 40), ("money", "演示:资金使用", 30), ("order", "演示:台账报送", 30),
  ]

  static func tell(_ desk: inout DemoDesk) {
    switch desk.calendar.number(desk.month) {
    case 1:
      let year = desk.year - 1
      let review = open("\(year)", LocalizedName(zh: "演示\(year)年度评议"), year, &desk)
      score(review, DemoNames.cities, &desk)
      close(review, on: 27, &desk)
    case 10:
      let title = LocalizedName(zh: "演示\(desk.year)年秋季评议")
      let review = open("\(desk.year)-autumn", title, desk.year, &desk)
      // Two cities are still to be looked at.
      score(review, Array(DemoNames.cities.prefix(3)), &desk)
    case 11 where desk.month > 0:
      close(Subject(.review, Slug("\(desk.year)-autumn") ?? .blank), on: 20, &desk)
    default: break
    }
  }

  private static func open(
    _ id: String, _ title: LocalizedName, _ year: Int, _ desk: inout DemoDesk
  ) -> Subject {
    let review = Subject(.review, Slug(id) ?? .blank)
    let period = CalendarPeriod(.year, containing: CivilDay(year: year, month: 1, day: 1) ?? .blank)
    desk.say(ReviewOpened.self, about: review, on: 15, by: DemoActor.secretariat) {
      $0.title = title
      $0.period = period
      $0.criteria = criteria.map { id, title, max in
        var criterion = ReviewCriterion()
        criterion.id = id
        criterion.title = LocalizedName(zh: title)
        criterion.max = DecimalText(max)
        return criterion
      }
      $0.units = DemoNames.cities.map(\.bureau)
    }
    return review
  }

  /// Two experts and a body give points; whoever declared an interest in a city stays away.
  private static func score(
    _ review: Subject, _ cities: [DemoNames.City], _ desk: inout DemoDesk
  ) {
    let reviewers = [
      Subject(.expert, DemoPeople.expert(0)), Subject(.expert, DemoPeople.expert(1)),
      Subject(.organization, DemoBody.institute),
    ]
    for city in cities {
      for criterion in criteria {
        for reviewer in reviewers {
          let points = Int.random(in: criterion.max * 6 / 10...criterion.max, using: &desk.random)
          desk.say(ReviewScored.self, about: review, on: 18, by: DemoActor.centre) {
            $0.unit = city.bureau
            $0.criterion = criterion.id
            $0.score = DecimalText(points)
            $0.reviewer = reviewer
          }
        }
      }
    }
  }

  private static func close(_ review: Subject, on day: Int, _ desk: inout DemoDesk) {
    desk.say(ReviewClosed.self, about: review, on: day, by: DemoActor.secretariat)
  }
}
