// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
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
}
