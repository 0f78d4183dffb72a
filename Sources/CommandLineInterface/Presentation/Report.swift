// SPDX-License-Identifier: Apache-2.0

/// A view of the registry as a document, before any format is chosen.
///
/// A command builds one `Report`; the renderers make terminal text, Markdown, CSV, JSON, NDJSON and
/// a JSON Schema of it. What people alone need (title, notes, footers) and what machines alone need
/// (identifiers, raw values) is marked as such, so that no format parses another.
struct Report: Sendable {
  /// The machine name of the view, such as `portfolio`; it names the JSON Schema.
  var name: String
  /// What stands before all else, such as the mark of a sample registry.
  var banner: Localized?
  /// The title.
  var title: Localized
  /// What stands at the right end of the title line, such as the date.
  var aside: Localized?
  /// Lines under the title.
  var notes: [Line]
  /// The parts, in reading order.
  var sections: [Section]
  /// Lines after the parts: legends, next commands.
  var footers: [Line]
  /// What reproduces the view.
  var meta: ReportMeta
  /// Whether people fill it in: CSV then carries what they read, under the headings they read.
  var isForm = false

  /// A report; it may be filled in steps.
  init(
    name: String, banner: Localized? = nil, title: Localized, aside: Localized? = nil,
    notes: [Line] = [], sections: [Section] = [], footers: [Line] = [],
    meta: ReportMeta = ReportMeta()
  ) {
    self.name = name
    self.banner = banner
    self.title = title
    self.aside = aside
    self.notes = notes
    self.sections = sections
    self.footers = footers
    self.meta = meta
  }

  /// The sections that people see.
  var sectionsForPeople: [Section] { sections.filter { $0.audience != .machines } }

  /// The sections that machines see.
  var sectionsForMachines: [Section] { sections.filter { $0.audience != .people } }

  /// The section whose rows CSV and NDJSON carry: the one with `key` if given, else the one marked
  /// as primary, else the last table, else the first dossier.
  func rowSection(key: String? = nil) -> Section? {
    let sections = sectionsForMachines
    if let key { return sections.first { $0.key == key } }
    return sections.first { $0.isPrimary }
      ?? sections.last { if case .table = $0.content { true } else { false } }
      ?? sections.first { if case .lines = $0.content { false } else { true } }
  }

  /// Machine keys that are used twice where one document would hold both, such as `projects.id`.
  ///
  /// Empty for every well-made report: JSON readers disagree about repeated members.
  var repeatedKeys: [String] {
    var keys = ["meta"]
    for section in sectionsForMachines {
      switch section.content {
      case .table(let table):
        keys.append(section.key)
        if table.total != nil { keys.append(section.key + "_total") }
        keys += table.columns.filter(\.isForMachines).map { section.key + "." + $0.key }
      case .fields(let fields):
        keys.append(section.key)
        keys += fields.map(\.column).filter(\.isForMachines).map { section.key + "." + $0.key }
      case .lines: break
      }
    }
    var seen: Set<String> = []
    return keys.filter { !seen.insert($0).inserted }
  }
}

extension Report {
  /// A line of prose or a command to paste.
  enum Line: Hashable, Sendable {
    /// Prose, wrapped by cells; leading spaces are kept as the indent of all its lines.
    case prose(Localized)
    /// A command, wrapped with backslashes, after an optional label.
    case command(String, label: Localized? = nil)
  }

  /// A part of a report.
  struct Section: Hashable, Sendable {
    /// What a section holds.
    enum Content: Hashable, Sendable {
      /// Rows under columns.
      case table(Table)
      /// Labelled values of one thing.
      case fields([Field])
      /// Lines for people only.
      case lines([Line])
    }

    /// The machine key: the member of the JSON document.
    var key: String
    /// The heading, if people need one.
    var heading: Localized?
    /// What it holds.
    var content: Content
    /// Lines right below the content.
    var footers: [Line]
    /// Whether CSV and NDJSON carry this section.
    var isPrimary: Bool
    /// Who sees it: what people read as a grid, machines read as rows.
    var audience: Column.Audience
    /// A picture of the content, which pages show above it.
    var chart: Chart?

    /// A section.
    init(
      _ key: String, heading: Localized? = nil, _ content: Content, footers: [Line] = [],
      primary: Bool = false, audience: Column.Audience = .everyone, chart: Chart? = nil
    ) {
      self.key = key
      self.heading = heading
      self.content = content
      self.footers = footers
      self.isPrimary = primary
      self.audience = audience
      self.chart = chart
    }
  }

  /// One labelled value of a dossier.
  struct Field: Hashable, Sendable {
    /// Its names and its kind.
    var column: Column
    /// Its value.
    var value: Cell
    /// Lines below the value, indented to it; for people only.
    var notes: [Line]
    /// What the value leads to on a page.
    var reference: Reference?

    /// A field; where its kind is left open, it is that of the value.
    ///
    /// A value that may be missing declares its kind: the schema must not depend on what is recorded.
    init(_ column: Column, _ value: Cell, notes: [Line] = []) {
      self.column = column
      if column.kind == .text, let kind = value.kind { self.column.kind = kind }
      self.value = value
      self.notes = notes
    }
  }
}

extension Report.Line: ExpressibleByStringInterpolation {
  /// Prose that is the same in both languages.
  init(stringLiteral value: String) { self = .prose(Localized(value)) }
}
