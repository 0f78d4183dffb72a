// SPDX-License-Identifier: Apache-2.0

/// A unified social credit code (GB 32100-2015): 18 characters, the last one a check character.
public struct SocialCreditCode: TextValue {
  /// The code.
  public let description: String

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

  /// Takes a code whose check character is right. A pass proves the form, not the existence.
  public init?(_ text: String) {
    let values = text.utf8.compactMap { Self.alphabet.firstIndex(of: $0) }
    guard text.utf8.count == 18, values.count == 18 else { return nil }
    let sum = zip(values, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
    // The outer remainder matters: a sum divisible by 31 has the check character 0.
    guard values[17] == (31 - sum % 31) % 31 else { return nil }
    description = text
  }

  private init() { description = "" }
  /// Stands for no social credit code, until a reader overwrites it.
  public static var blank: SocialCreditCode { SocialCreditCode() }
  /// What a refusal says that a social credit code looks like.
  public static var expectation: String {
    "a unified social credit code of 18 characters with a right check character"
  }
  /// The form of a social credit code as a regular expression (ECMA-262).
  public static var pattern: String? { "^[0-9A-HJ-NP-RTUW-Y]{18}$" }
}
