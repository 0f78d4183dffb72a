// SPDX-License-Identifier: Apache-2.0

/// Whether the statements of a registry are signed.
public enum SignatureMode: String, Codelist {
  case required
  case none

  public static var list: String { "signature-mode" }

  public var label: LocalizedName {
    switch self {
    case .required: LocalizedName(zh: "要求签名", en: "required")
    case .none: LocalizedName(zh: "不签名", en: "none")
    }
  }
}
