// SPDX-License-Identifier: Apache-2.0

/// Everything as data, beside the pages.
struct DataPage: Sendable {
  let data: [SiteData.File]
  let scope: SiteScope

  var page: SitePage {
    SitePage(
      path: SiteSection.data.path, section: .data,
      title: Localized(zh: "开放数据", en: "Open data")
    ) { write(into: &$0) }
  }

  private func write(into page: inout PageWriter) {
    page.paragraph(
      Localized(
        zh: "网站上的一切都由这些数据算出。金额以分为单位的列以 _fen 结尾。代码用英文,标签在 codelists.csv。",
        en:
          "Everything on the site is computed from these. Columns in whole fen end in _fen. Codes "
          + "are English; codelists.csv has their labels."))
    page.markup("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"\(name(page))\">")
    page.markup("<table><caption>\(name(page))</caption><thead><tr>")
    let heads = [
      Localized(zh: "文件", en: "File"), Localized(zh: "内容", en: "What it is"),
      Localized(zh: "大小", en: "Size"),
    ]
    for (position, head) in heads.enumerated() {
      let side = position == 2 ? " class=\"figure\"" : ""
      page.markup("<th scope=\"col\"\(side)>\(head(page.language))</th>")
    }
    page.markup("</tr></thead><tbody>")
    for file in data {
      page.markup(
        "<tr><th scope=\"row\">\(page.file(file.name, String(file.name.dropFirst(5))))</th>"
          + "<td>\(HTMLText.escaped(file.about(page.language)))</td>"
          + "<td class=\"figure\">\(Self.size(file.bytes.count))</td></tr>")
    }
    page.markup("</tbody></table></div>")
    page.heading(Localized(zh: "台账本身", en: "The log itself"), id: "log")
    let audit = page.anchor(
      SiteSection.audit.path, Localized(zh: "怎样核验", en: "how to verify")(page.language))
    let checkpoint = page.file("\(SiteProofs.tiles)/checkpoint", "tiles/checkpoint")
    page.markup(
      "<p>"
        + Localized(
          zh: "全部散列和公开的登记以 C2SP tlog-tiles 的形式发布在 tiles/ 下,从 ",
          en:
            "All hashes and the public entries are published as C2SP tlog-tiles below tiles/, from "
        )(
          page.language)
        + "\(checkpoint)\(Localized(zh: " 开始;", en: "; ")(page.language))\(audit)"
        + "\(Localized(zh: "。", en: ".")(page.language))</p>")
  }

  private func name(_ page: PageWriter) -> String {
    Localized(zh: "数据文件", en: "Data files")(page.language)
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_024 ? "\(bytes) B" : "\(NumberText.grouped((bytes + 512) / 1_024)) KiB"
  }
}
