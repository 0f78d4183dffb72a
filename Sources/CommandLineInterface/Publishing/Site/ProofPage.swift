// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel

/// The proofs of the public entries among 256 numbers, on one page in both languages.
///
/// The proofs of a block end alike: in the hashes above the block, and in the checkpoint. Those lines
/// stand once, at the end of the page; above them each entry has the lines that are its own. Its own
/// lines and then the shared ones are its `.tlog-proof`, byte for byte:
///
///     <article class="entry proof" id="e1187"><h2>…</h2>
///     <pre>
///     c2sp.org/tlog-proof@v1
///     index 1187
///     (hashes)
///     </pre></article>
///     …
///     <pre id="shared">
///     (hashes, an empty line, the checkpoint)
///     </pre>
///
/// No line of a proof begins with `<`, and every other line of the page does, so that
/// ``command(_:)`` takes a proof out of the page.
struct ProofPage {
  /// As many entries as a tile has.
  static let entriesPerPage = TilePath.fullWidth

  /// The number of the page.
  let number: Int
  /// The proofs, by index.
  let proofs: [ProofFile]
  let layout: SiteLayout

  /// The page that proves an entry.
  static func number(_ index: Int) -> Int { index / entriesPerPage }

  /// Its file, below the folder of the site.
  static func path(_ number: Int) -> String { "proofs/\(number).html" }

  /// Where an entry is proven, below the folder of the site.
  static func place(of index: Int) -> String { "\(path(number(index)))#e\(index)" }

  /// The command that takes the proof of an entry out of a page that was downloaded.
  static func command(_ index: Int) -> String {
    let own = #"/id="e\#(index)"/,/<\/pre>/{/^</!p;}"#
    return #"sed -n '\#(own);/id="shared"/,/<\/pre>/{/^</!p;}' "#
      + "\(number(index)).html > \(index).tlog-proof"
  }

  /// The entries that a page proves, as its bytes say.
  static func entries(_ page: [UInt8]) -> Set<Int> {
    let head = Array("index ".utf8)
    return Set(
      page.split(separator: UInt8(ascii: "\n")).compactMap { line in
        line.starts(with: head)
          ? Int(String(decoding: line.dropFirst(head.count), as: UTF8.self)) : nil
      })
  }

  var path: String { Self.path(number) }

  /// The page, ending in one line feed.
  var document: String {
    let first = number * Self.entriesPerPage
    let range = "#\(first)-#\(first + Self.entriesPerPage - 1)"
    let title = Localized(zh: "证明 \(range)", en: "Proofs of \(range)")
    let texts = proofs.map { proof in
      String(decoding: proof.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropLast()
    }
    let shared = Self.sharedCount(texts)
    let tag = Language.zh.tag
    var lines = [
      "<!DOCTYPE html>",
      "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"\(tag)\" xml:lang=\"\(tag)\">",
      SiteLayout.head(
        "\(title.zh) \(title.en) - \(layout.name.zh)", root: "../", SiteLayout.script("../") + "\n"),
      "<body>", "<main>",
    ]
    lines += layout.banner.map { ["<p class=\"banner\">\(HTMLText.escaped($0.zh))</p>"] } ?? []
    lines.append("<h1>\(title.zh) <span lang=\"en\">\(title.en)</span></h1>")
    for language in Language.allCases {
      let words = HTMLText.escaped(Self.about(language))
      lines.append("<p lang=\"\(language.tag)\">\(words)</p>")
    }
    if let index = proofs.first.map({ Int(clamping: $0.index) }) {
      lines.append("<pre><code>\(HTMLText.escaped(Self.command(index)))</code></pre>")
    }
    for (proof, text) in zip(proofs, texts) {
      lines.append(Self.heading(Int(clamping: proof.index)))
      lines.append("<pre>")
      lines += text.dropLast(shared).map { HTMLText.escaped(String($0)) }
      lines.append("</pre></article>")
    }
    lines.append("<h2>各条共有 <span lang=\"en\">Shared by all of the page</span></h2>")
    lines.append("<pre id=\"shared\">")
    lines += (texts.first?.suffix(shared) ?? []).map { HTMLText.escaped(String($0)) }
    lines += ["</pre>", "</main>", "</body>", "</html>", ""]
    return lines.joined(separator: "\n")
  }

  /// How many lines all texts end in alike; the first two, which name the entry, are always its own.
  private static func sharedCount(_ texts: [ArraySlice<Substring>]) -> Int {
    guard let first = texts.first else { return 0 }
    var count = (texts.map(\.count).min() ?? 0) - 2
    for text in texts {
      count = min(
        count, zip(first.reversed(), text.reversed()).prefix { $0.0 == $0.1 }.count)
    }
    return max(count, 0)
  }

  private static func heading(_ index: Int) -> String {
    let links = Language.allCases.map { language in
      let words = Localized(zh: "登记", en: "entry")(language)
      let path = "../\(language.rawValue)/\(SiteLinks.page(ofEntry: index)).html#e\(index)"
      return
        "<a lang=\"\(language.tag)\" hreflang=\"\(language.tag)\" href=\"\(path)\">\(words)</a>"
    }
    return "<article class=\"entry proof\" id=\"e\(index)\"><h2>#\(index) "
      + "\(links.joined(separator: " "))</h2>"
  }

  private static let about = Localized(
    zh: "一条登记的证明(.tlog-proof)由两段接成:它自己的几行,再加页末各条共有的几行。有脚本时点按钮下载;"
      + "没有时存下这一页,用下面的命令取出(以第一条为例)。",
    en:
      "The proof of an entry (.tlog-proof) is two pieces put together: its own lines, then those at "
      + "the end of the page that all share. Where scripts run, a button downloads it; else save this "
      + "page and take it out with this command (here for the first).")
}
