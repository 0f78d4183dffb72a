// SPDX-License-Identifier: Apache-2.0

/// What kind of paper a statement rests on.
public enum BasisKind: String, Codelist {
  case document
  case law
  case minutes
  case contract
  case other

  /// Stands as `basis-kind` in schemas and on reference pages.
  public static var list: String { "basis-kind" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .document: LocalizedName(zh: "公文", en: "official document")
    case .law: LocalizedName(zh: "法律法规", en: "law")
    case .minutes: LocalizedName(zh: "会议纪要", en: "minutes")
    case .contract: LocalizedName(zh: "合同", en: "contract")
    case .other: LocalizedName(zh: "其他", en: "other")
    }
  }
}
