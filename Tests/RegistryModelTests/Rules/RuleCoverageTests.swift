// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import RegistryModel

/// Whether each rule has a test that refuses, beside tests that accept.
@Suite struct RuleCoverageTests {
  /// The cases that are refused by some test in a file that also accepts something.
  private static let refused: Set<String> = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var names: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", file.path != #filePath,
        let text = try? String(contentsOf: file, encoding: .utf8), text.contains(".accepted")
      else { continue }
      // `.then(.refused(.score))`, `.refused(by: .score, in: "score")`
      for part in text.components(separatedBy: "refused(").dropFirst() {
        let argument = part.trimmingPrefix(while: \.isWhitespace).trimmingPrefix("by: ")
        if argument.hasPrefix(".") { names.insert(identifier(argument.dropFirst())) }
      }
      // `let code: RuleCode = wrong < 0 ? .range : .logSize`
      for part in text.components(separatedBy: "RuleCode = ").dropFirst() {
        let line = part.prefix { $0 != "\n" }
        names.formUnion(line.split(separator: ".").dropFirst().map(identifier))
      }
    }
    return names
  }()

  private static func identifier(_ text: Substring) -> String {
    String(text.prefix { $0.isLetter || $0.isNumber })
  }

  /// What is refused because of a statement; a log that a newer program wrote to is refused as a
  /// whole, whatever is stated, and is tested where logs are.
  private static let ofStatements = RuleCode.allCases.filter {
    !$0.rawValue.hasPrefix("E-UNKNOWN-")
  }

  @Test(arguments: ofStatements)
  func `a rule has a test that refuses beside tests that accept`(code: RuleCode) {
    #expect(Self.refused.contains("\(code)"), "\(code.rawValue)")
  }
}
