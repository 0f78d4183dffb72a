// SPDX-License-Identifier: Apache-2.0

/// Breaks prose into lines of at most so many cells.
///
/// A line may break at a space and beside a wide character, but not before closing punctuation nor
/// after opening punctuation, as Chinese typesetting asks. A word too long for a line is cut
/// between characters.
enum LineWrapping {
  /// `text` in lines of at most `width` cells.
  ///
  /// - Parameters:
  ///   - text: One paragraph. Runs of spaces inside a line stay as they are.
  ///   - width: The cells of a line, indents included.
  ///   - first: What the first line begins with.
  ///   - rest: What every further line begins with.
  /// - Returns: At least one line.
  static func wrap(
    _ text: String, width: Int, first: String = "", rest: String = ""
  ) -> [String] {
    var lines: [String] = []
    var line = first
    var used = DisplayWidth.cells(first)
    var lineIsEmpty = true
    var pendingSpaces = 0

    func breakLine() {
      lines.append(line)
      line = rest
      used = DisplayWidth.cells(rest)
      lineIsEmpty = true
      pendingSpaces = 0
    }

    for piece in pieces(of: text) {
      if piece.isSpace {
        pendingSpaces += piece.text.count
        continue
      }
      let width0 = DisplayWidth.cells(piece.text)
      if !lineIsEmpty, used + pendingSpaces + width0 > width { breakLine() }
      if !lineIsEmpty || lines.isEmpty, pendingSpaces > 0, used + pendingSpaces + width0 <= width {
        line += String(repeating: " ", count: pendingSpaces)
        used += pendingSpaces
      }
      pendingSpaces = 0
      // Only a piece that begins a line can still be too long.
      for character in piece.text {
        let cells = DisplayWidth.cells(character)
        if !lineIsEmpty, used + cells > width { breakLine() }
        line.append(character)
        used += cells
        lineIsEmpty = false
      }
    }
    lines.append(line)
    return lines
  }

  /// A shell command in lines that can be pasted: each but the last ends in a backslash.
  ///
  /// It breaks at spaces outside quotes only; a single word longer than a line stays whole.
  static func wrapCommand(
    _ command: String, width: Int, first: String = "", rest: String = "  "
  ) -> [String] {
    var lines: [String] = []
    var line = first
    var lineIsEmpty = true
    for word in shellWords(command) {
      // Two cells stay free for the backslash of a continued line.
      let needed = DisplayWidth.cells(line) + 1 + DisplayWidth.cells(word) + 2
      if !lineIsEmpty, needed > width {
        lines.append(line + " \\")
        line = rest
        lineIsEmpty = true
      }
      line += lineIsEmpty ? word : " " + word
      lineIsEmpty = false
    }
    lines.append(line)
    return lines
  }

  private struct Piece {
    var text: String
    var isSpace: Bool
  }

  /// Runs of spaces, and runs of characters that must stay together.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var previous: Character?
    for character in text {
      let isSpace = character == " "
      if let last = previous, let index = pieces.indices.last,
        isSpace == (last == " "), isSpace || !mayBreak(between: last, and: character)
      {
        pieces[index].text.append(character)
      } else {
        pieces.append(Piece(text: String(character), isSpace: isSpace))
      }
      previous = character
    }
    return pieces
  }

  // Full-width , . : ; ! ? ) ] are written as escapes: they look like their ASCII twins.
  private static let closing: Set<Character> = Set(
    "\u{3002}\u{3001}\u{FF0C}\u{FF0E}\u{FF1A}\u{FF1B}\u{FF01}\u{FF1F}\u{FF09}\u{FF3D}"
      + "〕》〉】」』”’…·,.;:?!)]}%~")
  private static let opening: Set<Character> = Set("\u{FF08}\u{FF3B}〔《〈【「『“‘([{#@")

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if closing.contains(right) || opening.contains(left) { return false }
    return DisplayWidth.cells(left) == 2 || DisplayWidth.cells(right) == 2
  }

  private static func shellWords(_ command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in command {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      }
      if character == " ", quote == nil {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
