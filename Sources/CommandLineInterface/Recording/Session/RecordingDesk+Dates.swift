// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

extension RecordingDesk {
  /// A day, month, quarter or year in any of the usual spellings.
  ///
  /// - Throws: ``LedgerError`` `E-DATE`.
  func period(_ text: String, _ option: String) throws(LedgerError) -> CalendarPeriod {
    let typed = text.trimmedWhitespace
    if let period = CalendarPeriod(typed) { return period }
    guard let period = TypedDate.period(typed, today: today) else {
      throw LedgerError(
        "E-DATE", zh: "\(option) 读不懂“\(text)”,或者没有这一天",
        en: "\(option) cannot read “\(text)”, or there is no such day",
        remedy: TypedDate.remedy(typed, today: today))
    }
    notice(zh: "“\(typed)”记作 \(period)", en: "“\(typed)” is recorded as \(period)")
    return period
  }

  /// A period that may be left out.
  ///
  /// - Throws: ``LedgerError`` `E-DATE`.
  func period(_ text: String?, _ option: String) throws(LedgerError) -> CalendarPeriod? {
    guard let text else { return nil }
    return try period(text, option) as CalendarPeriod
  }

  /// A year that may be left out.
  ///
  /// - Throws: ``LedgerError`` `E-DATE`.
  func year(_ year: Int?, _ option: String = "--year") throws(LedgerError) -> Int? {
    guard let year else { return nil }
    guard (1900...2199).contains(year) else {
      throw LedgerError(
        "E-DATE", zh: "\(option) 要写四位年份,不是 \(year)", en: "\(option) takes a year, not \(year)")
    }
    return year
  }

  /// A single day that may be left out.
  ///
  /// - Throws: ``LedgerError`` `E-DATE`.
  func day(_ text: String?, _ option: String) throws(LedgerError) -> CivilDay? {
    guard let text else { return nil }
    let period: CalendarPeriod = try period(text, option)
    guard period.precision == .day else {
      throw LedgerError(
        "E-DATE", zh: "\(option) 要写到日,不是“\(text)”", en: "\(option) takes a day, not “\(text)”")
    }
    return period.firstDay
  }
}

/// Dates as people type them, brought into the one form of the log.
enum TypedDate {
  static func period(_ text: String, today: CivilDay) -> CalendarPeriod? {
    switch text.lowercased() {
    case "今天", "today": return CalendarPeriod(today)
    case "昨天", "yesterday":
      return CalendarPeriod(CivilDay(daysSinceEpoch: today.daysSinceEpoch - 1))
    default: break
    }
    let plain = String(text.compactMap(narrowed))
    if let quarter = quarter(plain) { return quarter }
    var numbers = plain.split(whereSeparator: { "年月日号-/.".contains($0) }).map(String.init)
    guard plain.filter({ !"0123456789年月日号-/.".contains($0) }).isEmpty, numbers.count <= 3,
      numbers.first?.count == 4
    else { return nil }
    for position in numbers.indices.dropFirst() {
      guard numbers[position].count <= 2 else { return nil }
      if numbers[position].count == 1 { numbers[position] = "0" + numbers[position] }
    }
    return CalendarPeriod(numbers.joined(separator: "-"))
  }

  /// What to do about a text that is no date, where it is plain what it was meant to be: a day with
  /// a time of day, as in `2026-09-20 10:00`, or one of long ago.
  static func remedy(_ text: String, today: CivilDay) -> LocalizedName? {
    let plain = String(text.compactMap(narrowed))
    if plain.contains(":") {
      let day = text.prefix { !$0.isWhitespace && $0 != "T" }
      guard day.count < text.count, let period = period(String(day), today: today) else {
        return nil
      }
      return LocalizedName(zh: "这里不写时刻,只写 \(period)", en: "without the time of day: \(period)")
    }
    let digits = plain.prefix { "0123456789".contains($0) }
    guard digits.count == 4, let year = Int(digits), year < 1900 else { return nil }
    return LocalizedName(
      zh: "台账的日子从 1900-01-01 起;更早的写在说明里:--note",
      en: "days begin with 1900-01-01; an earlier one is put into words: --note")
  }

  /// `2018年第三季度`, `2018年3季度`, `2018q3`, `2018-Q3`.
  private static func quarter(_ text: String) -> CalendarPeriod? {
    let year = text.prefix(4)
    let rest = text.dropFirst(4).filter { !"年第-".contains($0) }.lowercased()
    let number: Character?
    if rest.hasSuffix("季度"), rest.count == 3 {
      number = rest.first
    } else if rest.hasPrefix("q"), rest.count == 2 {
      number = rest.last
    } else {
      return nil
    }
    guard let number else { return nil }
    let digits: [Character: Int] = [
      "1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4,
    ]
    return digits[number].flatMap { CalendarPeriod("\(year)Q\($0)") }
  }

  /// Full-width digits and signs in their narrow form; white space goes.
  private static func narrowed(_ character: Character) -> Character? {
    if character.isWhitespace { return nil }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return character }
    return Character(narrow)
  }
}
