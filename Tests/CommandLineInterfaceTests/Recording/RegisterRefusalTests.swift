// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// What the rules of the registers say to somebody who types commands.
@Suite(RegisterSceneTrait()) struct RegisterRefusalTests {
  static let refusals: [(arguments: [String], code: String, words: String)] = [
    (["review", "score", "rv-2025", "optics", "work", "61", "--reviewer", "e-1"], "E-SCORE", "60"),
    (
      ["review", "score", "rv-2025", "optics", "钱", "1", "--reviewer", "e-1"], "E-CRITERION",
      "people"
    ),
    (
      ["review", "score", "rv-2025", "optics", "人才引进", "30", "--reviewer", "李四"],
      "E-CONFLICT-OF-INTEREST", "organization/optics"
    ),
    (
      ["review", "score", "rv-2025", "optics", "work", "1", "--reviewer", "演示光学所"],
      "E-CONFLICT-OF-INTEREST", "optics"
    ),
    (["expert", "declare", "e-2", "演示光学所"], "E-CONFLICT-DECLARED", "organization/optics"),
    (["expert", "register", "e-9", "--person", "p-1", "--field", "法律"], "E-DUPLICATE", "e-1"),
    (["expert", "register", "e-9", "--person", "p-2"], "E-DUPLICATE", "e-2"),
    (["person", "register", "p-1", "王五", "--sealed"], "E-SUBJECT-EXISTS", "p-1"),
    (["person", "erase", "p-2", "--reason", "本人要求"], "E-SEALED", "p-2"),
    (["supervision", "close", "wt-1"], "E-ANSWER-MISSING", "wt-1"),
    (["supervision", "close", "db-2"], "E-ANSWER-MISSING", "annals entry confirm"),
    (
      ["supervision", "answer", "db-3", "--summary", "又一次", "--actor", "man"],
      "E-SUPERVISION-CLOSED", "db-3"
    ),
    (
      ["supervision", "answer", "db-1", "--summary", "替人说", "--actor", "lab"], "E-NOT-OWN", "optics"
    ),
    (
      [
        "challenge", "award", "lens", "--to", "cz-stb", "--project", "wuxi-sensor", "--actor",
        "council",
      ], "E-CLAIM-MISSING", "annals entry confirm"
    ),
    (
      ["challenge", "claim", "alloy", "--by", "optics", "--proposal", "晚了", "--actor", "lab"],
      "E-DEADLINE", "2026-06"
    ),
    (["challenge", "deliver", "lens"], "E-CHALLENGE-STEP", "lens"),
    (["challenge", "close", "laser"], "E-CHALLENGE-STEP", "wuxi-sensor"),
    (
      [
        "equipment", "book", "sem-1", "--by", "optics", "--from", "2026-12-03", "--actor", "lab",
      ], "E-BOOKING-OVERLAP", "cz-stb"
    ),
    (
      [
        "equipment", "book", "sem-1", "--by", "optics", "--from", "2026-12", "--actor", "lab",
      ], "E-DATE", "--from"
    ),
    (
      [
        "equipment", "book", "xrd-1", "--by", "cz-stb", "--from", "2026-12-20", "--actor", "man",
      ], "E-NOT-OPEN", "optics"
    ),
    (
      [
        "equipment", "use", "sem-1", "--period", "2026-11", "--hours", "10", "--external-hours",
        "11", "--actor", "man",
      ], "E-USE-HOURS", "11"
    ),
  ]

  @Test func `a rule that is broken is named in both languages, and nothing is recorded`()
    async throws
  {
    let scene = try #require(RegisterScene.current)
    let before = scene.files()
    for (arguments, code, words) in Self.refusals {
      let choice = arguments.contains("--actor") ? [] : ["--actor", "sec"]
      for (language, label) in [("zh", "错误"), ("en", "error")] {
        let answer = await scene.run(arguments + choice, lang: language)
        #expect(answer.status == 1, "\(arguments) \(answer.output)")
        #expect(answer.errors.contains("annals: \(label) \(code): "), "\(answer.errors)")
        #expect(answer.errors.contains(words), "\(answer.errors)")
        #expect(answer.output.isEmpty)
      }
    }
    #expect(scene.files() == before)
  }
}
