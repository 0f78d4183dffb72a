// SPDX-License-Identifier: Apache-2.0

/// Writes CSV (RFC 4180): fields between commas, records ended by CR LF.
///
/// A missing value is an empty field and an empty text is `""`, so the two stay apart.
public enum CSVText {
  /// U+FEFF, by which spreadsheet programs in China recognise UTF-8.
  public static let byteOrderMark = "\u{FEFF}"

  /// One record with its line break; `nil` is a missing value.
  public static func record(_ fields: [String?]) -> String {
    // A record of one empty field would read as a blank line.
    if fields.count == 1, fields[0] == nil { return "\"\"\r\n" }
    return fields.map { $0.map(field) ?? "" }.joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    // By scalars: CR LF is a single character.
    let needsQuotes =
      text.isEmpty || text.first == " " || text.last == " "
      || text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
