// SPDX-License-Identifier: Apache-2.0

/// Sentences and commands in lines that fit a terminal: refusals, and what a recording answers.
enum TerminalLines {
  /// A line in lines of at most 80 cells; the command that it leads to can still be pasted.
  ///
  /// - Parameters:
  ///   - line: What begins with two spaces continues further in.
  ///   - width: The cells of a line.
  /// - Returns: The lines.
  static func fitted(_ line: String, width: Int = 80) -> [String] {
    guard DisplayWidth.cells(line) > width else { return [line] }
    let isRemedy = line.hasPrefix("  ")
    let text = String(line.drop { $0 == " " })
    // Within quotes it is the name of a folder.
    let commands = text.ranges(of: "annals ").map(\.lowerBound).filter { start in
      text[..<start].count { $0 == "'" }.isMultiple(of: 2)
    }
    if !isRemedy, let start = commands.last, endOfCommand(text[start...]) == text.endIndex {
      // A word or two lead to a command, which is all that a backslash joins.
      return LineWrapping.wrapCommand(text, width: width, rest: "    ")
    }
    guard isRemedy, let start = commands.last else {
      // A path, or a command with one, would not be what it is in two lines.
      if [" ", "'", "(", ":", "\u{FF1A}", "\u{FF08}", "“"].contains(where: {
        text.contains($0 + "/")
      }) {
        return [line]
      }
      return LineWrapping.wrap(
        text, width: width, first: isRemedy ? "  " : "", rest: isRemedy ? "    " : "  ")
    }
    let words = text[..<start].trimmedEnd
    let end = endOfCommand(text[start...])
    let rest = text[end...].drop { $0 == " " || stops.contains($0) || ",.".contains($0) }
    let indent = words.isEmpty ? "  " : "    "
    return (words.isEmpty ? [] : LineWrapping.wrap(words, width: width, first: "  ", rest: "    "))
      + LineWrapping.wrapCommand(
        String(text[start..<end]), width: width, first: indent, rest: indent + "  ")
      + (rest.isEmpty
        ? [] : LineWrapping.wrap(String(rest), width: width, first: "  ", rest: "    "))
  }

  /// What ends a command in a sentence, outside quotes.
  private static let stops: Set<Character> = [
    ";", "\u{FF0C}", "\u{FF1B}", "。", ")", "\u{FF09}", "\u{FF08}",
  ]

  /// Where the words behind a command begin, which no backslash may join to it.
  private static func endOfCommand(_ text: Substring) -> String.Index {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "'" { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if stops.contains(text[index]) { return index }
      // A comma within a word is part of it.
      if text[index] == ",", text[text.index(after: index)...].first.map({ $0 == " " }) ?? true {
        return index
      }
    }
    return text.endIndex
  }
}

extension Substring {
  /// The text without spaces at its end.
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
