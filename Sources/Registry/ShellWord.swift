// SPDX-License-Identifier: Apache-2.0

/// A word of a command that is printed for somebody to copy into a shell.
package enum ShellWord {
  /// The word, in single quotes where a shell would read more than the word in it.
  package static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:@=,+".contains($0) }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
