// SPDX-License-Identifier: Apache-2.0

/// A currency code (ISO 4217).
public struct CurrencyCode: TextValue {
  /// Three capital letters.
  public let description: String

  /// Takes three capital letters.
  public init?(_ text: String) {
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return nil
    }
    description = text
  }

  /// Chinese yuan.
  public static let cny = CurrencyCode()
  private init() { description = "CNY" }
  /// Chinese yuan, until a reader overwrites it.
  public static var blank: CurrencyCode { .cny }
  /// What a refusal says that a currency looks like.
  public static var expectation: String { "a currency code such as CNY" }
  /// The form of a currency as a regular expression (ECMA-262).
  public static var pattern: String? { "^[A-Z]{3}$" }
}
