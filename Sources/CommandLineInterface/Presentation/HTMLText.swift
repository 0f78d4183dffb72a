// SPDX-License-Identifier: Apache-2.0

/// Text in a page, where most of it can stand as it is.
enum HTMLText {
  /// Text that no reader takes for markup, neither between tags nor in an attribute.
  static func escaped(_ text: String) -> String {
    // What was made visible of a control character has brackets of its own.
    let line = SafeText.line(text)
    guard needsWork(line) else { return line }
    // Two spaces set parts of a line apart; a page would show them as one.
    return MarkupText.escape(line).replacing("  ", with: "\u{2003}")
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
