// SPDX-License-Identifier: Apache-2.0

/// Text in a page.
enum HTMLText {
  /// Text that no reader takes for markup, neither between tags nor in an attribute.
  static func escaped(_ text: String) -> String {
    let line = SafeText.line(text)
    guard needsWork(line) else { return line }
    var result = ""
    var isAfterSpace = false
    for scalar in line.unicodeScalars {
      // Two spaces set parts of a line apart; a page would show them as one.
      if scalar == " ", isAfterSpace {
        result.unicodeScalars.removeLast()
        result += "\u{2003}"
        isAfterSpace = false
        continue
      }
      isAfterSpace = scalar == " "
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a text holds what cannot stand in a page as it is; most do not.
  private static func needsWork(_ line: String) -> Bool {
    var isAfterSpace = false
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        return true
      case UInt8(ascii: " "):
        if isAfterSpace { return true }
        isAfterSpace = true
      default: isAfterSpace = false
      }
    }
    return false
  }
}
