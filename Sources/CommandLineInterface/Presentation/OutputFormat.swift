// SPDX-License-Identifier: Apache-2.0

/// The formats in which a view can be written.
enum OutputFormat: String, CaseIterable, Sendable {
  /// Text for a terminal.
  case table
  /// One JSON object with `meta`.
  case json
  /// One JSON object a line.
  case ndjson
  /// RFC 4180.
  case csv
  /// GitHub Flavored Markdown.
  case markdown
  /// One self-contained page.
  case html

  /// A format by its name; `md` and `text` are understood too.
  init?(name: String) {
    switch name.lowercased() {
    case "md": self = .markdown
    case "text", "txt": self = .table
    case "htm": self = .html
    case "jsonl": self = .ndjson
    default: self.init(rawValue: name.lowercased())
    }
  }

  /// The end of a file name that asks for the format.
  var suffix: String {
    switch self {
    case .table: ".txt"
    case .json: ".json"
    case .ndjson: ".ndjson"
    case .csv: ".csv"
    case .markdown: ".md"
    case .html: ".html"
    }
  }

  /// The format that the name of an output file asks for.
  ///
  /// - Parameter path: A path; only its last component counts, in any case of letters.
  /// - Throws: ``UnknownSuffix`` if the name has no suffix or one that is not known.
  init(inferredFrom path: String) throws(UnknownSuffix) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      throw UnknownSuffix(suffix: "")
    }
    let suffix = name[dot...].lowercased()
    guard let format = Self.allCases.first(where: { $0.suffix == suffix }) else {
      throw UnknownSuffix(suffix: suffix)
    }
    self = format
  }

  /// The name of an output file does not say which format is wanted.
  struct UnknownSuffix: Error, Hashable, Sendable {
    /// The suffix with its dot, in lower case; empty if there is none.
    var suffix: String

    /// What to tell the user.
    var message: Localized {
      // Workbooks are written, too; but they are no text that could go elsewhere than into a file.
      let known = (OutputFormat.allCases.map(\.suffix) + [".xlsx"]).joined(separator: " ")
      let what =
        suffix.isEmpty
        ? Localized(zh: "输出文件名没有后缀", en: "The output file name has no suffix")
        : Localized(zh: "不认识后缀 \(suffix)", en: "Unknown suffix \(suffix)")
      return what
        + Localized(
          zh: "。认识的有:\(known)。或者用 --format 写明。", en: ". Known: \(known). Or say it with --format.")
    }
  }
}

extension Report {
  /// The report in `format`.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - terminal: The language for people, and the layout of terminal text.
  ///   - toFile: Whether the result becomes a file, in which case CSV begins with U+FEFF.
  /// - Returns: The text; every line of it is ended.
  func rendered(
    as format: OutputFormat, terminal: TerminalRenderer, toFile: Bool = false
  ) -> String {
    switch format {
    case .table: terminal.render(self)
    case .json: JSONRenderer().render(self)
    case .ndjson: JSONRenderer().renderLines(self)
    case .csv:
      CSVRenderer(writesByteOrderMark: toFile, formLanguage: isForm ? terminal.language : nil)
        .render(self)
    case .markdown: MarkdownRenderer(language: terminal.language).render(self)
    case .html: HTMLRenderer(language: terminal.language).render(self)
    }
  }
}
