// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import Testing

@testable import CommandLineInterface

/// `annals explain E-…`, and what an error says of its page.
@Suite struct ExplainErrorTests {
  /// A folder with no registry in it, nor above it.
  private static let nowhere = FileManager.default.temporaryDirectory

  private func explain(_ word: String, _ arguments: String...) throws -> BuiltProgram.Result {
    try BuiltProgram.run(["explain", word] + arguments, directory: Self.nowhere)
  }

  @Test(arguments: ["E-OVER-BUDGET", "e-over-budget", "E-Over-Budget"])
  func `a code is explained without a registry, in capitals or not`(word: String) throws {
    let result = try explain(word, "--lang", "zh")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        E-OVER-BUDGET  下达超过预算                                               规则 4

        这个来源到那一天为止的累计下达超过了预算;或者预算要调到比已下达的还低。预算是包
        干的,或者理事会就“经费预算”议题同意过、并以那次会议的纪要为依据的,才可以超。

        怎么办
          核对金额和单位;确要增加,先调整预算:annals funding budget --revise
            annals funding --by source
            annals funding budget wuxi-sensor --source 省级财政 --amount 1500万元 \\
              --revise --basis 苏财教〔2026〕52号
            annals funding commit wuxi-sensor --source 省级财政 --amount 900万元 \\
              --basis council-minutes-3

        """)
  }

  @Test func `English readers get codes in place of labels`() throws {
    let result = try explain("E-OVER-BUDGET", "--lang", "en")
    #expect(result.output.contains("What to do\n  check the amount and unit; to allow more:"))
    #expect(result.output.contains("--source provincial"))
  }

  @Test func `machines get both languages, whatever the reader's`() throws {
    let outputs = try ["zh", "en"].map {
      try explain("E-OVER-BUDGET", "--format", "json", "--lang", $0).output
    }
    #expect(outputs[0] == outputs[1])
    let document = try JSONSerialization.jsonObject(with: Data(outputs[0].utf8)) as? [String: Any]
    let error = try #require(document?["error"] as? [String: Any])
    #expect(error["code"] as? String == "E-OVER-BUDGET")
    #expect(error["rule"] as? Int == 4)
    #expect(error["title_zh"] as? String == "下达超过预算")
    #expect(error["title_en"] as? String == "More is committed than budgeted")
  }

  @Test(arguments: [
    ("E-APPROVAL-MISING", "E-APPROVAL-MISSING"), ("e-aproval-missing", "E-APPROVAL-MISSING"),
    ("E-OVER", "E-OVER-BUDGET, E-OVER-COMMITTED"),
  ])
  func `a code that is not known leads to the nearest`(word: String, near: String) throws {
    let result = try explain(word, "--lang", "en")
    #expect(result.status == 1)
    #expect(result.errors.contains("error E-NAME-UNKNOWN: there is no error code “\(word)”"))
    #expect(result.errors.contains("Did you mean: \(near)"), "\(result.errors)")
  }

  @Test func `a subject whose id begins like a code is still a subject`() throws {
    let result = try BuiltProgram.run(["explain", "e-017", "--lang", "en"])
    #expect(result.errors.contains("“e-017” is not known"), "\(result.errors)")
  }

  @Test func `an error that knows no way out takes that of its page, and a refusal names the page`()
  {
    let refusal = CommandFailure(
      LedgerError("E-OVER-BUDGET", zh: "原因", en: "a reason"), isRecording: true)
    #expect(
      refusal.message(.en) == """
        annals: error E-OVER-BUDGET: a reason
          check the amount and unit; to allow more: annals funding budget --revise
          more: annals explain E-OVER-BUDGET
          Nothing was recorded.

        """)
    var typed = CommandFailure(code: "E-DATE", reason: Localized(zh: "原因", en: "a reason"))
    #expect(
      typed.message(.en) == """
        annals: error E-DATE: a reason
          write 2018-12-20, 2018-12, 2018Q4 or 2018

        """)
    typed.remedies = ["another way"]
    #expect(typed.message(.en) == "annals: error E-DATE: a reason\n  another way\n")
  }
}
