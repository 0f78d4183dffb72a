// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The plan of each year with its tasks, targets, readings and quotas.
enum DemoProgramme {
  static let investment: Slug = "demo-investment"
  private static let patents: Slug = "demo-patents"
  private static let nominations: Slug = "demo-nominations"
  private static let tasks = ["演示:建设重大平台", "演示:攻关关键技术", "演示:开放大型仪器"]

  static func document(_ year: Int) -> Slug { Slug("demo-plan-\(year)") ?? .blank }

  static func tell(_ desk: inout DemoDesk) {
    let isFirst = desk.month == 0
    let number = desk.calendar.number(desk.month)
    if isFirst { define(&desk) }
    if isFirst || number == 1 {
      issue(&desk)
      assign(&desk)
      setTargets(&desk)
    }
    if number == 10, desk.month > 0 { conclude(&desk) }
  }

  private static func define(_ desk: inout DemoDesk) {
    let indicators: [(Slug, String, Slug, IndicatorAggregation)] = [
      (investment, "演示完成投资", "cny", .sum), (patents, "演示发明专利授权", "patents", .sum),
      (nominations, "演示评优名额", "units", .none),
    ]
    for (id, name, unit, aggregation) in indicators {
      desk.say(
        IndicatorDefined.self, about: Subject(.indicator, id), on: 2, by: DemoActor.secretariat
      ) {
        $0.name = LocalizedName(zh: name)
        $0.unit = unit
        $0.direction = .increase
        $0.aggregation = aggregation
      }
    }
  }

  private static func issue(_ desk: inout DemoDesk) {
    let now = desk.now
    let year = desk.year
    let document = Subject(.document, document(year))
    desk.say(DocumentIssued.self, about: document, on: 3, by: DemoActor.secretariat) {
      $0.title = LocalizedName(
        zh: "演示创新示范区\(year)年工作要点", en: "Invented zone: work programme of \(year)")
      $0.number = DocumentNumber("演示工作〔\(year)〕1号")
      $0.issuers = [DemoBody.leadingGroup]
      $0.issued = CalendarPeriod(now.day(3))
      $0.jurisdiction = .zone
    }
    desk.say(DocumentCited.self, about: document, on: 3, by: DemoActor.secretariat) {
      $0.reference = "demo-rules"
      $0.section = "一"
      $0.title = LocalizedName(zh: "演示资金管理办法")
      $0.kind = .policy
    }
    guard desk.month > 0 else { return }
    let old = Subject(.document, self.document(year - 1))
    desk.say(DocumentSuperseded.self, about: old, on: 4, by: DemoActor.secretariat) {
      $0.by = document.id
    }
    desk.say(DocumentRepealed.self, about: old, on: 28, by: DemoActor.secretariat)
  }

  private static func task(_ year: Int, _ position: Int) -> Subject {
    Subject(.task, Slug("demo-task-\(year)-\(position + 1)") ?? .blank)
  }

  private static func lead(_ city: DemoNames.City) -> TaskLead {
    var lead = TaskLead()
    lead.organization = city.bureau
    lead.word = "牵头单位"
    lead.name = city.bureauName
    return lead
  }

  private static func assign(_ desk: inout DemoDesk) {
    let now = desk.now
    for (position, title) in tasks.enumerated() {
      desk.say(
        TaskAssigned.self, about: task(desk.year, position), on: 4, by: DemoActor.secretariat
      ) {
        $0.document = document(now.year)
        $0.section = "二"
        $0.number = "二(\(position + 1))"
        $0.kind = .task
        $0.title = LocalizedName(zh: title)
        $0.leads = [lead(DemoNames.cities[position])]
        $0.due = CalendarPeriod("\(now.year)-12")
      }
    }
    // The last task goes to another city in the same month.
    desk.say(
      TaskReassigned.self, about: task(desk.year, tasks.count - 1), on: 25,
      by: DemoActor.secretariat
    ) { $0.leads = [lead(DemoNames.cities[4])] }
  }

  private static func setTargets(_ desk: inout DemoDesk) {
    let year = desk.year
    let period = CalendarPeriod("\(year)") ?? .blank
    for city in DemoNames.cities {
      let value = Int.random(in: 20...90, using: &desk.random)
      desk.say(
        TargetSet.self, about: Subject(.indicator, patents), on: 4, by: DemoActor.secretariat,
        .resting(on: document(year), section: "三")
      ) {
        $0.target = Slug("demo-patents-\(year)-\(city.id)") ?? .blank
        $0.scope.subject = Subject(.organization, city.bureau)
        $0.period = TargetPeriod(in: period)
        $0.comparator = .atLeast
        $0.value = DecimalText(value)
        $0.printed = "\(value)件"
      }
    }
    desk.say(
      TargetRevised.self, about: Subject(.indicator, patents), on: 20, by: DemoActor.secretariat
    ) {
      $0.target = Slug("demo-patents-\(year)-\(DemoNames.cities[0].id)") ?? .blank
      $0.comparator = .atLeast
      $0.value = DecimalText(100)
      $0.printed = "100件"
      $0.reason = "按实有基数调整"
    }
    desk.say(
      QuotaSet.self, about: Subject(.indicator, nominations), on: 4, by: DemoActor.secretariat
    ) {
      $0.period = TargetPeriod(in: period)
      $0.count = 3
    }
  }

  /// In October cities give their readings, and tasks are reported and done.
  private static func conclude(_ desk: inout DemoDesk) {
    let now = desk.now
    for city in DemoNames.cities {
      let value = Int.random(in: 20...120, using: &desk.random)
      desk.report(
        ObservationRecorded.self, about: Subject(.indicator, patents), on: 16, by: city.clerk
      ) {
        $0.scope.subject = Subject(.organization, city.bureau)
        $0.period = now.calendar.period(now.month - 1)
        $0.value = DecimalText(value)
        $0.filing = value % 3 == 0 ? nil : "演示备案\(now.year)-\(city.id)"
      }
    }
    for (position, city) in [DemoNames.cities[0], DemoNames.cities[1]].enumerated() {
      let task = task(desk.year, position)
      desk.report(TaskProgressReported.self, about: task, on: 17, by: city.clerk) {
        $0.summary = "演示:按计划推进"
        $0.percent = position == 0 ? 100 : 60
      }
      guard position == 0 else { continue }
      desk.say(TaskCompleted.self, about: task, on: 24, by: DemoActor.secretariat)
    }
  }
}

extension TargetPeriod {
  /// A period of kind “in”.
  init(in year: CalendarPeriod) {
    self.init()
    kind = .in
    self.year = year.firstDay.year
  }
}
