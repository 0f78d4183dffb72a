// SPDX-License-Identifier: Apache-2.0

/// Decides whether a text goes through a pager, and through which.
enum PagerDecision {
  /// The pager where `PAGER` is not set: quits if one screen is enough, keeps colours, leaves the
  /// screen as it is.
  static let defaultCommand = "less -FIRX"

  /// Chooses between a pager and writing directly.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether standard output is a terminal. A pager never stands in a pipe.
  ///   - noPagerFlag: Whether `--no-pager` is given.
  ///   - lineCount: The lines of the text.
  ///   - screenRows: The lines of the screen; one is kept for the prompt.
  ///   - environment: `PAGER` is respected, empty and `cat` meaning none. `TERM=dumb` has no pager.
  /// - Returns: The command to run with the shell, or `nil` to write directly.
  static func command(
    isTerminal: Bool, noPagerFlag: Bool, lineCount: Int, screenRows: Int,
    environment: [String: String]
  ) -> String? {
    guard isTerminal, !noPagerFlag, lineCount >= screenRows else { return nil }
    guard environment["TERM"] != "dumb" else { return nil }
    let command = environment["PAGER"] ?? defaultCommand
    let words = command.split(whereSeparator: \.isWhitespace)
    return words.isEmpty || words == ["cat"] ? nil : command
  }
}
