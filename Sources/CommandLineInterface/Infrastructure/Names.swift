// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// Finds the subjects that people name, and says what is wrong where they cannot be found.
struct Names {
  let state: RegistryState

  init(_ state: RegistryState) { self.state = state }

  /// The one subject of a kind that `text` names.
  ///
  /// - Throws: ``CommandFailure`` `E-NAME-AMBIGUOUS` or `E-NAME-UNKNOWN` with what to write instead.
  func one(
    _ text: String, _ kind: SubjectKind, allowsFragment: Bool
  ) throws -> Subject {
    try one(text, [kind], allowsFragment: allowsFragment)
  }

  /// The one subject of several kinds that `text` names.
  ///
  /// - Throws: ``CommandFailure``.
  func one(
    _ text: String, _ kinds: [SubjectKind], allowsFragment: Bool, preferring: Set<Subject> = []
  ) throws -> Subject {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw CommandFailure(
        code: "E-USAGE", reason: Localized(zh: "名称是空的", en: "the name is empty"),
        remedies: [Self.list(kinds)], exitCode: 2, isRecording: !allowsFragment)
    }
    switch NameIndex(state, kinds: kinds).resolve(text, allowsFragment: allowsFragment) {
    case .found(let subject): return subject
    case .ambiguous(let subjects) where subjects.count(where: preferring.contains) == 1:
      return subjects.first(where: preferring.contains) ?? subjects[0]
    case .ambiguous(let subjects):
      throw CommandFailure(
        code: "E-NAME-AMBIGUOUS",
        reason: allowsFragment || subjects.count > 1
          ? Localized(
            zh: "“\(text)”对得上 \(subjects.count) 个。写全名或编号:",
            en: "“\(text)” matches \(subjects.count). Write the full name or the id:")
          : Localized(
            zh: "登记时要写全名或编号,“\(text)”只是一部分:",
            en: "Recording takes full names or ids; “\(text)” is only a part:"),
        remedies: lines(subjects), isRecording: !allowsFragment)
    case .unknown where Subject(text).map(state.isRegistered) == true:
      throw CommandFailure(
        code: "E-NAME-UNKNOWN",
        reason: Localized(
          zh: "“\(text)”登记了,但不是 \(kinds.map(\.rawValue).joined(separator: "、"))",
          en:
            "“\(text)” is registered, but is no \(kinds.map(\.rawValue).joined(separator: " or "))"),
        remedies: [Localized(zh: "看它:annals log \(text)", en: "To see it: annals log \(text)")],
        isRecording: !allowsFragment)
    case .unknown(let suggestions):
      var remedies = lines(suggestions)
      if !remedies.isEmpty {
        remedies.insert(Localized(zh: "是不是:", en: "Did you mean:"), at: 0)
      }
      remedies.append(Self.list(kinds))
      throw CommandFailure(
        code: "E-NAME-UNKNOWN",
        reason: Localized(zh: "不认识“\(text)”", en: "“\(text)” is not known"),
        remedies: remedies, isRecording: !allowsFragment)
    }
  }

  /// Where the subjects of these kinds are listed.
  private static func list(_ kinds: [SubjectKind]) -> Localized {
    let commands = kinds.compactMap(\.listCommand)
    guard kinds.count < SubjectKind.allCases.count else {
      return Localized(
        zh: "写 种类/编号 或名称;项目:annals project list",
        en: "Write kind/id or a name; the projects: annals project list")
    }
    return Localized(
      zh: "全部:" + commands.joined(separator: "  "), en: "All: " + commands.joined(separator: ", "))
  }

  private func lines(_ subjects: [Subject]) -> [Localized] {
    let shown = subjects.prefix(5).map { subject in
      let name = Localized(state.name(of: subject) ?? LocalizedName())
      return Localized(
        zh: "\(DisplayWidth.padRight(name.zh, toCells: 40)) \(subject.id)",
        en: "\(DisplayWidth.padRight(name.en, toCells: 40)) \(subject.id)")
    }
    let rest = subjects.count - shown.count
    return rest > 0
      ? shown + [Localized(zh: "... 还有 \(rest) 个", en: "... and \(rest) more")] : shown
  }
}

extension SubjectKind {
  /// The command that lists the subjects of a kind; `nil` where there is none.
  var listCommand: String? {
    switch self {
    case .registry: nil
    case .meeting, .report, .bulletin: "annals \(rawValue) list"
    case .indicator: "annals target list"
    case .actor, .document, .organization, .task, .project, .fund, .person, .expert, .review,
      .supervision, .challenge, .equipment:
      "annals \(rawValue) list"
    }
  }

  /// Whether that list takes `--name`.
  var listTakesName: Bool { self == .project || self == .organization }
}
