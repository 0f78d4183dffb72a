// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel
import Testing

@testable import Exchange

@Suite struct CalendarExportTests {
  /// The calendar with its folded lines put together, an array of lines for each event.
  private func events(_ scope: ExportScope) -> [[String]] {
    let lines = CalendarExport(scope).text.replacing("\r\n ", with: "").split(separator: "\r\n")
    var events: [[String]] = []
    for line in lines {
      if line == "BEGIN:VEVENT" { events.append([]) }
      if line.hasPrefix("END:") { continue }
      if !events.isEmpty { events[events.count - 1].append(String(line)) }
    }
    return events
  }

  @Test func `a milestone with a day is an all-day event on that day`() async throws {
    let event = try #require(events(try await ExportRegistry().scope()).first)
    #expect(event.contains("DTSTART;VALUE=DATE:20261215"))
    #expect(event.contains("DTEND;VALUE=DATE:20261216"))
    #expect(event.contains("UID:registry.example/exports/project/open/milestone/roof"))
    #expect(event.contains("SEQUENCE:0"))
  }

  @Test func `a quarter is covered whole: no day of it is made up`() async throws {
    let calendar = CalendarExport(try await ExportRegistry().scope())
    #expect(calendar.count == 2)
    #expect(calendar.periodCount == 1)
    let event = try #require(events(try await ExportRegistry().scope()).last)
    #expect(event.contains("DTSTART;VALUE=DATE:20270701"))
    #expect(event.contains("DTEND;VALUE=DATE:20271001"))
    #expect(event.contains("X-ANNALS-DUE:2027Q3"))
    #expect(event.contains { $0.hasPrefix("SUMMARY:(2027Q3) 样机测试 / ") })
  }

  @Test func `words are escaped`() async throws {
    let event = try #require(events(try await ExportRegistry().scope()).first)
    #expect(
      event.contains("SUMMARY:主体封顶\\;验收\\,一期\\\\二期 / =公开\"实验室\"\\,甲"))
    #expect(ContentLine.escaped("一\r\n二\n三") == "一\\n二\\n三")
  }

  @Test func `no line has more than 75 octets, and no character is broken`() {
    for length in 1...200 {
      for character in ["a", "é", "汉", "😀"] {
        var lines = ContentLine()
        let value = String(repeating: character, count: length)
        lines.write("SUMMARY", "x" + value)
        // The text is a String: had a character been broken, it could not be one.
        for line in lines.text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(lines.text.replacing("\r\n ", with: "") == "SUMMARY:x\(value)\r\n")
      }
    }
  }

  @Test func `internal milestones and those of internal projects stay out`() async throws {
    let registry = try await ExportRegistry()
    #expect(!CalendarExport(try registry.scope()).text.contains("涉密节点"))
    let all = CalendarExport(try registry.scope(internal: true))
    #expect(all.count == 4)
    #expect(all.text.contains("涉密节点"))
  }

  @Test func `a reschedule keeps the UID, raises the sequence and moves the event`() async throws {
    let registry = try await ExportRegistry()
    var event = MilestoneRescheduled()
    event.milestone = "roof"
    event.due = CalendarPeriod("2027-03-31") ?? .blank
    event.reason = "设备晚到"
    let before = events(try registry.scope())
    try await registry.record(
      [ExportRegistry.draft(Subject(.project, "open"), .milestoneRescheduled(event))], later: 1)
    let after = events(try registry.scope())
    #expect(after[0].filter { $0.hasPrefix("UID:") } == before[0].filter { $0.hasPrefix("UID:") })
    #expect(after[0].contains("SEQUENCE:1"))
    #expect(after[0].contains("DTSTART;VALUE=DATE:20270331"))
    #expect(after[0].contains { $0.contains("原定 2026-12-15\\,改期 1 次") })
    let stamps = [before, after].map { $0[0].first { $0.hasPrefix("DTSTAMP:") } ?? "" }
    #expect(stamps[0] < stamps[1])
    #expect(
      before[1].filter { $0.hasPrefix("DTSTAMP") } == after[1].filter { $0.hasPrefix("DTSTAMP") })
  }

  @Test func `a cancelled milestone is a cancelled event`() async throws {
    let registry = try await ExportRegistry()
    var event = MilestoneCancelled()
    event.milestone = "roof"
    event.reason = "方案取消"
    try await registry.record(
      [ExportRegistry.draft(Subject(.project, "open"), .milestoneCancelled(event))])
    let first = try #require(events(try registry.scope()).first)
    #expect(first.contains("STATUS:CANCELLED"))
    #expect(first.contains { $0.hasPrefix("SUMMARY:[取消] ") })
  }

  @Test func `the calendar names its token and the command, and speaks both languages`()
    async throws
  {
    let registry = try await ExportRegistry()
    let scope = try registry.scope(language: .en)
    let text = CalendarExport(scope).text
    #expect(text.contains("X-ANNALS-TOKEN:\(scope.view.token)"))
    #expect(text.contains("NAME:Test register: milestones"))
    #expect(text.contains("Open laboratory"))
    #expect(CalendarExport(try registry.scope(language: .en)).text == text)
  }

  @Test func `a filter leaves the milestones of the chosen projects`() async throws {
    let registry = try await ExportRegistry()
    var nanjing = PortfolioView.Filter()
    nanjing.division = DivisionCode("320100")
    #expect(CalendarExport(try registry.scope(filter: nanjing)).count == 0)
  }
}
