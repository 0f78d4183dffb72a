// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct RegistryInCommandsTests {
  @Test(arguments: [
    ("see #3: annals entry 3", "see #3: annals entry --registry 'my book' 3"),
    ("annals log", "annals log --registry 'my book'"),
    (
      "if whole (annals verify): annals key adopt --checkpoint x",
      "if whole (annals verify --registry 'my book'): annals key adopt --registry 'my book' "
        + "--checkpoint x"
    ),
    ("看它:annals milestone plan p1", "看它:annals milestone plan --registry 'my book' p1"),
    (
      "annals entry 1\nannals log",
      "annals entry --registry 'my book' 1\nannals log "
        + "--registry 'my book'"
    ),
    ("annals init other", "annals init other"),
    ("annals doctor --registry <folder>", "annals doctor --registry <folder>"),
    ("annals nothing", "annals nothing"),
    ("no command", "no command"),
  ])
  func `commands name the registry that was named`(text: String, named: String) {
    #expect(RegistryInCommands("my book").naming(Localized(text)) == Localized(named))
    #expect(RegistryInCommands(nil).naming(Localized(text)) == Localized(text))
  }

  @Test func `every command that is made to name a registry takes the option`() {
    var count = 0
    for noun in CommandTree.nouns {
      let name = noun.configuration.commandName ?? ""
      let verbs = CommandTree.commands(of: noun)
      for command in verbs.isEmpty ? [noun] : verbs {
        let verb = verbs.isEmpty ? "" : " " + (command.configuration.commandName ?? "")
        let text = Localized("annals \(name)\(verb)")
        guard RegistryInCommands("x").naming(text) != text else { continue }
        count += 1
        #expect(
          AnnalsCommand.helpMessage(for: command).contains("--registry"), "annals \(name)\(verb)")
      }
    }
    #expect(count > 50)
  }

  @Test(
    arguments: [
      (["log", "--registry", "a b"], "a b"), (["log", "--registry=a b"], "a b"),
      (["log"], nil), (["log", "--registry"], nil), (["log", "--", "--registry", "a"], nil),
    ] as [([String], String?)])
  func `the registry is read from the command line`(arguments: [String], registry: String?) {
    #expect(RegistryInCommands.registry(typedIn: arguments) == registry)
  }

  @Test(arguments: [["fund"], ["actor", "roles"], ["schema"], ["diff", "@2100", "@2120"]])
  func `the command that repeats a view names the registry where the user did`(
    view: [String]
  ) throws {
    let root = BuiltProgram.root.path
    let elsewhere = URL(filePath: "/")
    let named = try BuiltProgram.run(view + ["--registry", root], directory: elsewhere)
    #expect(named.status == 0, "\(named.errors)")
    let again = try #require(named.output.split(separator: "Again: ").last)
    #expect(again.contains("--registry"), "\(again)")
    let repeated = try BuiltProgram.shell(String(again), directory: elsewhere)
    #expect(repeated.output == named.output, "\(repeated.errors)")
    for result in [
      try BuiltProgram.run(view),
      try BuiltProgram.run(
        view, environment: ["ANNALS_REGISTRY": root], directory: elsewhere),
    ] {
      #expect(result.output.contains("Again: ") && !result.output.contains("--registry"))
    }
  }
}
