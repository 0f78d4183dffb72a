// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The first page, which stands in both languages and leads to each.
struct SiteLanding: Sendable {
  let name: Localized
  let banner: Localized?
  let provenance: Localized

  /// The page.
  var document: String {
    """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN" xml:lang="zh-CN">
    \(SiteLayout.head(name.zh, root: ""))
    <body class="landing">
    <main>
    \(Language.allCases.map(part).joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private func part(_ language: Language) -> String {
    let level = language == .zh ? "h1" : "h2"
    let banner = banner.map { "<p class=\"banner\">\(HTMLText.escaped($0(language)))</p>" } ?? ""
    return """
      <section lang="\(language.tag)" aria-labelledby="name-\(language.rawValue)">
      \(banner)<\(level) id="name-\(language.rawValue)">\(HTMLText.escaped(name(language)))</\(level)>
      <p>\(HTMLText.escaped(Self.about(language)))</p>
      <p><a class="enter" href="\(language.rawValue)/index.html" hreflang="\(language.tag)">\
      \(Self.enter(language))</a></p>
      <p class="remark">\(HTMLText.escaped(provenance(language)))</p>
      </section>
      """
  }

  private static let about = Localized(
    zh: "重大科技平台和项目的公开台账。每个数字都能追到它的登记和证明。",
    en: "The public register of major science and technology platforms and projects. Every figure "
      + "leads to its entries and their proofs.")
  private static let enter = Localized(zh: "进入中文网站", en: "Enter the English site")
}
