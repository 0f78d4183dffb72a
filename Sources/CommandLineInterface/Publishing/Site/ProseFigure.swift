// SPDX-License-Identifier: Apache-2.0

/// Finds the figures in a line of prose: amounts, shares, and counts of days and documents.
///
/// Dates, years, numbers of documents and versions of rules are no figures of this kind: a number
/// counts where it has a fraction or thousands, or where what it counts stands right behind it.
enum ProseFigure {
  /// A piece of a line.
  struct Part: Hashable {
    /// What is written.
    var text: String
    /// Whether it is a figure, with its sign of per cent.
    var isFigure: Bool
  }

  private static let share = [" %", "%"]
  private static let counted = [
    " 天", " day", " 份", " published document", " 项", " repeat",
  ]

  /// The pieces of a line, which joined are the line.
  static func parts(of line: String) -> [Part] {
    var parts: [Part] = []
    var plain = ""
    var rest = line[...]
    while let first = rest.first {
      guard isDigit(first) else {
        plain.append(first)
        rest = rest.dropFirst()
        continue
      }
      var run = rest.prefix { isDigit($0) || $0 == "," || $0 == "." }
      while let last = run.last, !isDigit(last) { run = run.dropLast() }
      rest = rest[run.endIndex...]
      let sign = share.first { rest.hasPrefix($0) }
      let isFigure =
        sign != nil || isAmount(run) || counted.contains { rest.hasPrefix($0) }
        || (plain.last == "(" && rest.first == ")" && run.count < 4)
      // An entry has its own link.
      guard isFigure, plain.last != "#" else {
        plain += run
        continue
      }
      if !plain.isEmpty { parts.append(Part(text: plain, isFigure: false)) }
      plain = ""
      rest = rest.dropFirst(sign?.count ?? 0)
      parts.append(Part(text: run + (sign ?? ""), isFigure: true))
    }
    if !plain.isEmpty { parts.append(Part(text: plain, isFigure: false)) }
    return parts
  }

  /// Whether a number has thousands, or a fraction and no third part as versions have.
  private static func isAmount(_ run: Substring) -> Bool {
    let dots = run.count { $0 == "." }
    return dots == 1 || (dots == 0 && run.contains(","))
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
