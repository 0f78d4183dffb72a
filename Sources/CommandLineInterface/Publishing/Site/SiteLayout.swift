// SPDX-License-Identifier: Apache-2.0

/// What all pages of the site have around their content.
struct SiteLayout: Sendable {
  /// The name of the site: the registry's title.
  let name: Localized
  /// The label of a registry in which everything is invented.
  let banner: Localized?
  /// The day, the token and the policies of what is shown.
  let provenance: Localized
  /// Where everything stands.
  let links: SiteLinks

  /// A page in a language, ending in one line feed.
  func document(_ page: SitePage, in language: Language) -> String {
    var writer = PageWriter(language: language, links: links, up: page.up)
    page.body(&writer)
    writer.sources()
    return """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language.tag)" xml:lang="\(language.tag)">
      \(head(page, language))
      <body>
      <a class="skip" href="#content">\(Self.skip(language))</a>
      \(masthead(page, language))
      <main id="content" tabindex="-1">
      \(banner.map { "<p class=\"banner\">\(HTMLText.escaped($0(language)))</p>\n" } ?? "")\
      <h1>\(HTMLText.escaped(page.title(language)))</h1>
      \(writer.lines.joined(separator: "\n"))
      </main>
      \(footer(page, language))
      </body>
      </html>

      """
  }

  private func head(_ page: SitePage, _ language: Language) -> String {
    let root = page.up + "../"
    let other = language.other
    return Self.head(
      page.title(language) + " - " + name(language), root: root,
      "<link rel=\"alternate\" hreflang=\"\(other.tag)\""
        + " href=\"\(root)\(other.rawValue)/\(page.path)\"/>\n\(Self.script(root))\n")
  }

  /// The head of any page of the site.
  ///
  /// - Parameters:
  ///   - title: What the window is called.
  ///   - root: The way up to the folder of the site.
  ///   - more: What only this page has, in lines that end in line feeds.
  /// - Returns: The element.
  static func head(_ title: String, root: String, _ more: String = "") -> String {
    """
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="\(policy)"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta name="referrer" content="no-referrer"/>
    <title>\(HTMLText.escaped(title))</title>
    <link rel="icon" href="\(root)\(SiteAssets.iconName)" type="image/svg+xml"/>
    <link rel="stylesheet" href="\(root)\(SiteAssets.styleName)"/>
    \(more)</head>
    """
  }

  /// The element that loads what makes pages better where scripts run.
  static func script(_ root: String) -> String {
    "<script src=\"\(root)\(SiteAssets.scriptName)\" defer=\"defer\"></script>"
  }

  /// Nothing comes from elsewhere, nothing is sent anywhere.
  static let policy =
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self'; "
    + "base-uri 'none'; form-action 'none'"

  private func masthead(_ page: SitePage, _ language: Language) -> String {
    let other = language.other
    let items = SiteSection.allCases.map { section in
      let current =
        section == page.section
        ? " aria-current=\"\(section.path == page.path ? "page" : "true")\"" : ""
      return
        "<li><a href=\"\(page.up)\(section.path)\"\(current)>\(section.label(language))</a></li>"
    }
    return """
      <header class="masthead">
      <div class="title"><p><a href="\(page.up)index.html">\(HTMLText.escaped(name(language)))</a></p>
      <p class="language"><a lang="\(other.tag)" hreflang="\(other.tag)" \
      href="\(page.up)../\(other.rawValue)/\(page.path)">\(other.ownName)</a></p></div>
      <nav aria-label="\(Self.navigation(language))"><ul>\(items.joined())</ul></nav>
      </header>
      """
  }

  private func footer(_ page: SitePage, _ language: Language) -> String {
    let view = page.isOfEntries ? "" : "<p>\(HTMLText.escaped(provenance(language)))</p>\n"
    let audit = "<a href=\"\(page.up)\(SiteSection.audit.path)\">\(Self.check(language))</a>"
    return """
      <footer>\(view)<p>\(audit)</p></footer>
      """
  }

  private static let skip = Localized(zh: "跳到正文", en: "Skip to the content")
  private static let navigation = Localized(zh: "主导航", en: "Main")
  private static let check = Localized(
    zh: "每个数字都能追到登记和证明:怎样核验", en: "Every figure leads to its entries and proofs: how to check")
}

extension Language {
  /// The language of a page, as its `lang` says it.
  var tag: String {
    switch self {
    case .zh: "zh-CN"
    case .en: "en"
    }
  }

  /// The other of the two languages.
  var other: Language { self == .zh ? .en : .zh }

  /// What its readers call it.
  var ownName: String {
    switch self {
    case .zh: "中文"
    case .en: "English"
    }
  }
}
