// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Who is meant by a name in a table: by id, project code, full name or recorded alias, never by
/// likeness.
///
/// Names are indexed once, for a table names the same few kinds in each row. What the file itself
/// registers can be named in it too.
final class ImportNames {
  private let state: RegistryState
  private var indexes: [[SubjectKind]: Index] = [:]
  private var added: [SubjectNames.Candidate] = []
  private var hasToldOfHyphens = false

  init(_ state: RegistryState) { self.state = state }

  /// Names that a file brings itself.
  func add(_ subject: Subject, names: [String]) {
    guard let first = names.first else { return }
    added.append(.init(subject: subject, names: names, title: Localized(first)))
    indexes = [:]
  }

  /// The id of something new; dots and underscores, as lists are numbered, become hyphens, aloud.
  ///
  /// - Throws: ``LedgerError`` `E-ID`.
  func newID(_ text: String, at desk: RecordingDesk) throws(LedgerError) -> Slug {
    guard Slug(text) == nil, let id = Self.id(text) else { return try desk.newID(text) }
    if !hasToldOfHyphens {
      hasToldOfHyphens = true
      desk.notice(
        zh: "编号里的点和下划线写成连字符:“\(text)”记作 \(id)",
        en: "dots and underscores of ids become hyphens: “\(text)” is recorded as \(id)")
    }
    return id
  }

  /// The id that a number such as `wx-2.1` stands for.
  static func id(_ text: String) -> Slug? {
    Slug(
      text.trimmedWhitespace.lowercased().replacing(".", with: "-").replacing("_", with: "-"))
  }

  /// Forgets what a file brought.
  func forget() {
    guard !added.isEmpty else { return }
    added = []
    indexes = [:]
  }

  /// The one subject that is called `text`.
  ///
  /// - Throws: ``LedgerError`` `E-NAME-AMBIGUOUS` or `E-NAME-UNKNOWN`, with candidates and the
  ///   command that records an alias.
  func subject(_ text: String, among kinds: [SubjectKind]) throws(LedgerError) -> Subject {
    let index = index(kinds)
    let found = index.exact(text)
    if let only = found.first, found.count == 1 { return only.subject }
    let kind = kinds.first ?? .project
    if found.count > 1 { throw NameRefusal.ambiguous(text, kind, found) }
    throw unknown(text, kind, index)
  }

  /// The subject that is called `text`, where there is exactly one.
  func known(_ text: String, among kinds: [SubjectKind]) -> Subject? {
    let found = index(kinds).exact(text)
    return found.count == 1 ? found[0].subject : nil
  }

  private func unknown(_ text: String, _ kind: SubjectKind, _ index: Index) -> LedgerError {
    let near = index.near(text)
    let shown = SafeText.line(text)
    let question = near.isEmpty ? ("", "") : ("。是不是:", ". Is it:")
    let lines = near.map { candidate -> (String, String) in
      let alias =
        switch candidate.subject.kind {
        case .project, .organization, .fund:
          "   annals \(candidate.subject.kind.rawValue) alias "
            + "\(ShellWord.quoted(candidate.subject.id.description)) --add \(ShellWord.quoted(text))"
        default: ""
        }
      return (candidate.title.zh + alias, candidate.title.en + alias)
    }
    return LedgerError(
      "E-NAME-UNKNOWN", zh: "\(kind.label.zh)名“\(shown)”不认识\(question.0)",
      en: "no \(kind.label.en) is called “\(shown)”\(question.1)",
      remedy: near.isEmpty
        ? LocalizedName(
          zh: "看有哪些:\(kind.listCommand ?? "annals log")",
          en: "see what there is: \(kind.listCommand ?? "annals log")")
        : LocalizedName(
          zh: (lines.map(\.0) + ["不会自动猜。认了以后再导一次。"]).joined(separator: "\n"),
          en: (lines.map(\.1) + ["Nothing is guessed. Record the alias, then import again."])
            .joined(separator: "\n")))
  }

  private func index(_ kinds: [SubjectKind]) -> Index {
    if let known = indexes[kinds] { return known }
    let index = Index(state, kinds, added)
    indexes[kinds] = index
    return index
  }

  /// The names of some kinds.
  private final class Index {
    let names: SubjectNames
    private var byText: [String: [SubjectNames.Candidate]] = [:]

    init(_ state: RegistryState, _ kinds: [SubjectKind], _ added: [SubjectNames.Candidate]) {
      names = SubjectNames(state, kinds: kinds)
      for candidate in names.candidates + added.filter({ kinds.contains($0.subject.kind) }) {
        var keys = Set(candidate.names.map(NameNormalization.normalized))
        keys.insert(candidate.subject.id.description)
        keys.insert(candidate.subject.description)
        if candidate.subject.kind == .project,
          let code = state.projects[candidate.subject.id]?.state.registered?.projectCode
        {
          keys.insert(code.description)
        }
        for key in keys
        where byText[key]?.contains(where: { $0.subject == candidate.subject }) != true {
          byText[key, default: []].append(candidate)
        }
      }
    }

    func exact(_ text: String) -> [SubjectNames.Candidate] {
      byText[text] ?? byText[NameNormalization.normalized(text)]
        ?? ImportNames.id(text).flatMap { byText[$0.description] } ?? []
    }

    /// What may have been meant, to be asked and never taken: names that hold the text, or its
    /// characters in their order, or that are a slip away.
    func near(_ text: String) -> [SubjectNames.Candidate] {
      var near = names.partial(text)
      if near.isEmpty { near = names.near(text) }
      if near.isEmpty {
        let typed = NameNormalization.normalized(text)
        near = names.candidates.filter { candidate in
          typed.count >= 2
            && candidate.names.contains { Self.holds(NameNormalization.normalized($0), typed) }
        }
      }
      return Array(near.prefix(3))
    }

    /// Whether the characters of a short name stand in a long one in their order.
    private static func holds(_ name: String, _ short: String) -> Bool {
      var rest = short[...]
      for character in name where character == rest.first { rest.removeFirst() }
      return rest.isEmpty
    }
  }
}
