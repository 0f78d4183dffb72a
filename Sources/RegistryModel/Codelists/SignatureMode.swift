// SPDX-License-Identifier: Apache-2.0

/// Whether the statements of a registry are signed.
public enum SignatureMode: String, Codelist {
  case required
  case none

  /// Stands as `signature-mode` in schemas and on reference pages.
  public static var list: String { "signature-mode" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .required: LocalizedName(zh: "要求签名", en: "required")
    case .none: LocalizedName(zh: "不签名", en: "none")
    }
  }
}
