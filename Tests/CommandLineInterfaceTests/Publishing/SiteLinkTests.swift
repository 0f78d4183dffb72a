// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import Testing

@testable import CommandLineInterface

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The site of an invented registry that has every situation, walked as a stranger walks it.
@Suite(PublishedDemoTrait()) struct SiteLinkTests {
  @Test func `every link leads to a file and a place in it, and none leads away`() throws {
    let demo = try #require(PublishedDemo.current)
    let files = demo.files
    let links = demo.pages.mapValues { PageLinks($0) }
    #expect(links.count > 100)
    let names = links.mapValues { Set($0.names) }
    var count = 0
    for (page, found) in links {
      #expect(names[page]?.count == found.names.count, "\(page) names two places alike")
      for link in found.targets {
        count += 1
        #expect(!link.contains(":") && !link.hasPrefix("/"), "\(page): \(link)")
        let (file, name) = PageLinks.resolve(link, from: page)
        #expect(files[file] != nil, "\(page): \(link)")
        if let name { #expect(names[file]?.contains(name) == true, "\(page): \(link)") }
      }
    }
    #expect(count > 5_000)
    // All pages are reached from the first one.
    var reached: Set = ["index.html"]
    var next = ["index.html"]
    while let page = next.popLast() {
      for link in links[page]?.targets ?? [] {
        let file = PageLinks.resolve(link, from: page).file
        if reached.insert(file).inserted, links[file] != nil { next.append(file) }
      }
    }
    #expect(Set(links.keys).subtracting(reached) == [])
  }

  @Test func `every page is well-formed, in its language, and asks for nothing from outside`()
    throws
  {
    let demo = try #require(PublishedDemo.current)
    for (page, text) in demo.pages {
      let parser = XMLParser(data: Data(text.utf8))
      #expect(parser.parse(), "\(page): \(String(describing: parser.parserError))")
      #expect(text.contains(page.hasPrefix("en/") ? " lang=\"en\"" : " lang=\"zh-CN\""))
      #expect(text.contains("default-src 'none'"))
      #expect(text.components(separatedBy: "<h1").count == 2, "\(page) has one title")
    }
    let drawn = demo.pages.filter { $0.value.contains("<figure class=\"chart\"") }
    #expect(drawn.keys.contains { $0.contains("/projects/") })
    #expect(drawn.keys.contains { $0.hasSuffix("/funding.html") })
    let style = String(decoding: try #require(demo.files["site.css"]), as: UTF8.self)
    #expect(!style.contains("url(") && !style.contains("@import"))
  }

  @Test func `from every page links alone lead on to an entry and its proof, which holds`() throws {
    let demo = try #require(PublishedDemo.current)
    let keys = try demo.site.ledger.logKeys()
    let lines = demo.files.filter { $0.key.hasPrefix("data/entries/") }
      .mapValues { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
    var proven: Set<Int> = []
    for (page, text) in demo.pages where page.hasPrefix("en/entries/") {
      for article in text.components(separatedBy: "<article").dropFirst() {
        let targets = PageLinks(article).targets.map { PageLinks.resolve($0, from: page).file }
        let index = try #require(article.firstMatch(of: /id="e([0-9]+)"/).flatMap { Int($0.1) })
        #expect(
          PageLinks(article).targets.contains { $0.hasSuffix("/" + ProofPage.place(of: index)) })
        let proof = try #require(targets.first { $0.hasPrefix("proofs/") }, "\(page)")
        let file = try #require(targets.first { $0.hasSuffix(".ndjson") }, "\(page)")
        let number = try #require(article.firstMatch(of: /\(line ([0-9]+)\)/).flatMap { Int($0.1) })
        let line = try #require(lines[file])[number - 1]
        let text = try #require(
          demo.pages[proof].flatMap { PublishedSite.proof(of: index, in: $0) })
        let parsed = try ProofFile(parsing: Array(text.utf8))
        try parsed.verify(entry: Array(line.utf8), keys: keys)
        proven.insert(index)
      }
    }
    #expect(proven.count == Int(try demo.site.ledger.checkpoint().size))
    // Every project leads to entries, which lead to proofs.
    for (page, text) in demo.pages where page.contains("/projects/") {
      let targets = PageLinks(text).targets
      #expect(targets.contains { $0.contains("entries/") && $0.contains("#e") }, "\(page)")
    }
  }

  @Test func `figures in running prose lead to what they rest on`() throws {
    let pages = try #require(PublishedDemo.current).pages
    let link = /<a [^>]*>[^<]*<\/a>/
    var followed = 0
    for (page, text) in pages where page.contains("/projects/") || page.hasSuffix("/index.html") {
      for line in text.split(separator: "\n") where line.hasPrefix("<p class=\"remark\">") {
        guard line.contains("到位率") || line.contains("of budget") || line.contains("序时进度")
        else { continue }
        #expect(line.contains("<a "), "\(page): \(line)")
        let bare = line.replacing(link, with: "")
        #expect(!bare.contains(/[0-9] ?%/), "\(page): \(bare)")
        followed += 1
      }
    }
    #expect(followed > 4)
  }

  @Test func `counts in legends and figures in notes lead to what they rest on`() async throws {
    let site = PublishedSite(Ledger(directory: BuiltProgram.root.path))
    try site.publish()
    for (name, words) in [("zh/index.html", "两种读法"), ("en/index.html", "reads two ways")] {
      let line = try #require(
        try site.page(name).split(separator: "\n").first { $0.contains(words) })
      let links = PageLinks(String(line)).targets
      #expect(links.count == 2 && links.allSatisfy { $0.hasSuffix("portfolio/status-mixed.html") })
    }
    let targets = try site.page("zh/targets.html")
    let centre = try site.page("zh/projects/wuxi-supercomputing-centre.html")
    let note = try #require(centre.split(separator: "\n").first { $0.contains("严格大于") })
    #expect(note.hasPrefix("<p class=\"remark\"><a class=\"source\" "), "\(note)")
    let repeats = try #require(targets.split(separator: "\n").first { $0.contains("重复 ") })
    #expect(repeats.contains("<a "), "\(repeats)")
  }

  @Test func `pages ask nothing of the public, and name no field by its key`() throws {
    for (page, text) in try #require(PublishedDemo.current).pages {
      #expect(!text.contains("请核定") && !text.contains("please decide"), "\(page)")
      #expect(!(page.hasPrefix("zh/") && text.contains(" reading ")), "\(page)")
    }
  }

  @Test(
    arguments: [
      ("到位率 98.7 %(到位/预算)", ["98.7 %"]), ("2026 年计划 6,699.00  完成 85.3%", ["6,699.00", "85.3%"]),
      ("规则 schedule-1,OC4IDS 0.9.5,2026-10,#5604", []), ("最近消息 10 天前(2026-11-04)", ["10"]),
      ("Source: 11 published documents, 2024-2026.", ["11"]), ("", []),
      ("提法不一:最新文件有两种读法 15 项,比以前倒退 1 项。", ["15", "1"]),
      ("the newest document reads two ways (15) or steps back (1), as in 又名(2018)", ["15", "1"]),
    ])
  func `figures are told from dates, versions and numbers of entries`(
    line: String, figures: [String]
  ) {
    let parts = ProseFigure.parts(of: line)
    #expect(parts.filter(\.isFigure).map(\.text) == figures)
    #expect(parts.map(\.text).joined() == line)
  }

  @Test func `every number of the totals leads to as many projects`() throws {
    let pages = try #require(PublishedDemo.current).pages
    let index = try #require(pages["en/index.html"])
    let totals = try #require(index.components(separatedBy: "id=\"totals\"").last)
      .components(separatedBy: "</table>")[0]
    let cells = totals.components(separatedBy: "<td").dropFirst()
    var followed = 0
    for cell in cells {
      guard let link = PageLinks(" <td" + cell).targets.first,
        let shown = cell.components(separatedBy: "\">").last?.split(separator: "<").first,
        let count = Int(shown.filter(\.isNumber))
      else { continue }
      let file = PageLinks.resolve(link, from: "en/index.html").file
      let list = try #require(pages[file]).components(separatedBy: "id=\"projects\"").last ?? ""
      let rows = list.components(separatedBy: "<tr><th scope=\"row\"").count - 1
      #expect(rows >= count, "\(link)")
      if file.contains(".") && file != "en/index.html" && file.split(separator: ".").count > 2 {
        #expect(rows == count, "\(link)")
      }
      followed += 1
    }
    #expect(followed > 10)
  }
}
