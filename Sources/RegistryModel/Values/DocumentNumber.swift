// SPDX-License-Identifier: Apache-2.0

/// The number of an official document (文号), such as `锡政办发〔2018〕90号`.
///
/// Form: 1 to 12 Han characters, a year in six-corner brackets, a number without leading zeros, 号.
public struct DocumentNumber: TextValue {
  /// The number in canonical form.
  public let description: String

  /// Takes a number that is in canonical form.
  public init?(_ text: String) {
    guard Self.isCanonical(text) else { return nil }
    description = text
  }

  /// Takes a number as people type it, with `[]`, `()`, `（）` or `［］` for the brackets.
  public init?(normalizing text: String) {
    var normalised = ""
    for character in text where !character.isWhitespace {
      switch character {
      case "[", "(", "（", "［": normalised.append("〔")
      case "]", ")", "）", "］": normalised.append("〕")
      default: normalised.append(character)
      }
    }
    self.init(normalised)
  }

  private init() { description = "" }

  private static func isCanonical(_ text: String) -> Bool {
    guard let opening = text.firstIndex(of: "〔"), let closing = text.firstIndex(of: "〕"),
      opening < closing, text.last == "号"
    else { return false }
    let issuer = text[..<opening]
    let year = text[text.index(after: opening)..<closing]
    let number = text[text.index(after: closing)...].dropLast()
    return (1...12).contains(issuer.count) && issuer.allSatisfy(\.isHan)
      && year.count == 4 && (year.hasPrefix("19") || year.hasPrefix("20"))
      && year.allSatisfy(\.isASCIIDigit)
      && !number.isEmpty && number.count <= 6 && !number.hasPrefix("0")
      && number.allSatisfy(\.isASCIIDigit)
  }

  /// Stands for no document number, until a reader overwrites it.
  public static var blank: DocumentNumber { DocumentNumber() }
  /// What a refusal says that a document number looks like.
  public static var expectation: String { "a document number such as 锡政办发〔2018〕90号" }
  /// The form of a document number as a regular expression (ECMA-262).
  public static var pattern: String? { "^\\p{Script=Han}{1,12}〔(19|20)\\d{2}〕[1-9]\\d*号$" }
}

extension Character {
  /// Whether the character is a single Han ideograph.
  var isHan: Bool {
    guard unicodeScalars.count == 1, let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    // Compatibility ideographs are left out: they are no text in Normalization Form C.
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2F7FF, 0x30000...0x323AF, 0x3005, 0x3007:
      return true
    default: return false
    }
  }
}
