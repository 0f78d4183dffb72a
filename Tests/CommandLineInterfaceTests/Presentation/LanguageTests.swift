// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineInterface

@Suite struct LanguageTests {
  @Test(
    arguments: [
      ([:], Language.en), (["LANG": "zh_CN.UTF-8"], .zh), (["LANG": "zh_TW"], .zh),
      (["LANG": "C"], .en),
      (["LANG": "POSIX"], .en), (["LANG": "C.UTF-8"], .en), (["LANG": "de_DE"], .en),
      (["LANG": "en_GB", "LC_MESSAGES": "zh_CN"], .zh),
      (["LC_ALL": "en_US", "LANG": "zh_CN"], .en),
      (["LC_ALL": "C", "LANG": "zh_CN"], .en),
      (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh"], .zh),
      (["LANGUAGE": "zh"], .en),
    ] as [([String: String], Language)])
  func `the first locale variable that is not empty decides`(
    environment: [String: String], expected: Language
  ) {
    #expect(Language.resolve(flag: nil, environment: environment) == expected)
  }

  @Test func `the flag decides before any variable`() {
    #expect(Language.resolve(flag: .en, environment: ["LC_ALL": "zh_CN.UTF-8"]) == .en)
    #expect(Language.resolve(flag: .zh, environment: [:]) == .zh)
  }

  @Test(arguments: ["zh", "zh-CN", "zh_Hans", "ZH"])
  func `a tag of any region is Chinese`(tag: String) { #expect(Language(tag: tag) == .zh) }

  @Test(arguments: ["", "fr", "zhx", "C"])
  func `another tag is no language`(tag: String) { #expect(Language(tag: tag) == nil) }

  @Test func `a localized text is called with a language`() {
    let text = Localized(zh: "版本 ", en: "View ") + "@1"
    #expect(text(.zh) == "版本 @1")
    #expect(text(.en) == "View @1")
  }
}
