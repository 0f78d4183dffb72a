// SPDX-License-Identifier: Apache-2.0

/// Puts rendered text in front of the reader: through a pager or directly.
struct Presenter: Sendable {
  /// Where data goes.
  var output: StandardStream = .output
  /// The environment of the process.
  var environment: [String: String]
  /// Whether `--no-pager` is given.
  var noPager = false
  /// Whether `--no-color` is given.
  var noColour = false

  /// The renderer for this terminal, or for a pipe as if it were 80 cells wide.
  func terminalRenderer(language: Language) -> TerminalRenderer {
    let isTerminal = output.isTerminal
    return TerminalRenderer(
      language: language,
      width: TerminalSize.of(descriptor: output.descriptor, environment: environment).columns,
      usesColour: ColourDecision.usesColour(
        isTerminal: isTerminal, noColourFlag: noColour, environment: environment))
  }

  /// Shows `text`; a pager that cannot be run is passed over silently.
  ///
  /// - Throws: ``StandardStream/WriteError``; on `brokenPipe` the program ends with status 0.
  func show(_ text: String) throws(StandardStream.WriteError) {
    let size = TerminalSize.of(descriptor: output.descriptor, environment: environment)
    let lineCount = text.utf8.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    if let command = PagerDecision.command(
      isTerminal: output.isTerminal, noPagerFlag: noPager, lineCount: lineCount,
      screenRows: size.rows, environment: environment),
      Pager(command: command).show(text, environment: environment) == .shown
    {
      return
    }
    try output.write(text)
  }
}
