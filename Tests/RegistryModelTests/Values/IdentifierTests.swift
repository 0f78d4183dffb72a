// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Identifiers {
  @Test(arguments: [
    "锡政办发〔2018〕90号", "苏发〔1999〕1号", "国发〔2014〕123456号", "国〔2014〕1号",
    "一二三四五六七八九十十一〔2014〕1号",
  ])
  func `a document number in canonical form is taken`(text: String) {
    #expect(DocumentNumber(text)?.description == text)
    #expect(DocumentNumber(normalizing: text)?.description == text)
  }

  @Test(arguments: [
    "锡政办发[2018]90号", "锡政办发(2018)90号", "锡政办发（2018）90号", "锡政办发［2018］90号",
    " 锡政办发 〔2018〕 90 号 ",
  ])
  func `other brackets and spaces are normalised when they are typed, and refused in the log`(
    text: String
  ) {
    #expect(DocumentNumber(normalizing: text)?.description == "锡政办发〔2018〕90号")
    #expect(DocumentNumber(text) == nil)
  }

  @Test(arguments: [
    "", "号", "锡政办发〔2018〕90", "锡政办发〔2018〕号", "锡政办发〔2018〕090号", "锡政办发〔2018〕0号",
    "〔2018〕90号", "锡政办发〔18〕90号", "锡政办发〔1818〕90号", "锡政办发〔2118〕90号",
    "锡政办发2018〕90号", "锡政办发〕2018〔90号", "AB〔2018〕90号", "锡政办发〔２０18〕90号",
    "锡政办发〔2018〕九十号", "锡政办发〔2018〕90号号", "一二三四五六七八九十十一二〔2014〕1号",
    "\u{F900}政办发〔2018〕9号", "锡政办发〔2018〕〔2019〕9号", "锡政-办发〔2018〕9号",
  ])
  func `what is no document number is refused`(text: String) {
    #expect(DocumentNumber(text) == nil)
    #expect(DocumentNumber(normalizing: text) == nil)
  }

  static let codes = ["91350100M000100Y43", "91110000600037341L", "12320200MB01000080"]

  @Test(arguments: codes)
  func `a social credit code is right, and every single substitution in it is refused`(
    code: String
  ) {
    #expect(SocialCreditCode(code)?.description == code)
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    for position in 0..<18 {
      for character in alphabet + Array("IOSVZaｍ") {
        var changed = Array(code)
        guard changed[position] != character else { continue }
        changed[position] = character
        #expect(SocialCreditCode(String(changed)) == nil)
      }
    }
  }

  @Test(arguments: codes)
  func `two neighbours exchanged are refused`(code: String) {
    for position in 0..<17 {
      var changed = Array(code)
      changed.swapAt(position, position + 1)
      if String(changed) != code { #expect(SocialCreditCode(String(changed)) == nil) }
    }
  }

  @Test(arguments: [
    "91350100M000100Y4Z", "", "91350100M000100Y4", "91350100M000100Y433", "91350100m000100y43",
    " 91350100M000100Y43", "９1350100M000100Y43",
  ])
  func `another social credit code is refused`(code: String) {
    #expect(SocialCreditCode(code) == nil)
  }

  @Test func `a project code has five groups of digits`() {
    #expect(ProjectCode("2016-320200-04-01-123456") != nil)
    for text in [
      "", "2016-320200-04-01-12345", "2016-320200-04-01-1234567", "2016320200-04-01-123456",
      "201a-320200-04-01-123456", "2016-320200-04-01-12345６", "2016-320200-04-01-123456-",
      "2016-320200-4-001-123456",
    ] {
      #expect(ProjectCode(text) == nil)
    }
  }

  @Test(arguments: [
    ("320483", 1995, 2002), ("320482", 1993, 2015), ("320112", 1983, 2002), ("320203", 1983, 2015),
    ("320584", 1992, 2012),
  ])
  func `a division code that ended holds in its years only`(text: String, from: Int, to: Int)
    throws
  {
    let code = try #require(DivisionCode(text))
    for year in 1980...2030 {
      let day = try #require(CivilDay(year: year, month: 7, day: 1))
      #expect((DivisionList.division(code, on: day) != nil) == (from...to).contains(year))
    }
  }

  @Test func `a division code that is in force holds today, under the name of the day`() throws {
    let code = try #require(DivisionCode("320211"))
    #expect(DivisionList.division(code, on: day("1999-12-31"))?.name.zh == "郊区")
    #expect(DivisionList.division(code, on: day("2000-01-01"))?.name.zh == "滨湖区")
    #expect(DivisionList.cities.map(\.name.zh) == ["南京市", "无锡市", "常州市", "苏州市", "镇江市"])
    #expect(DivisionList.find("无锡")?.code.description == "320200")
    #expect(DivisionList.find("Wuxi")?.code.description == "320200")
    #expect(DivisionList.find("金坛市") == nil)
    #expect(DivisionList.all.count == 88)
    #expect(code.city.description == "320200")
    for text in ["", "32020", "3202000", "32020a", "３20200"] { #expect(DivisionCode(text) == nil) }
  }

  @Test(arguments: ["a", "wuxi-stb", "0", "2018-plan", String(repeating: "a", count: 87)])
  func `a slug is lower-case words joined by hyphens`(text: String) {
    #expect(Slug(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "é", "无锡", "a/b",
    String(repeating: "a", count: 88),
  ])
  func `what is no slug is refused`(text: String) {
    #expect(Slug(text) == nil)
  }

  @Test(arguments: SubjectKind.allCases)
  func `a subject of any kind with the longest id is read back`(kind: SubjectKind) throws {
    let id = try #require(Slug(String(repeating: "a", count: 87)))
    let subject = Subject(kind, id)
    #expect(Subject(subject.description) == subject)
  }

  @Test(arguments: [
    "", "project", "project/", "/a", "projects/a", "Project/a", "project/a/b", "project/A",
  ])
  func `what is no subject is refused`(text: String) {
    #expect(Subject(text) == nil)
  }

  @Test(arguments: [
    ("registry.example/sunan", true), ("a", true), ("a-b.c/d", true), ("", false), ("/", false),
    ("a/", false), ("/a", false), ("a//b", false), ("A", false), ("a:b", false), ("a b", false),
    (String(repeating: "a", count: 100), true), (String(repeating: "a", count: 101), false),
  ])
  func `an origin is a URL without its scheme`(text: String, isTaken: Bool) {
    #expect(LogOrigin(text)?.description == (isTaken ? text : nil))
  }

  @Test func `a source names an origin and an actor`() {
    let source = StatementSource("//registry.example/sunan/actor/wuxi-stb")
    #expect(source?.origin.description == "registry.example/sunan")
    #expect(source?.actor == "wuxi-stb")
    #expect(source?.description == "//registry.example/sunan/actor/wuxi-stb")
    #expect(StatementSource("//a/actor/actor/b")?.origin.description == "a/actor")
    for text in [
      "", "//", "//actor/a", "///actor/a", "//a/actor/", "//a/actor", "a/actor/b", "/a/actor/b",
      "https://a/actor/b", "//a/actors/b", "//a/actor/B", "//A/actor/b", "//a/actor/b/",
      "//aactor/b",
    ] {
      #expect(StatementSource(text) == nil, "\(text)")
    }
  }

  @Test func `an entry id is a UUID of version 7 in lower case`() {
    let text = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"
    #expect(EntryID(text)?.description == text)
    for position in text.indices {
      for character in "gA-" where text[position] != character {
        var changed = text
        changed.replaceSubrange(position...position, with: String(character))
        #expect(EntryID(changed) == nil, "\(changed)")
      }
    }
    for text in [
      "", "0190aaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", "0190aaaa-bbbb-7ccc-7ddd-eeeeeeeeeeee",
      "0190aaaa-bbbb-7ccc-cddd-eeeeeeeeeeee", "0190aaaabbbb7ccc8dddeeeeeeeeeeee",
    ] {
      #expect(EntryID(text) == nil)
    }
  }

  /// The value of a base64 digit, written down once more.
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  @Test func `a public key is 32 bytes in canonical base64`() {
    for (value, digit) in Self.digits.enumerated() {
      let text = String(repeating: "/", count: 42) + String(digit) + "="
      // Two bits of the last digit belong to no byte, and are zero.
      #expect((PublicKey(text) != nil) == (value % 4 == 0), "\(digit)")
    }
    for text in [
      "", String(repeating: "A", count: 44), String(repeating: "A", count: 42) + "==",
      String(repeating: "A", count: 43), String(repeating: "-", count: 43) + "=",
      " " + String(repeating: "A", count: 42) + "=",
    ] {
      #expect(PublicKey(text) == nil)
    }
  }

  @Test func `a signature is 64 bytes in canonical base64`() {
    for (value, digit) in Self.digits.enumerated() {
      let text = String(repeating: "+", count: 85) + String(digit) + "=="
      #expect((SignatureText(text) != nil) == (value % 16 == 0), "\(digit)")
    }
    for text in [
      "", String(repeating: "A", count: 88), String(repeating: "A", count: 87) + "=",
      String(repeating: "_", count: 86) + "==", String(repeating: "A", count: 86) + "=A",
    ] {
      #expect(SignatureText(text) == nil)
    }
  }

  @Test func `a digest is 64 lower-case hexadecimal digits`() {
    #expect(Digest(String(repeating: "0f", count: 32)) != nil)
    for text in ["", String(repeating: "0F", count: 32), String(repeating: "0", count: 63)] {
      #expect(Digest(text) == nil)
    }
  }

  @Test func `a currency is three capital letters`() {
    #expect(CurrencyCode("CNY") == .cny)
    for text in ["", "cny", "CN", "CNYY", "C1Y"] { #expect(CurrencyCode(text) == nil) }
  }

  @Test func `names are compared without spaces, brackets in one form, letters in lower case`() {
    #expect(NameNormalization.normalized("国家 （Wuxi）中心") == "国家(wuxi)中心")
    #expect(NameNormalization.normalized("“中心”［一期］") == "中心(一期)")
    #expect(NameNormalization.normalized("暂停") != NameNormalization.normalized("终止"))
  }
}
