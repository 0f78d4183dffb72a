// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

extension RecordingDesk {
  /// The one subject that is called `text`; fragments are not taken when something is recorded.
  ///
  /// - Throws: ``LedgerError`` `E-NAME-AMBIGUOUS` or `E-NAME-UNKNOWN`, with candidates.
  func subject(_ text: String, _ kinds: SubjectKind...) throws(LedgerError) -> Subject {
    try subject(text, among: kinds)
  }

  /// The one subject of some kinds that is called `text`.
  ///
  /// - Throws: ``LedgerError``, as ``subject(_:_:)``.
  func subject(_ text: String, among kinds: [SubjectKind]) throws(LedgerError) -> Subject {
    let typed = text.trimmedWhitespace
    let names = SubjectNames(state, kinds: kinds)
    let exact = names.exact(typed)
    if let only = exact.first, exact.count == 1 { return only.subject }
    let kind = kinds.first ?? .project
    if exact.count > 1 { throw NameRefusal.ambiguous(typed, kind, exact) }
    let partial = names.partial(typed)
    if partial.count > 1 { throw NameRefusal.ambiguous(typed, kind, partial) }
    throw NameRefusal.unknown(typed, kind, partial.isEmpty ? names.near(typed) : partial)
  }

  /// The id of the one subject of a kind that is called `text`.
  ///
  /// - Throws: ``LedgerError``, as ``subject(_:_:)``.
  func id(_ text: String, _ kind: SubjectKind) throws(LedgerError) -> Slug {
    try subject(text, kind).id
  }

  /// The id of a subject that may be left out.
  ///
  /// - Throws: ``LedgerError``, as ``subject(_:_:)``.
  func id(_ text: String?, _ kind: SubjectKind) throws(LedgerError) -> Slug? {
    guard let text else { return nil }
    return try subject(text, kind).id
  }

  /// The milestone of a project that has the id or the title `text`.
  ///
  /// - Throws: ``LedgerError`` `E-MILESTONE-UNKNOWN` or `E-NAME-AMBIGUOUS`.
  func milestone(_ text: String, of project: Subject) throws(LedgerError) -> Slug {
    let all = state.projects[project.id]?.state.milestones ?? []
    let typed = NameNormalization.normalized(text)
    let found = all.filter {
      $0.id.description == text || NameNormalization.normalized($0.title.zh) == typed
    }
    if let only = found.first, found.count == 1 { return only.id }
    let list = (found.isEmpty ? all : found).map { "\($0.id)  \($0.title.zh)" }
      .joined(separator: "\n")
    guard found.isEmpty else {
      throw LedgerError(
        "E-NAME-AMBIGUOUS", zh: "“\(text)”对得上 \(found.count) 个里程碑,写编号",
        en: "“\(text)” fits \(found.count) milestones; write the id",
        remedy: LocalizedName(zh: list, en: list))
    }
    let next = "annals milestone plan \(project.id) <编号> <名称> --due <日期>"
    throw LedgerError(
      "E-MILESTONE-UNKNOWN", zh: "\(project) 没有里程碑“\(text)”",
      en: "\(project) has no milestone “\(text)”",
      remedy: LocalizedName(
        zh: all.isEmpty ? "先登记:\(next)" : "有的是:\n\(list)",
        en: all.isEmpty ? "record it first: \(ExampleText.english(next))" : "it has:\n\(list)"))
  }

  /// The indicator and the target whose id is `text`.
  ///
  /// - Throws: ``LedgerError`` `E-TARGET-UNKNOWN`.
  func target(_ text: String) throws(LedgerError) -> (indicator: Subject, target: Slug) {
    guard let target = Slug(text), let indicator = state.targets[target] else {
      let near = Suggestion.nearest(
        to: text, among: state.targets.keys.map(\.description).sorted()
      ).joined(separator: ", ")
      throw LedgerError(
        "E-TARGET-UNKNOWN", zh: "没有目标“\(text)”", en: "there is no target “\(text)”",
        remedy: near.isEmpty
          ? LocalizedName(zh: "看编号:annals target list", en: "see the ids: annals target list")
          : LocalizedName(zh: "是不是:\(near)", en: "did you mean: \(near)"))
    }
    return (Subject(.indicator, indicator), target)
  }

  /// The entry that is named by its index, with or without `#` or `@`, or by its id.
  ///
  /// - Throws: ``LedgerError`` `E-ENTRY-UNKNOWN`.
  func entry(_ text: String) throws(LedgerError) -> Entry {
    let plain = text.hasPrefix("#") || text.hasPrefix("@") ? String(text.dropFirst()) : text
    let found = view.entries.first { entry in
      Int(plain) == entry.index || entry.statement.id.description == plain
    }
    guard let found else { throw entryUnknown(text) }
    return found
  }

  /// `E-ENTRY-UNKNOWN` about what was typed.
  func entryUnknown(_ text: String) -> LedgerError {
    LedgerError(
      "E-ENTRY-UNKNOWN", zh: "没有登记“\(text)”;台账现有 #0 到 #\(view.size - 1)",
      en: "there is no entry “\(text)”; the log has #0 to #\(view.size - 1)")
  }
}

/// Why a name was not taken, with what it may have meant.
enum NameRefusal {
  /// How many candidates are printed.
  private static let limit = 5

  static func ambiguous(
    _ text: String, _ kind: SubjectKind, _ candidates: [SubjectNames.Candidate]
  ) -> LedgerError {
    let label = kind.label
    let rest = candidates.count - min(limit, candidates.count)
    let more = (kind.listCommand ?? "annals log") + (kind.listTakesName ? " --name \(text)" : "")
    return LedgerError(
      "E-NAME-AMBIGUOUS",
      zh: "“\(text)”对得上 \(candidates.count) 个\(label.zh)。登记时写全名或编号:",
      en: "“\(text)” fits \(candidates.count) \(label.en)s. To record, write the full name or id:",
      remedy: LocalizedName(
        zh: list(candidates, .zh) + (rest > 0 ? "\n... 还有 \(rest) 个:\(more)" : ""),
        en: list(candidates, .en) + (rest > 0 ? "\n... \(rest) more: \(more)" : "")))
  }

  static func unknown(
    _ text: String, _ kind: SubjectKind, _ near: [SubjectNames.Candidate]
  ) -> LedgerError {
    let label = kind.label
    let look = kind.listCommand ?? "annals log"
    return LedgerError(
      "E-NAME-UNKNOWN", zh: "没有叫“\(text)”的\(label.zh)(登记时要全名、编号或已登记的别名)",
      en: "no \(label.en) is called “\(text)” (to record, write a full name, id or alias)",
      remedy: near.isEmpty
        ? LocalizedName(zh: "看有哪些:\(look)", en: "see what there is: \(look)")
        : LocalizedName(
          zh: "是不是:\n" + list(near, .zh), en: "did you mean:\n" + list(near, .en)))
  }

  private static func list(
    _ candidates: [SubjectNames.Candidate], _ language: Language
  ) -> String {
    // Where several kinds share a name, the kind tells them apart.
    let isMixed = Set(candidates.map(\.subject.kind)).count > 1
    return candidates.prefix(limit).map { candidate in
      let id = isMixed ? candidate.subject.description : candidate.subject.id.description
      return "\(id)  \(SafeText.line(candidate.title(language)))"
    }.joined(separator: "\n")
  }
}
