// SPDX-License-Identifier: Apache-2.0

/// Who may read an entry.
public enum DataClassification: String, Codelist {
  case `public`
  case `internal`

  public static var list: String { "data-classification" }

  public var label: LocalizedName {
    switch self {
    case .public: LocalizedName(zh: "公开", en: "public")
    case .internal: LocalizedName(zh: "内部", en: "internal")
    }
  }
}
