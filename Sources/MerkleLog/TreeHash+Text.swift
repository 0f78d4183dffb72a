// SPDX-License-Identifier: Apache-2.0

extension TreeHash: CustomStringConvertible {
  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
  ///
  /// - Parameter hexadecimal: the text, without a prefix or white space.
  public init?(hexadecimal: String) {
    guard let bytes = Hexadecimal.decode(hexadecimal.utf8) else { return nil }
    self.init(bytes: bytes)
  }

  /// Reads the 44 characters of the canonical base64 form; `nil` for anything else.
  ///
  /// - Parameter base64: the text, in the standard alphabet, padded (RFC 4648 section 4).
  public init?(base64: String) {
    guard let bytes = CanonicalBase64.decode(base64.utf8) else { return nil }
    self.init(bytes: bytes)
  }

  /// The hash as 64 lower-case hexadecimal digits.
  public var hexadecimal: String { withUnsafeBytes { Hexadecimal.encode($0) } }

  /// The hash as 44 characters of padded standard base64 (RFC 4648 section 4).
  public var base64: String { withUnsafeBytes { CanonicalBase64.encode($0) } }

  /// The first hexadecimal digits, for names and tokens that need not carry the whole hash.
  ///
  /// - Parameter digits: how many digits; 0 to 64.
  /// - Returns: the first digits of ``hexadecimal``.
  public func hexadecimalPrefix(_ digits: Int) -> String { String(hexadecimal.prefix(digits)) }

  /// The hash as 64 lower-case hexadecimal digits.
  public var description: String { hexadecimal }
}
