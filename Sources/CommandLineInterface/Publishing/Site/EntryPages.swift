// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The entries that everybody may read, a hundred numbers to a page, each with its proof.
struct EntryPages: Sendable {
  private let scope: SiteScope
  private let numbers: [Int]
  private let entries: [Int: [Entry]]
  private let unrecognized: [Int: [UnrecognizedLine]]

  init(_ scope: SiteScope) {
    self.scope = scope
    let size = SiteLinks.entriesPerPage
    entries = Dictionary(grouping: scope.view.entries) { $0.index / size }
    unrecognized = Dictionary(grouping: scope.view.unrecognizedLines) { $0.index / size }
    numbers = Set(entries.keys).union(unrecognized.keys).sorted()
  }

  /// The list of pages, and the pages.
  var pages: [SitePage] {
    let overview = SitePage(
      path: SiteSection.entries.path, section: .entries,
      title: Localized(zh: "登记", en: "Entries")
    ) { list(into: &$0) }
    return [overview]
      + numbers.enumerated().map { position, number in
        SitePage(
          path: Self.path(number), section: .entries, title: Self.title(number), isOfEntries: true
        ) { page in
          write(number, at: position, into: &page)
        }
      }
  }

  /// The entries' own lines, as they stand in the log: a file beside each page.
  var lines: [(name: String, bytes: [UInt8])] {
    numbers.compactMap { number in
      let entries = entries[number] ?? []
      guard !entries.isEmpty else { return nil }
      let bytes = entries.flatMap {
        $0.line(at: scope.view.state.offset) + [UInt8(ascii: "\n")]
      }
      return (Self.lines(number), bytes)
    }
  }

  /// The newest entry, with the line and the name of the file in which it stands.
  var newest: (index: Int, line: Int, file: String)? {
    guard let last = scope.view.entries.last else { return nil }
    let number = last.index / SiteLinks.entriesPerPage
    let file = Self.lines(number).split(separator: "/").last.map(String.init) ?? ""
    return (last.index, entries[number]?.count ?? 0, file)
  }

  private static func path(_ number: Int) -> String { "entries/\(number).html" }

  private static func lines(_ number: Int) -> String { "data/entries/\(number).ndjson" }

  private static func range(_ number: Int) -> String {
    let size = SiteLinks.entriesPerPage
    return "#\(number * size)-#\(number * size + size - 1)"
  }

  private static func title(_ number: Int) -> Localized {
    Localized(zh: "登记 \(range(number))", en: "Entries \(range(number))")
  }

  private func list(into page: inout PageWriter) {
    let count = scope.links.entries.count
    page.paragraph(
      Localized(
        zh: "台账里公开的登记 \(NumberText.grouped(count)) 条,按登记的先后。",
        en: "The \(NumberText.grouped(count)) public entries of the log, in the order of recording."
      ))
    let items = numbers.reversed().map { number in
      "<li>\(page.anchor(Self.path(number), Self.range(number)))</li>"
    }
    page.markup("<ul class=\"pages\">\(items.joined())</ul>")
  }

  private func write(_ number: Int, at position: Int, into page: inout PageWriter) {
    navigation(position, into: &page)
    let fieldWords = FieldWords(scope.view.state, page.language)
    for (line, entry) in (entries[number] ?? []).enumerated() {
      let what = EntryText.words(entry, fieldWords)
      let type = entry.statement.name
      article(entry.index, type, into: &page)
      var fields = EntryReport(
        entry: entry, view: scope.view, words: scope.words(page.language)
      ).fields(content: .name(what.dropping(prefix: type)))
      fields.removeAll { ["index", "type"].contains($0.column.key) }
      for position in fields.indices where fields[position].column.key == "subject" {
        fields[position].reference = .subject(entry.statement.subject)
      }
      page.fields(fields, named: false)
      proof(entry.index, line: line + 1, of: number, into: &page)
    }
    for unknown in unrecognized[number] ?? [] {
      article(unknown.index, unknown.type, into: &page)
      page.fields(
        [
          Dossier.field("id", "编号", "Id", .text("\(unknown.id)")),
          Dossier.field("subject", "对象", "Subject", .text(unknown.subject)),
        ], named: false)
      proof(unknown.index, line: nil, of: number, into: &page)
    }
    navigation(position, into: &page)
  }

  private func article(_ index: Int, _ type: String, into page: inout PageWriter) {
    page.markup(
      "<article class=\"entry\" id=\"e\(index)\"><h2>#\(index) <code>\(HTMLText.escaped(type))</code>"
        + "</h2>")
  }

  /// The links to the proof and to the line that it proves; they end the entry.
  private func proof(_ index: Int, line: Int?, of number: Int, into page: inout PageWriter) {
    let proof = page.file(
      ProofPage.place(of: index),
      Localized(zh: "证明 #\(index)", en: "proof of #\(index)")(page.language))
    let own = line.map { line in
      page.file(
        Self.lines(number),
        Localized(zh: "原行(第 \(line) 行)", en: "its line (line \(line))")(page.language))
    }
    page.markup("<p class=\"proof\">\(proof) \(own ?? "")</p></article>")
  }

  private func navigation(_ position: Int, into page: inout PageWriter) {
    var items: [String] = []
    if position > 0 {
      items.append(
        page.anchor(Self.path(numbers[position - 1]), "← " + Self.range(numbers[position - 1])))
    }
    items.append(
      page.anchor(
        SiteSection.entries.path, Localized(zh: "全部登记", en: "All entries")(page.language)))
    if position + 1 < numbers.count {
      items.append(
        page.anchor(Self.path(numbers[position + 1]), Self.range(numbers[position + 1]) + " →"))
    }
    page.markup("<ul class=\"pages\">\(items.map { "<li>\($0)</li>" }.joined())</ul>")
  }
}

extension Localized {
  /// The text without what stands before it elsewhere.
  fileprivate func dropping(prefix: String) -> Localized {
    func rest(_ text: String) -> String {
      guard text.hasPrefix(prefix) else { return text }
      let rest = text.dropFirst(prefix.count).drop { $0 == " " }
      return String(rest)
    }
    return Localized(zh: rest(zh), en: rest(en))
  }
}
