// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import JSONLines
import RegistryModel
import Testing

@testable import CommandLineInterface

@Suite struct SchemaCommandTests {
  private func object(_ arguments: [String]) throws -> [String: Any] {
    let result = try BuiltProgram.run(arguments)
    #expect(result.status == 0, "\(result.errors)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  /// What the views of the sample that need a subject are asked about.
  private static let arguments: [String: [String]] = [
    "project": ["wuxi-supercomputing-centre"], "target-matrix": ["changzhou-hnz-2017"],
    "task": ["wx-7-1"], "log-changes": ["超算中心"], "explain": ["超算中心"],
    "explain-value": ["超算中心.kind"],
    "explain-light": ["超算中心.light"], "diff": ["@2000", "now"], "entry": ["57"],
    "document": ["wuxi-2018"], "organization": ["wuxi-stb"], "fund": ["fund-073"],
    "actor": ["secretariat"], "policy": ["schedule"], "brief": ["@2000"],
  ]

  /// Views of which the sample has nothing to show.
  private static let absent: Set<String> = [
    "review", "supervision", "challenge", "person", "expert", "equipment-item", "meeting", "agenda",
    "report", "report-form", "bulletin", "bulletin-show", "random-draw",
  ]

  @Test(arguments: ViewDeclaration.all.filter { !absent.contains($0.name) })
  func `a view's schema is the one that the view prints of itself, and names both`(
    view: ViewDeclaration
  ) throws {
    let arguments = Self.arguments[view.name] ?? []
    let schema = try object(["schema", "show", view.name] + arguments)
    let words = try #require(view.words(arguments))
    let own = try object(words + ["--schema"])
    #expect(schema as NSDictionary == own as NSDictionary)
    #expect(schema["title"] as? String == view.name)
    let document = try object(words + ["--format", "json"])
    let meta = try #require(document["meta"] as? [String: Any])
    #expect(meta["view"] as? String == view.name)
    #expect(meta["version"] as? Int == view.version)
    #expect(Set(try #require(schema["required"] as? [String])) == Set(document.keys))
  }

  @Test func `every command that prints a schema is declared as a view, and none besides`() {
    var printing: Set<String> = []
    for noun in CommandTree.nouns {
      let name = noun.configuration.commandName ?? ""
      let verbs = CommandTree.commands(of: noun)
      for command in verbs.isEmpty ? [noun] : verbs
      where AnnalsCommand.helpMessage(for: command).contains("--schema") {
        let verb = verbs.isEmpty ? "" : " " + (command.configuration.commandName ?? "")
        printing.insert(name + verb)
      }
    }
    let declared = ViewDeclaration.all.map { view in
      let words = view.words
      return CommandTree.noun(words[0]).map { CommandTree.commands(of: $0).isEmpty } == true
        ? words[0] : words.prefix(2).joined(separator: " ")
    }
    #expect(Set(declared) == printing)
    #expect(Set(ViewDeclaration.all.map(\.name)).count == ViewDeclaration.all.count)
  }

  @Test func `the list has every type and every view with its version`() throws {
    let document = try object(["schema", "list", "--format", "json"])
    let types = try #require(document["types"] as? [[String: Any]])
    #expect(types.compactMap { $0["type"] as? String } == EventCatalogue.all.map { $0.name })
    #expect(types.allSatisfy { $0["version"] as? String == "v1" })
    #expect(types.allSatisfy { ($0["earlier"] as? [Any])?.isEmpty == true })
    let views = try #require(document["views"] as? [[String: Any]])
    #expect(views.compactMap { $0["view"] as? String } == ViewDeclaration.all.map(\.name))
    #expect(
      views.compactMap { $0["version"] as? String } == ViewDeclaration.all.map { "v\($0.version)" })
  }

