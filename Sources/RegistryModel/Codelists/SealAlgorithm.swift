// SPDX-License-Identifier: Apache-2.0

/// How a personal value is sealed: authenticated encryption with associated data.
public enum SealAlgorithm: String, Codelist {
  case chaChaPoly = "chacha20-poly1305"
  case aesGCM = "aes-256-gcm"

  /// Stands as `seal-algorithm` in schemas and on reference pages.
  public static var list: String { "seal-algorithm" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .chaChaPoly: LocalizedName(zh: "ChaCha20-Poly1305", en: "ChaCha20-Poly1305")
    case .aesGCM: LocalizedName(zh: "AES-256-GCM", en: "AES-256-GCM")
    }
  }
}
