// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

extension RecordingDesk {
  /// Text that is not blank.
  ///
  /// - Throws: ``LedgerError`` `E-TEXT`.
  func words(
    _ text: String, _ option: String, zh label: String? = nil
  ) throws(LedgerError) -> String {
    let label = label ?? option + " "
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw LedgerError("E-TEXT", zh: "\(label)是空的", en: "\(option) is empty")
    }
    guard text.count <= 10_000 else {
      throw LedgerError(
        "E-TEXT", zh: "\(label)太长:\(text.count) 字,最多 10,000",
        en: "\(option) is too long: \(text.count) characters, at most 10,000")
    }
    return text
  }

  /// A name with its English form.
  ///
  /// - Throws: ``LedgerError`` `E-TEXT`.
  func name(_ zh: String, _ en: String? = nil) throws(LedgerError) -> LocalizedName {
    LocalizedName(
      zh: try words(zh, "the name", zh: "名称"),
      en: try en.map { (text) throws(LedgerError) in try words(text, "--name-en") })
  }

  /// The id of something new.
  ///
  /// - Throws: ``LedgerError`` `E-ID`.
  func newID(_ text: String) throws(LedgerError) -> Slug {
    guard let slug = Slug(text) else {
      throw LedgerError(
        "E-ID", zh: "“\(text)”不能作编号", en: "“\(text)” cannot be an id",
        remedy: LocalizedName(
          zh: "编号只用 a-z、0-9 和单个连字符,例:wuxi-supercomputing-centre",
          en: "ids are a-z, 0-9 and single hyphens, such as wuxi-supercomputing-centre"))
    }
    return slug
  }

  /// A code of a list, named by code or label.
  ///
  /// - Throws: ``LedgerError`` `E-CODE`, with the whole list.
  func code<Code: Codelist>(
    _ text: String, _ option: String, _ type: Code.Type = Code.self
  ) throws(LedgerError) -> Code {
    if let code = Code(named: text.trimmedWhitespace) { return code }
    throw LedgerError(
      "E-CODE", zh: "\(option) 没有“\(text)”这一项", en: "\(option) has no code “\(text)”",
      remedy: LocalizedName(
        zh: "可以写:"
          + Code.allCases.map { "\($0.label.zh)(\($0.rawValue))" }
          .joined(separator: "、"),
        en: "one of: " + Code.allCases.map(\.rawValue).joined(separator: ", ")))
  }

  /// A code that may be left out.
  ///
  /// - Throws: ``LedgerError`` `E-CODE`.
  func code<Code: Codelist>(
    _ text: String?, _ option: String, _ type: Code.Type = Code.self
  ) throws(LedgerError) -> Code? {
    guard let text else { return nil }
    return try code(text, option, type) as Code
  }

  /// An amount of money with its unit.
  ///
  /// - Throws: ``LedgerError`` `E-AMOUNT-UNIT`, `E-AMOUNT` and others about the amount.
  func money(_ text: String, _ option: String = "--amount") throws(LedgerError) -> Money {
    do throws(MoneyFault) {
      return try Money(written: text)
    } catch {
      throw AmountRefusal.error(error, text)
    }
  }

  /// A decimal number as it was printed.
  ///
  /// - Throws: ``LedgerError`` `E-NUMBER`.
  func decimal(_ text: String, _ option: String) throws(LedgerError) -> DecimalText {
    guard let value = DecimalText(text) else {
      throw LedgerError(
        "E-NUMBER", zh: "\(option) 要写一个数,不是“\(text)”",
        en: "\(option) takes a number, not “\(text)”",
        remedy: LocalizedName(
          zh: "例:65 或 2.92,不带单位、逗号和百分号", en: "such as 65 or 2.92, without unit, comma or sign"))
    }
    return value
  }

  /// A decimal number that may be left out.
  ///
  /// - Throws: ``LedgerError`` `E-NUMBER`.
  func decimal(_ text: String?, _ option: String) throws(LedgerError) -> DecimalText? {
    guard let text else { return nil }
    return try decimal(text, option) as DecimalText
  }

  /// A value with one canonical text, such as a code of a division or a project.
  ///
  /// - Throws: ``LedgerError`` `E-VALUE`.
  func value<Value: TextValue>(
    _ text: String?, _ option: String, _ type: Value.Type = Value.self
  ) throws(LedgerError) -> Value? {
    guard let text else { return nil }
    guard let value = Value(text) else {
      throw LedgerError(
        "E-VALUE", zh: "\(option) 不认识“\(text)”", en: "\(option) cannot be “\(text)”",
        remedy: LocalizedName(
          zh: "要的是:\(ExpectationWords.chinese(Value.expectation))",
          en: "expected \(Value.expectation)"))
    }
    return value
  }

  /// A division by code or name.
  ///
  /// - Throws: ``LedgerError`` `E-DIVISION`.
  func division(_ text: String, _ option: String = "--division") throws(LedgerError) -> DivisionCode
  {
    if let code = DivisionCode(text) { return code }
    guard let division = DivisionList.find(text) else {
      throw LedgerError(
        "E-DIVISION", zh: "\(option) 不认识“\(text)”", en: "\(option) does not know “\(text)”",
        remedy: LocalizedName(
          zh: "写六位代码或名称,例:320200 或 无锡市",
          en: "a code of six digits or a name, such as 320200 or Wuxi"))
    }
    notice(
      zh: "“\(text)”记作 \(division.code) \(division.name.zh)",
      en: "“\(text)” is recorded as \(division.code) \(division.name.zh)")
    return division.code
  }
}

/// Why an amount was refused, in words.
enum AmountRefusal {
  static func error(_ fault: MoneyFault, _ text: String) -> LedgerError {
    switch fault {
    case .unitMissing:
      LedgerError(
        "E-AMOUNT-UNIT", zh: "“\(text)”没有单位。写 \(text)元、\(text)万元 或 \(text)亿元",
        en: "“\(text)” has no unit. Write \(text)元 (yuan), \(text)万元 (10,000 yuan) or "
          + "\(text)亿元 (100 million yuan)")
    case .notANumber:
      LedgerError(
        "E-AMOUNT", zh: "“\(text)”不是金额", en: "“\(text)” is not an amount",
        remedy: LocalizedName(
          zh: "数字后面紧跟单位,例:3500万元、1.2亿元、100元",
          en: "a number with its unit: 3500万元 (10,000 yuan), 1.2亿元 (100 million), 100元 (yuan)"))
    case .negative:
      LedgerError(
        "E-AMOUNT-NEGATIVE", zh: "“\(text)”是负数;方向由命令决定,金额不写负号",
        en: "“\(text)” is negative; the command gives the direction, amounts are zero or more",
        remedy: LocalizedName(
          zh: "退回用:annals funding return", en: "money back: annals funding return"))
    case .tooPrecise:
      LedgerError(
        "E-AMOUNT-PRECISE", zh: "“\(text)”不到一分的部分记不了", en: "“\(text)” is finer than one fen")
    case .tooLarge:
      LedgerError("E-AMOUNT-LARGE", zh: "“\(text)”太大", en: "“\(text)” is too large")
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmedWhitespace: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
