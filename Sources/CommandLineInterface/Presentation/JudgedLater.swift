// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// A view of what was known at an earlier day that judges it, its lights and delays, by a later day,
/// because nobody said which.
///
/// Both axes of time are free, so this is a view that may be wanted; who asks what a meeting saw wants
/// the other, and is told how to have it.
struct JudgedLater: Hashable, Sendable {
  /// The command without its points in time, and without `annals`.
  var command: [String]
  /// The last day of what was known.
  var known: CivilDay
  /// The day by which it is judged.
  var judged: CivilDay

  /// What to say of it.
  ///
  /// - Parameters:
  ///   - knownAt: What was typed after `--known-at`, if anything.
  ///   - at: What was typed after `--at`, if anything.
  /// - Returns: The lines; none where nothing was typed that cuts what was known.
  func lines(knownAt: String?, at: String?) -> [Report.Line] {
    guard let point = knownAt ?? at else { return [] }
    let words =
      ["annals"] + command
      + optionWords([("--as-of", point), ("--known-at", knownAt), ("--at", at)])
    return [
      .prose(
        Localized(
          zh: "所知只到 \(known),灯号、逾期和天数却按 \(judged) 判断。当时看到的是:",
          en:
            "Known up to \(known), but lights, delays and days are judged on \(judged). As it was "
            + "seen then:")),
      .command(words.map(ShellWord.quoted).joined(separator: " ")),
    ]
  }
}
