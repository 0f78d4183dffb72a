// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineInterface

@Suite("Pages") struct HTMLRendererTests {
  /// The elements of a page in the order of their start tags; nil where they do not nest.
  private func elements(_ page: String) -> [String]? {
    var open: [String] = []
    var all: [String] = []
    for part in page.split(separator: "<", omittingEmptySubsequences: true).dropFirst() {
      // A comment is no element.
      if part.hasPrefix("!") { continue }
      guard let end = part.firstIndex(of: ">") else { return nil }
      let tag = part[..<end]
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return nil }
      } else {
        all.append(name)
        if !tag.hasSuffix("/") { open.append(name) }
      }
    }
    return open.isEmpty ? all : nil
  }

  private func page(_ report: Report, _ language: Language = .zh) -> String {
    // The document type is no element.
    HTMLRenderer(language: language).render(report)
      .replacing("<!DOCTYPE html>\n", with: "", maxReplacements: 1)
  }

  @Test(arguments: [Language.zh, .en])
  func `every element is closed where it was opened`(language: Language) throws {
    let text = " <root>" + page(SampleReports.portfolio, language) + "</root>"
    let elements = try #require(self.elements(text))
    #expect(elements.count { $0 == "table" } == 2)
    #expect(elements.count { $0 == "h1" } == 1)
    #expect(elements.contains("title"))
  }

  @Test func `the check of elements tells a page that is not well-formed`() {
    #expect(elements(" <p><b></p></b>") == nil)
    #expect(elements(" <p>") == nil)
  }

  @Test func `a page says its language, shows all rows, and asks for nothing from outside`() {
    let page = page(SampleReports.portfolio)
    #expect(page.contains("lang=\"zh-CN\""))
    #expect(page.contains("微系统创新应用平台"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("src="))
    #expect(!page.contains("url("))
    #expect(page.components(separatedBy: "http").count == 2, "the namespace and nothing else")
  }

  @Test func `lights keep their words, figures stand right, ids are for machines`() {
    let page = page(SampleReports.portfolio)
    #expect(page.contains("<td class=\"red\">红 !!</td>"))
    #expect(page.contains("<td class=\"right\" align=\"right\">1,061</td>"))
    #expect(!page.contains("project/wuxi-deep-sea"))
  }

  @Test func `a chart stands above its table, and Word passes over it`() throws {
    for chart in SampleCharts.all {
      let table = Table(columns: [Column("a", "a")], rows: [Table.Row([.text("x")])])
      let page = page(
        Report(
          name: "x", title: "x", sections: [Report.Section("rows", .table(table), chart: chart)]))
      let names = try #require(elements(" <root>" + page + "</root>"))
      #expect(names.firstIndex(of: "svg") ?? .max < names.firstIndex(of: "table") ?? 0)
      #expect(page.contains("<!--[if !mso]><!--><div class=\"chart\"><svg "))
      #expect(page.contains("</svg></div><!--<![endif]-->"))
      #expect(!page.contains("<script"))
    }
  }

  @Test func `what stands apart on a line stands apart on a page`() {
    #expect(
      page(Report(name: "x", title: "总数  275  在建 108")).contains(
        "<h1>总数\u{2003}275\u{2003}在建 108</h1>"))
  }

  @Test func `what is typed is never markup`() {
    let evil = "<script>alert('1')</script> & \"x\"\u{202E}"
    let report = Report(
      name: "x", title: Localized(evil),
      sections: [
        Report.Section(
          "rows", heading: Localized(evil),
          .table(
            Table(
              columns: [Column("a", Localized(evil))],
              rows: [Table.Row([.text(evil)], group: Localized(evil), notes: [Localized(evil)])])))
      ], footers: [.command(evil, label: Localized(evil))])
    let page = page(report)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;"))
    #expect(page.contains("&lt;U+202E&gt;"))
    #expect(elements(" <root>" + page + "</root>") != nil)
  }
}
