// SPDX-License-Identifier: Apache-2.0

import Exchange
import Registry
import RegistryModel

/// Reads the cells of a table as what a statement says: the same names, dates and amounts that are
/// taken on the command line, and what spreadsheet programs make of them.
struct TableCellReader {
  let desk: RecordingDesk
  let names: ImportNames
  /// The unit of amounts that a line above the headings states.
  var statedUnit: RegistryModel.MoneyUnit?

  /// Whether a cell says that there is nothing; zero is not nothing.
  static func isBlank(_ value: TableValue?) -> Bool {
    guard let value else { return true }
    if value == .uncalculated { return false }
    return ["", "-", "--", "—", "——", "/", "－", "N/A", "n/a"].contains(value.text)
  }

  /// A text.
  ///
  /// - Throws: ``LedgerError`` `E-TABLE-FORMULA` or `E-TABLE-CELL`.
  func text(_ value: TableValue) throws(LedgerError) -> String {
    try refuseFaults(value)
    let text = value.text
    guard !Self.isFormula(text) else {
      throw LedgerError(
        "E-TABLE-FORMULA", zh: "“\(SafeText.line(String(text.prefix(40))))”像是公式,不作文字登记",
        en:
          "“\(SafeText.line(String(text.prefix(40))))” looks like a formula; it is not taken for text",
        remedy: LocalizedName(
          zh: "只粘贴数值,或者改成普通文字", en: "paste the value alone, or write plain text"))
    }
    return text
  }

  /// What spreadsheet programs would run if they met it in a text file.
  static func isFormula(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    if first == "=" || first == "@" || first == "\t" { return true }
    return (first == "+" || first == "-")
      && text.contains { $0 == "(" || $0 == "|" || $0 == "!" }
  }

  private func refuseFaults(_ value: TableValue) throws(LedgerError) {
    switch value {
    case .fault(let text):
      throw LedgerError(
        "E-TABLE-CELL", zh: "单元格里是错误值 \(SafeText.line(text))",
        en: "the cell holds the error \(SafeText.line(text))",
        remedy: LocalizedName(zh: "改好公式再导", en: "mend the formula and import again"))
    case .uncalculated:
      throw LedgerError(
        "E-TABLE-CELL", zh: "公式没有算过,文件里没有它的结果",
        en: "the formula was never calculated; the file does not hold its result",
        remedy: LocalizedName(
          zh: "用表格软件打开、保存,再导一次", en: "open and save it in a spreadsheet program, then import again")
      )
    default: break
    }
  }

  /// An amount with the unit of the cell, the column or the sheet.
  ///
  /// - Throws: ``LedgerError`` about the amount.
  func money(
    _ value: TableValue, unit: RegistryModel.MoneyUnit?
  ) throws(LedgerError) -> Money {
    try refuseFaults(value)
    if case .day = value {
      throw LedgerError("E-AMOUNT", zh: "“\(value.text)”是日期,不是金额", en: "“\(value.text)” is a date")
    }
    var typed = Self.narrow(value.text).filter { !$0.isWhitespace }
    for sign in WrittenMarks.beforeAmounts where typed.hasPrefix(sign) {
      typed.removeFirst(sign.count)
    }
    let hasUnit = ["元", "万", "亿", "yuan"].contains { typed.hasSuffix($0) }
    let stated = unit ?? statedUnit
    if !hasUnit, let stated { typed += stated.rawValue }
    return try desk.money(typed)
  }

  /// A whole share in per cent: `45`, `45%`, or a cell that is formatted as a share.
  ///
  /// - Throws: ``LedgerError`` `E-NUMBER`.
  func percent(_ value: TableValue) throws(LedgerError) -> Int {
    try refuseFaults(value)
    var typed = Self.narrow(value.text).filter { !$0.isWhitespace }
    if typed.hasSuffix("%") { typed.removeLast() }
    if let dot = typed.firstIndex(of: "."), typed[dot...].dropFirst().allSatisfy({ $0 == "0" }) {
      typed = String(typed[..<dot])
    }
    guard let percent = Int(typed), (0...100).contains(percent) else {
      throw LedgerError(
        "E-NUMBER", zh: "“\(SafeText.line(value.text))”不是 0 到 100 的整数百分数",
        en: "“\(SafeText.line(value.text))” is no whole number of per cent from 0 to 100",
        remedy: LocalizedName(zh: "45% 写 45", en: "write 45 for 45 %"))
    }
    return percent
  }

