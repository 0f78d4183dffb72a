// SPDX-License-Identifier: Apache-2.0

/// A language that Annals speaks to people. Codes and machine keys are never translated.
enum Language: String, CaseIterable, Sendable {
  /// Chinese, written `zh`.
  case zh
  /// English, written `en`.
  case en

  /// The language of a tag such as `zh`, `zh-CN`, `zh_CN.UTF-8`, `en_GB` or `EN`.
  ///
  /// - Returns: `nil` for any other language; the caller decides whether that is an error.
  init?(tag: String) {
    let primary = tag.prefix { $0 != "-" && $0 != "_" && $0 != "." && $0 != "@" }
    self.init(rawValue: primary.lowercased())
  }

  /// The language to speak: `flag` if given, else by the locale, as POSIX orders its variables.
  ///
  /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty decides: Chinese for
  /// `zh` in any region; English for everything else, `C` and `POSIX` among it.
  static func resolve(flag: Language?, environment: [String: String]) -> Language {
    if let flag { return flag }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty { return Language(tag: value) ?? .en }
    }
    return .en
  }
}
