// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

@Suite("Failures") struct FailureTests {
  private static let standings = [
    "Nothing was recorded.", "Whether it was recorded is not certain.",
  ]

  @Test(arguments: [
    ("E-ROLE", "Nothing was recorded." as String?),
    ("E-LOG-SYNC-FAILED", "Whether it was recorded is not certain."),
    ("E-LOG-PUBLICATION-FAILED", nil),
  ])
  func `a refusal says what became of the recording, as far as it is known`(
    code: String, standing: String?
  ) {
    let error = LedgerError(code, zh: "原因", en: "a reason")
    let message = CommandFailure(error, isRecording: true).message(.en)
    for text in Self.standings { #expect(message.contains(text) == (text == standing)) }
    let reading = CommandFailure(error).message(.en)
    for text in Self.standings { #expect(!reading.contains(text)) }
  }

  @Test(arguments: [Language.zh, .en])
  func `no line is longer than a terminal, and a command can still be pasted`(language: Language) {
    let long = String(repeating: "提到的单位没有登记 not registered ", count: 6)
    let command = "annals organization register wuxi-stb 无锡市科技局 --kind 政府部门 --on 2014-12-15"
    var failure = CommandFailure(
      LedgerError(
        "E-REFERENCE", zh: long, en: long,
        remedy: .init(zh: "先登记它:\(command)", en: "record it first: \(command)")),
      isRecording: true)
    failure.registry = "some folder"
    let lines = failure.message(language).split(separator: "\n")
    for line in lines { #expect(DisplayWidth.cells(String(line)) <= 80, "\(line)") }
    let start = lines.firstIndex { $0.contains("annals organization") }
    let pasted = lines[(start ?? 0)...].prefix { !$0.contains("annals explain") }
      .map { $0.trimmingPrefix { $0 == " " } }.joined().replacing("\\", with: "")
    #expect(
      pasted == command.replacing("register ", with: "register --registry 'some folder' "))
  }

  @Test func `what is said behind a command stands on a line of its own`() {
    let error = LedgerError(
      "E-OVER-RECEIVED", zh: "超过", en: "over",
      remedy: .init(
        zh:
          "先登记到位(annals verify):annals funding receive --source 'a; b' --amount 100万元,200;累计数加 --measure 本年累计,说明",
        en: "x"))
    let lines = CommandFailure(error).message(.zh).split(separator: "\n").map(String.init)
    #expect(
      lines[1...3] == [
        "  先登记到位(annals verify):",
        "    annals funding receive --source 'a; b' --amount 100万元,200",
        "  累计数加 --measure 本年累计,说明",
      ])
  }

  @Test(arguments: [
    (
      ["review", "score", "r", "unit", "work", "-1", "--reviewer", "e"],
      "annals review score r unit work --reviewer e -- -1" as String?
    ),
    (
      ["target", "observe", "i", "--value", "-0.5", "--period", "2026"],
      "annals target observe i --value=-0.5 --period 2026"
    ),
    (["review", "score", "r", "unit", "work", "--reviewer", "e", "--", "-1"], nil),
    (["review", "score", "r", "unit", "work", "1", "--reviewer", "e", "-x"], nil),
  ])
  func `a negative number that was taken for an option is written again`(
    arguments: [String], command: String?
  ) {
    let failure = UsageFailure.negativeNumber(arguments)
    #expect((failure != nil) == (command != nil))
    if let command {
      #expect(failure?.message(.en).replacing("\\\n     ", with: "").contains(command) == true)
      #expect(failure?.message(.zh).contains("负数这样写") == true)
    }
  }

  @Test func `a member of a statement is told from a file`() {
    var rejection = LedgerError("E-DUPLICATE", zh: "同名项目已经登记:project/lab", en: "taken: project/lab")
    rejection.place = "name"
    #expect(CommandFailure(rejection).message(.zh).contains("project/lab(成员 name)"))
    #expect(CommandFailure(rejection).message(.en).contains("project/lab (member name)"))
    rejection.place = "月报.csv:3"
    #expect(CommandFailure(rejection).message(.zh).contains("(月报.csv:3)"))
  }
}
