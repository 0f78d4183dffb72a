// SPDX-License-Identifier: Apache-2.0

/// Who may read an entry.
public enum DataClassification: String, Codelist {
  case `public`
  case `internal`

  /// Stands as `data-classification` in schemas and on reference pages.
  public static var list: String { "data-classification" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .public: LocalizedName(zh: "公开", en: "public")
    case .internal: LocalizedName(zh: "内部", en: "internal")
    }
  }
}
