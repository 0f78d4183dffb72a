// SPDX-License-Identifier: Apache-2.0

/// A text in every language that Annals speaks.
struct Localized: Hashable, Sendable {
  /// The Chinese text.
  var zh: String
  /// The English text.
  var en: String

  /// A text in both languages.
  init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that is the same in both: a name, an identifier, a command.
  init(_ same: String) {
    zh = same
    en = same
  }

  /// The text in `language`.
  func callAsFunction(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// The two texts one after the other in each language.
  static func + (left: Localized, right: Localized) -> Localized {
    Localized(zh: left.zh + right.zh, en: left.en + right.en)
  }
}

extension Localized: ExpressibleByStringInterpolation {
  /// A text that is the same in both languages, such as `"@612"`.
  init(stringLiteral value: String) { self.init(value) }
}