  @Test(arguments: ["milestone.met", "milestone.met.v1", "annals.milestone.met.v1"])
  func `a type is shown by its name, with or without its version`(name: String) throws {
    let schema = try object(["schema", "show", name])
    #expect(schema["title"] as? String == "annals.milestone.met.v1")
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test func `an earlier version is shown with its own members`() throws {
    let step = Upcaster(from: 1, FirstMilestoneMet.self) { $0 }
    let type = EventDeclaration(MilestoneMet.self, version: 2, upcasters: [step])
    let old = SchemaShow.entrySchema(type, version: 1)
    #expect(old["title"] == .string("annals.milestone.met.v1"))
    let members = old["properties"]?["data"]?["properties"]
    #expect(members?["gate"] != nil)
    #expect(members?["milestone"] == nil)
    #expect(members?["basis"] != nil)
    let new = SchemaShow.entrySchema(type, version: 2)
    #expect(new["properties"]?["type"]?["const"] == .string("annals.milestone.met.v2"))
    #expect(new["properties"]?["data"]?["properties"]?["milestone"] != nil)
  }

  @Test(
    arguments: [
      (["milestone.mett"], "milestone.met"), (["portfolios"], "portfolio"),
      (["milestone.met.v2"], "milestone.met.v1"), (["project"], "project <project>"),
      (["milestone.met", "x"], "x"), (["nothing-at-all"], "annals schema"),
    ] as [([String], String)])
  func `a name that is none gets the nearest`(arguments: [String], words: String) throws {
    for language in ["zh", "en"] {
      let result = try BuiltProgram.run(["schema", "show"] + arguments + ["--lang", language])
      #expect(result.status == 2)
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
  }

  @Test func `the sample is known and valid throughout`() throws {
    let document = try object(["schema", "check", "--format", "json"])
    let counts = try #require(document["counts"] as? [[String: Any]])
    #expect(counts.count > 10)
    #expect(counts.allSatisfy { $0["known"] as? Bool == true })
    #expect((document["faults"] as? [Any])?.isEmpty == true)
    #expect((document["unknown"] as? [Any])?.isEmpty == true)
    #expect((document["lifted"] as? [Any])?.isEmpty == true)
    let entries = counts.compactMap { $0["entries"] as? Int }.reduce(0, +)
    let log = try object(["log", "--format", "json"])
    #expect((log["entries"] as? [Any])?.count == entries)
    let meta = try #require(document["meta"] as? [String: Any])
    let token = try #require(meta["token"] as? String)
    #expect(meta["command"] as? String == "annals schema check --at \(token)")
    let again = try object(["schema", "check", "--format", "json", "--at", token])
    #expect(again as NSDictionary == document as NSDictionary)
  }

  @Test(
    arguments: [
      (["--as-of", "2018"], 2, "--at"), (["--known-at", "@5"], 2, "--at"),
      (["--at", "@5-0000000000000000"], 1, "E-TOKEN"),
      (["--at", "@9999999-0000000000000000"], 1, "E-TOKEN"),
    ] as [([String], Int32, String)])
  func `the check is of every entry up to a token`(
    options: [String], status: Int32, words: String
  ) throws {
    let result = try BuiltProgram.run(["schema", "check", "--lang", "en"] + options)
    #expect(result.status == status)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test(arguments: ["zh", "en"])
  func `the check is in the help with an example, and fits the terminal`(language: String) throws {
    let help = try BuiltProgram.run(["schema", "check", "--help", "--lang", language])
    #expect(help.output.contains("annals schema check --registry"))
    #expect(
      try BuiltProgram.run(["schema", "--help", "--lang", language]).output.contains("check"))
    let result = try BuiltProgram.run(["schema", "check", "--lang", language])
    #expect(result.status == 0)
    let chosen = language == "zh" ? "--lang zh " : ""
    #expect(result.output.contains("annals schema check \(chosen)--at @"))
    for line in result.output.split(separator: "\n") {
      #expect(DisplayWidth.cells(String(line)) <= 80, "\(line)")
    }
  }
}

/// What meeting a milestone was in a version before, for tests alone.
private struct FirstMilestoneMet: FieldGroup {
  var gate = ""

  mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("gate", &gate)
  }
}
