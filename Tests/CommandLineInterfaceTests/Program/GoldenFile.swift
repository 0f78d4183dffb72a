// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What people read, kept as a file; `ANNALS_RECORD_GOLDEN=1 swift test` writes the files.
enum GoldenFile {
  /// What a file holds, after it was written anew where that is asked for.
  static func kept(_ name: String, beside text: String) throws -> String {
    try kept(at: "Tests/CommandLineInterfaceTests/Golden/\(name).txt", beside: text)
  }

  /// What a file of the package holds, after it was written anew where that is asked for.
  static func kept(at path: String, beside text: String) throws -> String {
    let file = BuiltProgram.root.appending(path: path)
    if ProcessInfo.processInfo.environment["ANNALS_RECORD_GOLDEN"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// A view without its last lines, which name a root that is another one each time.
  static func withoutToken(_ output: String) -> String {
    output.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.hasPrefix("版本 ") && !$0.hasPrefix("View ") }.joined(separator: "\n")
  }
}