  /// A decimal number; separators of thousands go.
  ///
  /// - Throws: ``LedgerError`` `E-NUMBER`.
  func decimal(_ value: TableValue, _ column: String) throws(LedgerError) -> DecimalText {
    try refuseFaults(value)
    var typed = Self.narrow(value.text).filter { !$0.isWhitespace }
    if typed.hasSuffix("%") { typed.removeLast() }
    let groups = typed.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1, groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 3 }) {
      typed = groups.joined()
    }
    return try desk.decimal(typed, column)
  }

  /// A whole number.
  ///
  /// - Throws: ``LedgerError`` `E-NUMBER`.
  func integer(_ value: TableValue, _ column: String) throws(LedgerError) -> Int {
    try refuseFaults(value)
    var typed = Self.narrow(value.text).filter { !$0.isWhitespace }
    if typed.hasSuffix("年") { typed.removeLast() }
    guard let number = Int(typed) else {
      throw LedgerError(
        "E-NUMBER", zh: "“\(column)”要写整数,不是“\(SafeText.line(value.text))”",
        en: "“\(column)” takes a whole number, not “\(SafeText.line(value.text))”")
    }
    return number
  }

  /// A unit of measure, by its code or its name; of units of one name the first.
  ///
  /// - Throws: ``LedgerError`` `E-CODE`.
  func unit(_ value: TableValue, _ column: String) throws(LedgerError) -> Slug {
    let typed = try text(value)
    let plain = typed.lowercased()
    let found = UnitList.all.first {
      $0.code.description == plain || (!$0.name.zh.isEmpty && $0.name.zh == typed)
        || $0.name.en?.lowercased() == plain
    }
    if let found { return found.code }
    throw LedgerError(
      "E-CODE", zh: "“\(column)”没有“\(SafeText.line(typed))”这个计量单位",
      en: "“\(column)” has no unit “\(SafeText.line(typed))”",
      remedy: LocalizedName(
        zh: "可以写:" + UnitList.all.prefix(12).map { $0.code.description }.joined(separator: "、")
          + "…",
        en: "such as: "
          + UnitList.all.prefix(12).map { $0.code.description }.joined(separator: ", ")
      ))
  }

  /// A day, month, quarter or year in the usual spellings.
  ///
  /// - Throws: ``LedgerError`` `E-DATE`.
  func period(_ value: TableValue, _ column: String) throws(LedgerError) -> CalendarPeriod {
    try refuseFaults(value)
    if case .day(let day) = value { return CalendarPeriod(day) }
    if case .number(let digits) = value, digits.contains(".") {
      // 2026.10 is stored as 2026.1: nobody can tell October from January.
      throw LedgerError(
        "E-DATE", zh: "“\(column)”里是数 \(digits),分不清是哪个月",
        en: "“\(column)” holds the number \(digits), which may be two months",
        remedy: LocalizedName(
          zh: "把单元格设成文字或日期再写:2026-10", en: "make the cell text or a date: 2026-10"))
    }
    let typed = Self.withoutClock(Self.narrow(value.text))
    if let period = CalendarPeriod(typed) ?? TypedDate.period(typed, today: desk.today) {
      return period
    }
    throw LedgerError(
      "E-DATE", zh: "“\(column)”读不懂“\(SafeText.line(typed))”,或者没有这一天",
      en: "“\(column)” cannot read “\(SafeText.line(typed))”, or there is no such day",
      remedy: LocalizedName(
        zh: "例:2018年12月20日、2018-12、2018Q3、2018", en: "such as 2018-12-20, 2018-12, 2018Q3 or 2018"))
  }

  /// A day without the time of day that databases and spreadsheets write behind it.
  static func withoutClock(_ text: String) -> String {
    guard let gap = text.lastIndex(where: { $0 == " " || $0 == "T" }) else { return text }
    let parts = text[text.index(after: gap)...].split(
      separator: ":", omittingEmptySubsequences: false)
    let bounds = [24, 60, 60]
    guard (2...3).contains(parts.count) else { return text }
    for (part, bound) in zip(parts, bounds) {
      guard (1...2).contains(part.count), let number = Int(part), (0..<bound).contains(number)
      else { return text }
    }
    return String(text[..<gap])
  }

  /// A single day.
  ///
  /// - Throws: ``LedgerError`` `E-DATE`.
  func day(_ value: TableValue, _ column: String) throws(LedgerError) -> CivilDay {
    let period = try period(value, column)
    guard period.precision == .day else {
      throw LedgerError(
        "E-DATE", zh: "“\(column)”要写到日,不是“\(value.text)”",
        en: "“\(column)” takes a day, not “\(value.text)”")
    }
    return period.firstDay
  }

  /// The parts of a list.
  static func parts(_ text: String) -> [String] {
    text.split(whereSeparator: { WrittenMarks.betweenParts.contains($0) || $0.isNewline })
      .map { String($0).trimmedWhitespace }.filter { !$0.isEmpty }
  }

  /// Full-width digits and signs in their narrow form.
  static func narrow(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        })
    ).replacing("−", with: "-")
  }
}
