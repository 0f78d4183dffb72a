// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What values are expected to be, in Chinese; the model says it in English, as its schemas do.
enum ExpectationWords {
  /// The Chinese words for an expectation; what is not known stays as it is.
  static func chinese(_ expectation: String) -> String {
    if let known = words[expectation] { return known }
    for (english, chinese) in beginnings where expectation.hasPrefix(english) {
      return chinese + expectation.dropFirst(english.count).replacing(" to ", with: " 到 ")
    }
    return expectation
  }

  /// What begins an expectation that goes on with codes or bounds.
  private static let beginnings = [
    ("one of ", "其中之一:"), ("a code of ", "代码表里的一个:"), ("whole fen from ", "整数分,从 "),
    ("an integer from ", "整数,从 "), ("at most ", "最多 "),
  ]

  private static let words: [String: String] = [
    CivilDay.expectation: "日期,例:2018-12-20",
    CalendarPeriod.expectation: "2018-12-20、2018-12、2018Q4 或 2018",
    Instant.expectation: "时刻,例:2026-09-20T09:00:00+08:00",
    DivisionCode.expectation: "六位区划代码,例:320200",
    DocumentNumber.expectation: "文号,例:锡政办发〔2018〕90号",
    ProjectCode.expectation: "项目代码,例:2016-320200-04-01-123456",
    SocialCreditCode.expectation: "18 位统一社会信用代码,校验码要对",
    Slug.expectation: "编号:a-z、0-9 和单个连字符,例:wuxi-stb",
    Subject.expectation: "种类/编号,例:project/wuxi-supercomputing-centre",
    DecimalText.expectation: "数,例:65 或 2.92",
    Digest.expectation: "SHA-256:64 位小写十六进制",
    EntryID.expectation: "第 7 版 UUID,小写",
    CurrencyCode.expectation: "币种代码,例:CNY",
    LogOrigin.expectation: "源名,例:registry.example/sunan",
    Base64Text.expectation: "带填充的 base64",
    "text that is not empty": "不空的文字",
    "an object": "对象",
    "the canonical form": "规范的写法",
    "Unicode Normalization Form C": "NFC 规范的文字",
  ]
}
