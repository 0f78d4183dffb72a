// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `The calendar` {
  @Test func `every day from 1900 to 2100 follows the one before and comes back from its number`()
    throws
  {
    // 1900-01-01 lies 25,567 days before 1970-01-01.
    var number = -25_567
    for year in 1900...2100 {
      for month in 1...12 {
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        #expect(CivilDay.length(ofMonth: month, year: year) == length)
        for dayOfMonth in 1...length {
          let day = try #require(CivilDay(year: year, month: month, day: dayOfMonth))
          #expect(day.daysSinceEpoch == number)
          #expect(CivilDay(daysSinceEpoch: number) == day)
          #expect(CivilDay(day.description) == day)
          number += 1
        }
        #expect(CivilDay(year: year, month: month, day: length + 1) == nil)
      }
    }
    #expect(CivilDay(daysSinceEpoch: 0).description == "1970-01-01")
    #expect(day("2000-03-01").daysSinceEpoch == 11_017)
  }

  @Test(arguments: [
    "2018-2-01", "2018-02-30", "2018-13-01", "2018-00-01", "2018-01-00", "1899-12-31", "18-01-01",
    "2018/01/01", "2018-01-01 ", "２０18-01-01", "2018-01", "", "10000-01-01", "-018-01-01",
    "2018--1-01", "2018-01-1\u{301}",
  ])
  func `what is no day is refused`(text: String) {
    #expect(CivilDay(text) == nil)
  }

  @Test func `days beyond the calendar are held at its bounds`() {
    #expect(CivilDay(daysSinceEpoch: .min).description == "1900-01-01")
    #expect(CivilDay(daysSinceEpoch: .max).description == "9999-12-31")
  }

  @Test(arguments: [
    ("2018-12-20", DatePrecision.day, "2018-12-20", "2018-12-20"),
    ("2018-12", .month, "2018-12-01", "2018-12-31"),
    ("2020-02", .month, "2020-02-01", "2020-02-29"),
    ("2018Q1", .quarter, "2018-01-01", "2018-03-31"),
    ("2018Q2", .quarter, "2018-04-01", "2018-06-30"),
    ("2018Q3", .quarter, "2018-07-01", "2018-09-30"),
    ("2018Q4", .quarter, "2018-10-01", "2018-12-31"),
    ("2018", .year, "2018-01-01", "2018-12-31"),
  ])
  func `a period runs from its first day to its last`(
    text: String, precision: DatePrecision, first: String, last: String
  ) throws {
    let period = try #require(CalendarPeriod(text))
    #expect(period.precision == precision)
    #expect(period.firstDay.description == first)
    #expect(period.lastDay.description == last)
    #expect(period.description == text)
  }

  @Test(arguments: [
    "2018Q0", "2018Q5", "2018-Q1", "2018q1", "2018-1", "201", "20180", "2018-13", "2018-02-30", "",
    "2018Q", "2018Q11", "2018-00", "2018年", "2018Q４",
  ])
  func `what is no period is refused`(text: String) {
    #expect(CalendarPeriod(text) == nil)
  }

  @Test func `every day lies in its day, month, quarter and year`() {
    for number in stride(from: -25_567, through: 47_846, by: 1) {
      let day = CivilDay(daysSinceEpoch: number)
      for precision in DatePrecision.allCases {
        let period = CalendarPeriod(precision, containing: day)
        guard period.firstDay <= day, day <= period.lastDay,
          CalendarPeriod(period.description) == period,
          CalendarPeriod(precision, containing: period.lastDay) == period
        else {
          Issue.record("\(day) does not lie in \(period)")
          return
        }
      }
    }
  }
}
