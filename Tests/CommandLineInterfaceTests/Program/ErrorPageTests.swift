// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import RegistryModel
import Testing

@testable import CommandLineInterface
@testable import Registry

/// The pages of the error codes, against the sources that raise them and the commands that they name.
@Suite struct ErrorPageTests {
  private static let languages: [Language] = [.zh, .en]

  @Test func `every code of the sources has one page, and every page a code`() throws {
    var codes = Set(StorageFault.stableCodes)
    for literal in try Self.literals() where literal.after == "\"" && literal.code != "E-" {
      codes.insert(literal.code)
    }
    let pages = ErrorPage.all.map(\.code)
    #expect(codes.count > 240)
    #expect(codes.subtracting(pages).sorted() == [])
    #expect(Set(pages).subtracting(codes).sorted() == [])
    #expect(pages.count == Set(pages).count)
  }

  @Test func `no code is put together where the pages cannot see it`() throws {
    let joined = try Self.literals().filter { code, after in
      after == "\\" || (code.hasSuffix("-") && code != "E-")
    }.map(\.code)
    #expect(joined == [])
  }

  @Test func `every rule of the model has a page, and each of the twelve has codes of the model`() {
    for code in RuleCode.allCases { #expect(ErrorPage.of(code.rawValue) != nil, "\(code)") }
    #expect(ErrorRule.numbers == Array(1...12))
    for number in ErrorRule.numbers {
      let codes = ErrorPage.all.filter { $0.rule == number }.map(\.code)
      #expect(codes.contains { RuleCode(rawValue: $0) != nil }, "rule \(number)")
    }
    for page in ErrorPage.all { #expect(page.rule.map(ErrorRule.numbers.contains) ?? true) }
  }

  @Test func `a page is written in both languages`() {
    func han(_ text: String) -> Int {
      text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    }
    for page in ErrorPage.all {
      #expect((page.zh.remedy == nil) == (page.en.remedy == nil), "\(page.code)")
      for text in [page.zh.title, page.zh.meaning, page.zh.hint, page.zh.remedy ?? "有"] {
        #expect(han(text) > 0, "\(page.code): \(text)")
      }
      for text in [page.en.title, page.en.meaning, page.en.hint, page.en.remedy ?? "is"] {
        // Numbers of documents and units of money stay as a record has them.
        #expect(text.contains(/[a-z]{2}/) && han(text) * 5 < text.count, "\(page.code): \(text)")
      }
      #expect(page.meaning.zh.hasSuffix("。") && page.meaning.en.hasSuffix("."), "\(page.code)")
      #expect(!page.examples.isEmpty, "\(page.code)")
    }
  }

  @Test(arguments: languages)
  func `a hint fits on one line under an error`(language: Language) {
    for page in ErrorPage.all {
      #expect(DisplayWidth.cells(page.hint(language)) <= 78, "\(page.code)")
    }
  }

  @Test func `the commands of a page parse`() throws {
    // Many pages show the same command.
    let commands = ErrorPage.all.reduce(into: [String: String]()) { pages, page in
      for command in page.commands(.zh) + page.commands(.en) { pages[command] = page.code }
    }
    #expect(commands.count > 200)
    for (command, page) in commands {
      let words = Array(Self.words(command).dropFirst())
      let noun = words.first.flatMap(CommandTree.noun)
      let verb = noun.flatMap { noun in
        words.dropFirst().first.flatMap { CommandTree.verb($0, of: noun) }
      }
      let leaf: any ParsableCommand.Type = verb ?? noun ?? AnnalsCommand.self
      do {
        // A noun that is not followed by one of its verbs lists, which the root knows.
        if verb == nil {
          _ = try AnnalsCommand.parseAsRoot(words)
        } else {
          _ = try leaf.parse(Array(words.dropFirst(2)))
        }
      } catch {
        // Help and the version are answers, too.
        #expect(
          leaf.exitCode(for: error).isSuccess, "\(page): \(command): \(leaf.message(for: error))")
      }
    }
  }

  @Test(arguments: languages)
  func `the commands and options in the prose of a page exist`(language: Language) {
    let options = Self.options
    for page in ErrorPage.all {
      let texts = [page.title, page.meaning, page.hint] + [page.remedy].compactMap(\.self)
      for text in texts.map({ $0(language) }) {
        for match in text.matches(of: /annals ([a-z-]+)(?: ([a-z-]+))?/) {
          if match.1.hasPrefix("--") { continue }
          guard let noun = CommandTree.noun(String(match.1)) else {
            Issue.record("\(page.code): no command “\(match.0)”")
            continue
          }
          guard let verb = match.2, !verb.hasPrefix("--"), !CommandTree.commands(of: noun).isEmpty
          else { continue }
          #expect(CommandTree.verb(String(verb), of: noun) != nil, "\(page.code): \(match.0)")
        }
        for match in text.matches(of: /--[a-z][a-z-]*/) where match.0 != "--traits" {
          #expect(options.contains(String(match.0)), "\(page.code): \(match.0)")
        }
      }
    }
  }

  @Test(arguments: languages)
  func `a page fits on a terminal`(language: Language) {
    for page in ErrorPage.all {
      let report = page.report(language)
      #expect(report.repeatedKeys == [])
      let text = TerminalRenderer(language: language).render(report)
      for line in text.split(separator: "\n") {
        // A value that is longer than a line stays whole, so that it can be pasted.
        if line.hasSuffix(" \\"), line.split(separator: " ").count == 2 { continue }
        #expect(DisplayWidth.cells(String(line)) <= 80, "\(page.code): \(line)")
      }
    }
  }

  @Test(arguments: [("errors.md", Language.en), ("errors.zh.md", .zh)])
  func `the reference is what the pages say`(name: String, language: Language) throws {
    let document = ErrorReference(language: language).markdown
    #expect(try document == GoldenFile.kept(at: "Documentation/\(name)", beside: document))
    for page in ErrorPage.all { #expect(document.contains("### \(page.code)\n")) }
  }

  /// What stands after each `"E-` of the program's sources, but for the pages themselves: capitals,
  /// digits and hyphens, and the character after them.
  private static func literals() throws -> [(code: String, after: Character?)] {
    let folder = BuiltProgram.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var literals: [(code: String, after: Character?)] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.path.contains("/ErrorPages/") else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in text.components(separatedBy: "\"E-").dropFirst() {
        let code = part.prefix { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "-") }
        literals.append(("E-" + code, part[code.endIndex...].first))
      }
    }
    return literals
  }

  /// The options of all commands.
  private static let options: Set<String> = {
    let commands = CommandTree.nouns + CommandTree.nouns.flatMap(CommandTree.commands)
    return commands.reduce(into: []) { options, command in
      for line in AnnalsCommand.helpMessage(for: command).split(separator: "\n") {
        options.formUnion(
          line.split(whereSeparator: { " ,".contains($0) }).filter { $0.hasPrefix("--") }
            .map(String.init))
      }
    }
  }()

  /// The words of a command as a shell sees them, where it has no quotes but single ones.
  private static func words(_ command: String) -> [String] {
    var words: [String] = []
    for (position, part) in command.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated()
    {
      if position % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return words
  }
}
