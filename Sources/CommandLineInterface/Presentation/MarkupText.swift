// SPDX-License-Identifier: Apache-2.0

/// Makes text harmless inside HTML, XML and SVG, between tags and inside attributes.
enum MarkupText {
  /// `text` on one line, without controls, and with nothing that a reader takes for markup.
  static func escape(_ text: String) -> String {
    var result = ""
    for character in SafeText.line(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }
}
