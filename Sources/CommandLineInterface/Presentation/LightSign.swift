// SPDX-License-Identifier: Apache-2.0

/// A light as people read it: a word and an ASCII sign, so that it survives a black-and-white
/// printer, a screen reader and a reader who cannot tell red from green.
enum LightSign: String, CaseIterable, Sendable {
  /// On course.
  case green
  /// Late or short within the tolerance of the rule.
  case yellow
  /// Beyond it.
  case red
  /// Nothing is known.
  case grey

  /// The word and the sign: `红 !!`, `RED !!`.
  var label: Localized {
    switch self {
    case .green: Localized(zh: "绿 ok", en: "GREEN ok")
    case .yellow: Localized(zh: "黄 !", en: "YELLOW !")
    case .red: Localized(zh: "红 !!", en: "RED !!")
    case .grey: Localized(zh: "灰 ?", en: "GREY ?")
    }
  }

  /// `text` in the colour of the light, by the SGR sequences of ECMA-48.
  func coloured(_ text: String) -> String {
    let code =
      switch self {
      case .green: "32"
      case .yellow: "33"
      case .red: "31"
      case .grey: "90"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
