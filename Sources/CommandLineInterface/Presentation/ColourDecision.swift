// SPDX-License-Identifier: Apache-2.0

/// Decides whether a stream gets colour. Asked for each stream by itself.
enum ColourDecision {
  /// Colour goes to a terminal only, and not if `--no-color` is given, `NO_COLOR` is set and not
  /// empty (no-color.org), or `TERM` is `dumb`.
  static func usesColour(
    isTerminal: Bool, noColourFlag: Bool, environment: [String: String]
  ) -> Bool {
    guard isTerminal, !noColourFlag else { return false }
    if let value = environment["NO_COLOR"], !value.isEmpty { return false }
    return environment["TERM"] != "dumb"
  }
}
