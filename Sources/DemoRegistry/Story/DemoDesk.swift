// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The desk on which a month's statements come together, each in the week of its day.
///
/// What is recorded late, settled or corrected waits here for its month: all that the desk keeps.
struct DemoDesk {
  /// The days in whose evening a month is recorded.
  private static let evenings = [7, 14, 21, 28]

  let calendar: DemoCalendar
  /// How many projects there are in the whole history.
  let projects: Int
  /// In how many vouchers a month's spending is told.
  let vouchers: Int
  /// The month that is told.
  private(set) var month = 0
  /// Chances that belong to no project.
  var random: DemoRandom
  private var marks = 0
  private var weeks: [[DemoNotice]] = [[], [], [], []]
  private var waiting: [Int: [(week: Int, notice: DemoNotice)]] = [:]

  init(_ plan: DemoPlan) {
    calendar = DemoCalendar(years: plan.years)
    projects = plan.projects
    vouchers = plan.vouchers
    random = DemoRandom(seed: plan.seed &+ 1)
  }

  /// The month that is told, by itself.
  var now: DemoMonth { DemoMonth(calendar: calendar, month: month) }

  /// The month's year.
  var year: Int { now.year }

  /// The meeting of the month, where there is one.
  var meeting: DemoMeeting? { calendar.meeting(in: month) }

  /// Records a fact of this month.
  ///
  /// - Parameters:
  ///   - type: What kind of fact it is.
  ///   - subject: What it is about.
  ///   - day: The day of the month, to 28.
  ///   - actor: Who records it.
  ///   - late: After how many months it is recorded; whatever is late beyond the end never is.
  ///   - mark: The mark by which another entry will name it.
  ///   - common: What the event may carry besides its own fields.
  ///   - fill: Fills in the event.
  mutating func say<Payload: EventPayload>(
    _ type: Payload.Type, about subject: Subject, on day: Int, by actor: Slug, late: Int = 0,
    mark: Int? = nil, _ common: CommonMembers = CommonMembers(),
    _ fill: (inout Payload) -> Void = { _ in }
  ) {
    var payload = Payload()
    fill(&payload)
    put(
      DemoNotice(
        subject: subject, day: now.day(day), actor: actor, content: .fact(payload.event, common),
        mark: mark),
      on: day, after: late)
  }

  /// Records what a lead unit reports, and what the management centre says to it a month later:
  /// most is confirmed, some goes back, some waits for ever. What something else needs `isSure` to be
  /// confirmed.
  mutating func report<Payload: EventPayload>(
    _ type: Payload.Type, about subject: Subject, on day: Int, by actor: Slug, late: Int = 0,
    isSure: Bool = false, _ common: CommonMembers = CommonMembers(),
    _ fill: (inout Payload) -> Void = { _ in }
  ) {
    var payload = Payload()
    fill(&payload)
    report(
      each: [payload], about: subject, on: day, by: actor, late: late, isSure: isSure, common)
  }

  /// Records what a lead unit reports in several entries, of which all have the same fate, so that
  /// their sums count as one entry's would.
  mutating func report<Payload: EventPayload>(
    each payloads: [Payload], about subject: Subject, on day: Int, by actor: Slug, late: Int = 0,
    isSure: Bool = false, _ common: CommonMembers = CommonMembers()
  ) {
    let fate = isSure ? 0 : Int.random(in: 0..<100, using: &random)
    for payload in payloads {
      let mark = fate < 95 ? nextMark() : nil
      say(Payload.self, about: subject, on: day, by: actor, late: late, mark: mark, common) {
        $0 = payload
      }
      guard let mark else { continue }
      settle(subject, mark, after: late + 1, reason: fate < 92 ? nil : "凭证不清,请补充后再报")
    }
  }

  /// A mark by which a later entry names an earlier one.
  mutating func nextMark() -> Int {
    marks += 1
    return marks
  }

  /// The management centre confirms a marked report, or sends it back with a reason.
  mutating func settle(_ subject: Subject, _ mark: Int, after months: Int, reason: String? = nil) {
    let content: DemoNotice.Content =
      reason.map { .refusal(of: mark, reason: $0) } ?? .confirmation(of: mark)
    amend(subject, on: 12, by: DemoActor.centre, after: months, content)
  }

  /// Records something about a marked entry in a later month.
  mutating func amend(
    _ subject: Subject, on day: Int, by actor: Slug, after months: Int,
    _ content: DemoNotice.Content, mark: Int? = nil
  ) {
    let notice = DemoNotice(
      subject: subject, day: calendar.day(month + months, day), actor: actor, content: content,
      mark: mark)
    put(notice, on: day, after: months)
  }

  private mutating func put(_ notice: DemoNotice, on day: Int, after months: Int) {
    let week = min((day - 1) / 7, 3)
    if months == 0 {
      weeks[week].append(notice)
    } else if month + months <= calendar.months {
      waiting[month + months, default: []].append((week, notice))
    }
  }

  /// Ends the month, and begins the next with what waited for it.
  mutating func close() -> [DemoWeek] {
    var told: [DemoWeek] = []
    for (evening, notices) in zip(Self.evenings, weeks)
    where month < calendar.months || evening <= DemoCalendar.lastDay {
      told.append(DemoWeek(recorded: now.day(evening), notices: notices))
    }
    month += 1
    weeks = [[], [], [], []]
    for (week, notice) in waiting.removeValue(forKey: month) ?? [] { weeks[week].append(notice) }
    return told
  }
}
