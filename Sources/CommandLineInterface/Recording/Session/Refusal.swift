// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// Says why a command that records was refused, and ends it.
enum Refusal {
  /// Prints the refusal and that nothing was recorded.
  ///
  /// The commands in it name the registry as it was named with `--registry`.
  ///
  /// - Returns: The exit code to throw: 2 for wrong usage, else 1.
  static func say(
    _ error: LedgerError, _ language: Language, _ environment: RecordingEnvironment,
    registry: String? = nil
  ) -> ExitCode {
    var failure = CommandFailure(error, isRecording: true)
    failure.registry = registry
    if let index = error.conflicting {
      failure.remedies.insert(
        Localized(
          zh: "见 #\(index):annals entry \(index)", en: "see #\(index): annals entry \(index)"),
        at: 0)
    }
    if let position = error.position, position > 0 {
      failure.remedies.insert(
        Localized(zh: "这一批的第 \(position + 1) 条", en: "statement \(position + 1) of the batch"),
        at: 0)
    }
    environment.errors(failure.message(language))
    return ExitCode(error.code == "E-USAGE" ? 2 : 1)
  }
}
