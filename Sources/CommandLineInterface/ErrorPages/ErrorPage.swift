// SPDX-License-Identifier: Apache-2.0

/// What there is to know about one stable error code: when it comes, why, and what to do.
///
/// The same page is printed by `annals explain E-…` and stands in `Documentation/errors.md`; its
/// hint is what an error says to do where it knows nothing better.
struct ErrorPage: Sendable {
  /// The stable code, such as `E-OVER-BUDGET`.
  var code: String
  /// The number of the rule that it belongs to, from 1 to 12; none where no rule is broken.
  var rule: Int?
  /// The page in Chinese.
  var zh: Text
  /// The page in English.
  var en: Text
  /// Commands that lead on, without `annals`; ``ExampleText`` gives their English form.
  var examples: [String]

  /// The words of a page in one language.
  struct Text: Sendable {
    /// A short title.
    var title: String
    /// When the error comes, and why the rule is there.
    var meaning: String
    /// What to do, in one line that fits under an error.
    var hint: String
    /// What else to know about the way out.
    var remedy: String?

    init(_ title: String, _ meaning: String, hint: String, remedy: String? = nil) {
      self.title = title
      self.meaning = meaning
      self.hint = hint
      self.remedy = remedy
    }
  }

  init(_ code: String, rule: Int? = nil, zh: Text, en: Text, examples: [String]) {
    self.code = code
    self.rule = rule
    self.zh = zh
    self.en = en
    self.examples = examples
  }

  /// The whole commands that lead on, as a reader of `language` types them.
  func commands(_ language: Language) -> [String] {
    examples.map { "annals " + (language == .zh ? $0 : ExampleText.english($0)) }
  }

  /// A short title.
  var title: Localized { Localized(zh: zh.title, en: en.title) }

  /// When the error comes, and why the rule is there.
  var meaning: Localized { Localized(zh: zh.meaning, en: en.meaning) }

  /// What to do, in one line that fits under an error.
  var hint: Localized { Localized(zh: zh.hint, en: en.hint) }

  /// What else to know about the way out.
  var remedy: Localized? {
    guard let zh = zh.remedy, let en = en.remedy else { return nil }
    return Localized(zh: zh, en: en)
  }
}

extension ErrorPage {
  /// Every page, area by area.
  static let all: [ErrorPage] = ErrorArea.allCases.flatMap(\.pages)

  private static let byCode: [String: ErrorPage] = all.reduce(into: [:]) { $0[$1.code] = $1 }

  /// The page of a code, in capitals or not.
  static func of(_ code: String) -> ErrorPage? { byCode[code.uppercased()] }

  /// Whether an error points to its page: what was mistyped is clear from the error alone.
  var isPointedAt: Bool {
    !(ErrorArea.input.pages + ErrorArea.importing.pages).contains { $0.code == code }
  }

  /// The codes that a mistyped one may have meant: those that begin with it, else the nearest.
  static func codes(near text: String) -> [String] {
    let typed = text.uppercased()
    let codes = all.map(\.code).sorted()
    let longer = typed.count > 2 ? codes.filter { $0.hasPrefix(typed) } : []
    return longer.isEmpty ? Suggestion.nearest(to: typed, among: codes) : longer
  }
}
