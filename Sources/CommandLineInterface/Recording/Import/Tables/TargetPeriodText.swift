// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

/// When a target is to be reached, as tables write it: `2018`, `到 2022`, `by 2022`, `2021-2025`,
/// `每年`, `each year 2021-2025`.
enum TargetPeriodText {
  /// The member of a target.
  ///
  /// - Throws: ``LedgerError`` `E-DATE`.
  static func json(_ text: String, _ heading: String) throws(LedgerError) -> JSONValue {
    guard let period = period(text) else {
      throw LedgerError(
        "E-DATE", zh: "“\(heading)”读不懂“\(SafeText.line(text))”",
        en: "“\(heading)” cannot read “\(SafeText.line(text))”",
        remedy: LocalizedName(
          zh: "例:2018、到 2022、2021-2025、每年", en: "such as 2018, by 2022, 2021-2025 or each year"))
    }
    var members = [JSONValue.Member(key: "kind", value: .string(period.kind.rawValue))]
    if let year = period.year { members.append(.init(key: "year", value: .number("\(year)"))) }
    return .object(members)
  }

  /// The period of a text; of several years the last, by which a target is to be reached.
  static func period(_ text: String) -> TargetPeriod? {
    let plain = TableCellReader.narrow(text).lowercased().filter { !$0.isWhitespace }
    let isEachYear = plain.hasPrefix("每年") || plain.hasPrefix("eachyear")
    let isBy = ["到", "by", "至"].contains { plain.hasPrefix($0) } || plain.hasSuffix("前")
    let numbers = plain.split { !$0.isASCII || !$0.isNumber }
    let years = numbers.compactMap { Int($0) }
    let words = plain.filter { !$0.isNumber }
    let known: Set<String> = [
      "", "年", "-", "年-年", "-年", "到", "到年", "到年底", "至年", "by", "年底前", "年前", "每年", "eachyear",
      "每年-年", "每年-", "eachyear-", "每年年",
    ]
    guard known.contains(words), years.count == numbers.count, years.count <= 2,
      years.allSatisfy((1_900...9_999).contains), isEachYear || !years.isEmpty
    else { return nil }
    var period = TargetPeriod()
    period.kind = isEachYear ? .eachYear : isBy || years.count == 2 ? .by : .in
    // A span of years in which something is wanted each year is the plan's, not the target's.
    period.year = isEachYear && years.count != 1 ? nil : years.last
    return period
  }
}
