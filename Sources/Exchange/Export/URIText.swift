// SPDX-License-Identifier: Apache-2.0

/// A URI as formats of others want it: ASCII, with a scheme.
public enum URIText {
  /// A text as a URI; `nil` where it is none.
  ///
  /// Characters that a URI does not hold, such as Chinese ones, are written by their UTF-8 octets.
  public static func uri(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex,
      text[..<colon].utf8.allSatisfy(isOfScheme), text.first?.isLetter == true,
      text.index(after: colon) < text.endIndex,
      !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
    else { return nil }
    return text.utf8.reduce(into: "") { result, byte in
      if byte < 0x80, !Array("<>\"{}|\\^`".utf8).contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
