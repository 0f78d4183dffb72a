// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

@Suite("Failures") struct FailureTests {
  @Test(arguments: ["E-LOG-SIGNING-MEMORY-MISSING", "E-LOG-SIGNING-MEMORY-BEHIND"])
  func `a missing signing memory is made by a command that the program takes`(code: String) throws {
    let failure = CommandFailure(LedgerError(code, zh: "没有签名记忆", en: "no signing memory"))
    for language in Language.allCases {
      let command = "annals key adopt --checkpoint Events/checkpoint"
      let message = failure.message(language)
      #expect(message.contains(command))
      let words = command.split(separator: " ").dropFirst().map(String.init)
      #expect(try AnnalsCommand.parseAsRoot(words) is KeyAdopt)
    }
  }
}
