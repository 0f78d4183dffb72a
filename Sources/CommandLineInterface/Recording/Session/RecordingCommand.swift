// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// A command that states something: what it wants to say becomes drafts, and everything after that
/// is the same for all.
protocol RecordingCommand: AsyncParsableCommand {
  /// The options that all of them have.
  var recording: RecordingOptions { get }

  /// What the command wants to state; several drafts are recorded together or not at all.
  ///
  /// - Throws: ``LedgerError`` about what the user typed.
  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft]
}

extension RecordingCommand {
  func run() async throws {
    let session = RecordingSession(recording)
    try await session.perform { () async throws(LedgerError) in
      let desk = try session.desk()
      return try await session.record(try drafts(at: desk), at: desk)
    }
  }
}

extension CommandConfiguration {
  /// The configuration of a recording verb: examples stand first in its help.
  static func verb(
    _ name: String, _ zh: String, _ en: String, examples: [String], notes: String = "",
    aliases: [String] = []
  ) -> CommandConfiguration {
    var discussion =
      helpText("例:", "Examples:") + "\n"
      + examples.map { example in
        "  annals " + (ProgramLanguage.current == .zh ? example : ExampleText.english(example))
      }.joined(separator: "\n")
    if !notes.isEmpty { discussion += "\n\n" + notes }
    return CommandConfiguration(
      commandName: name, abstract: helpText(zh, en), discussion: discussion, aliases: aliases)
  }
}
