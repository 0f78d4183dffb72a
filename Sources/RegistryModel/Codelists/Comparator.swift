// SPDX-License-Identifier: Apache-2.0

/// How a reading is judged against a target value.
public enum Comparator: String, Codelist {
  case atLeast = "at-least"
  case greater
  case atMost = "at-most"
  case less
  case equal
  case approximately
  case timesBase = "times-base"

  /// Stands as `comparator` in schemas and on reference pages.
  public static var list: String { "comparator" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .atLeast: LocalizedName(zh: "不低于", en: "at least")
    case .greater: LocalizedName(zh: "超过", en: "greater than")
    case .atMost: LocalizedName(zh: "不高于", en: "at most")
    case .less: LocalizedName(zh: "低于", en: "less than")
    case .equal: LocalizedName(zh: "等于", en: "equal")
    case .approximately: LocalizedName(zh: "左右", en: "approximately")
    case .timesBase: LocalizedName(zh: "相对基数的倍数", en: "times the base")
    }
  }
}

extension Comparator {
  /// The sign in tables.
  public var sign: String {
    switch self {
    case .atLeast: ">="
    case .greater: ">"
    case .atMost: "<="
    case .less: "<"
    case .equal: "="
    case .approximately: "~"
    case .timesBase: "x"
    }
  }
}
