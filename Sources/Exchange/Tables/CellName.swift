// SPDX-License-Identifier: Apache-2.0

/// The place of a cell as spreadsheet programs name it: `F14`.
public struct CellName: Hashable, Sendable, CustomStringConvertible {
  /// The row, from 0.
  public let row: Int
  /// The column, from 0.
  public let column: Int

  /// Makes the name of a place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a name such as `F14`; absent where the text is none, or past the bounds of a sheet
  /// (1,048,576 rows, 16,384 columns).
  public init?(_ text: some StringProtocol) {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let digits = text.dropFirst(letters.count)
    guard let column = Self.column(letters), !digits.isEmpty, digits.count <= 7,
      digits.allSatisfy({ $0.isASCII && $0.isNumber }), let row = Int(digits),
      (1...1_048_576).contains(row)
    else { return nil }
    self.init(row: row - 1, column: column)
  }

  /// The name, such as `F14`.
  public var description: String { Self.letters(ofColumn: column) + "\(row + 1)" }

  /// The letters of a column, from 0: `A`, `Z`, `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column + 1
    var letters: [Character] = []
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters.append(Character(Unicode.Scalar(UInt8(65 + digit))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }

  /// The column, from 0, of letters such as `F` or `AA`; absent past `XFD`.
  public static func column(_ letters: some StringProtocol) -> Int? {
    guard (1...3).contains(letters.count) else { return nil }
    var number = 0
    for letter in letters.uppercased() {
      guard let value = letter.asciiValue, (65...90).contains(value) else { return nil }
      number = number * 26 + Int(value) - 64
    }
    return number <= 16_384 ? number - 1 : nil
  }
}
