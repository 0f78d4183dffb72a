// SPDX-License-Identifier: Apache-2.0

/// A division code of six digits (GB/T 2260), such as `320200` for Wuxi.
///
/// Whether a code was in force on a day is answered by ``DivisionList``.
public struct DivisionCode: TextValue, Comparable {
  /// The six digits.
  public let description: String

  /// Takes six digits.
  public init?(_ text: String) {
    guard text.utf8.count == 6, text.allSatisfy(\.isASCIIDigit) else { return nil }
    description = text
  }

  private init() { description = "000000" }
  /// `000000`, which stands for no division.
  public static var blank: DivisionCode { DivisionCode() }
  /// What a refusal says that a division code looks like.
  public static var expectation: String { "a division code of six digits, such as 320200" }
  /// The form of a division code as a regular expression (ECMA-262).
  public static var pattern: String? { "^\\d{6}$" }

  /// The code of the city at prefecture level that holds the division.
  public var city: DivisionCode {
    DivisionCode(description.prefix(4) + "00") ?? self
  }

  /// Codes are ordered by their digits, so a city comes before its districts.
  public static func < (a: DivisionCode, b: DivisionCode) -> Bool {
    a.description < b.description
  }
}
