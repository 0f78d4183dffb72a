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
  public static var blank: CurrencyCode { .cny }
  public static var expectation: String { "a currency code such as CNY" }
  public static var pattern: String? { "^[A-Z]{3}$" }
}
