// SPDX-License-Identifier: Apache-2.0

/// Everything that a site is made of, from one reading of the log.
struct Site: Sendable {
  /// A file of the site; its bytes are made when they are asked for.
  struct File: Sendable {
    /// Its path below the folder of the site.
    let name: String
    /// What it holds.
    let bytes: @Sendable () -> [UInt8]
  }

  /// How many pages there are in each language.
  let pageCount: Int
  /// The files, by their names.
  let files: [File]

  /// The site of a reading.
  init(_ scope: SiteScope) {
    let entries = EntryPages(scope)
    let data = SiteData(scope.view).files
    let layout = scope.layout
    let pages =
      PortfolioPages(scope).pages + ProjectPages(scope: scope).pages
      + [MilestonePage(scope).page, MoneyPage(scope).page] + TargetPages(scope).pages
      + ResponsibilityPages(scope).pages + DocumentPages(scope).pages + entries.pages
      + [DataPage(data: data, scope: scope).page, AuditPage(scope: scope, entries: entries).page]
    pageCount = pages.count
    let landing = SiteLanding(
      name: layout.name, banner: layout.banner, provenance: layout.provenance)
    var files = [File(name: "index.html") { Array(landing.document.utf8) }]
    files += SiteAssets.files.map { asset in
      File(name: asset.name) { Array(asset.text.utf8) }
    }
    files += data.map { file in File(name: file.name) { file.bytes } }
    files += entries.lines.map { file in File(name: file.name) { file.bytes } }
    for language in Language.allCases {
      files += pages.map { page in
        File(name: "\(language.rawValue)/\(page.path)") {
          Array(layout.document(page, in: language).utf8)
        }
      }
    }
    self.files = files.sorted { $0.name < $1.name }
  }
}
