// SPDX-License-Identifier: Apache-2.0

/// The level of a title such as a national laboratory.
public enum DesignationLevel: String, Codelist {
  case national
  case ministerial
  case provincial
  case municipal
  case international

  /// Stands as `designation-level` in schemas and on reference pages.
  public static var list: String { "designation-level" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .national: LocalizedName(zh: "国家级", en: "national")
    case .ministerial: LocalizedName(zh: "部级", en: "ministerial")
    case .provincial: LocalizedName(zh: "省级", en: "provincial")
    case .municipal: LocalizedName(zh: "市级", en: "municipal")
    case .international: LocalizedName(zh: "国际", en: "international")
    }
  }
}
