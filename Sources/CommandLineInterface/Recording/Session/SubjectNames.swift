// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The names under which subjects of one kind can be found when something is recorded.
struct SubjectNames {
  /// A subject with everything it is called; the present name stands first.
  struct Candidate {
    var subject: Subject
    var names: [String]
    /// What to print of it.
    var title: Localized
  }

  let candidates: [Candidate]

  init(_ state: RegistryState, kinds: [SubjectKind]) {
    candidates = kinds.flatMap { Self.candidates(state, $0) }.sorted { $0.subject < $1.subject }
  }

  /// The subjects that are called exactly `text`, by id, name or registered alias.
  func exact(_ text: String) -> [Candidate] {
    let typed = NameNormalization.normalized(text)
    return candidates.filter { candidate in
      candidate.subject.id.description == text || candidate.subject.description == text
        || candidate.names.contains { NameNormalization.normalized($0) == typed }
    }
  }

  /// The subjects of which `text` is a part of a name or id.
  func partial(_ text: String) -> [Candidate] {
    let typed = NameNormalization.normalized(text)
    guard !typed.isEmpty else { return [] }
    return candidates.filter { candidate in
      candidate.subject.id.description.contains(typed)
        || candidate.names.contains { NameNormalization.normalized($0).contains(typed) }
    }
  }

  /// Subjects whose names are nearly `text`.
  func near(_ text: String) -> [Candidate] {
    let ids = candidates.map(\.subject.id.description)
    let names = candidates.flatMap(\.names)
    let found = Suggestion.nearest(to: text, among: ids + names)
    return candidates.filter { candidate in
      found.contains(candidate.subject.id.description)
        || candidate.names.contains { found.contains($0) }
    }
  }

  private static func candidates(_ state: RegistryState, _ kind: SubjectKind) -> [Candidate] {
    switch kind {
    case .registry: []
    case .actor: state.actors.map { make(kind, $0, [$1.state.name]) }
    case .document:
      state.documents.map { id, record in
        var candidate = make(kind, id, [record.state.issued?.title ?? LocalizedName()])
        if let number = record.state.issued?.number { candidate.names.append("\(number)") }
        return candidate
      }
    case .organization:
      state.organizations.map { id, record in
        let state = record.state
        return make(kind, id, [state.name] + state.names.map(\.name) + state.aliases)
      }
    case .task: state.tasks.map { make(kind, $0, [$1.state.assigned?.title ?? LocalizedName()]) }
    case .project:
      state.projects.filter { $0.value.state.isRegistered }.map { id, record in
        make(kind, id, [record.state.name] + record.state.aliases.map(\.name))
      }
    case .fund: state.funds.map { make(kind, $0, [$1.state.name] + $1.state.aliases) }
    case .indicator:
      state.indicators.map { make(kind, $0, [$1.state.defined?.name ?? LocalizedName()]) }
    case .person: state.persons.map { make(kind, $0, [$1.state.title ?? LocalizedName()]) }
    case .expert:
      // An expert is called as the person is.
      state.experts.map { id, record in
        let person = record.state.registered.flatMap { state.persons[$0.person]?.state }
        return make(kind, id, [person?.title ?? LocalizedName()])
      }
    case .review: state.reviews.map { make(kind, $0, [$1.state.title ?? LocalizedName()]) }
    case .supervision:
      state.supervisions.map { make(kind, $0, [$1.state.title ?? LocalizedName()]) }
    case .challenge: state.challenges.map { make(kind, $0, [$1.state.title ?? LocalizedName()]) }
    case .equipment: state.equipment.map { make(kind, $0, [$1.state.title ?? LocalizedName()]) }
    case .meeting: state.meetings.map { make(kind, $0, [$1.state.title ?? LocalizedName()]) }
    case .report: state.reports.map { make(kind, $0, [$1.state.title ?? LocalizedName()]) }
    case .bulletin: state.bulletins.map { make(kind, $0, [$1.state.title ?? LocalizedName()]) }
    }
  }

  private static func make(
    _ kind: SubjectKind, _ id: Slug, _ names: [LocalizedName]
  ) -> Candidate {
    let texts = names.flatMap { [$0.zh] + ($0.en.map { [$0] } ?? []) }.filter { !$0.isEmpty }
    let title = names.first { !$0.zh.isEmpty }.map { Localized($0) }
    return Candidate(
      subject: Subject(kind, id), names: texts, title: title ?? Localized(id.description))
  }
}

extension SubjectKind {
  /// What people call the kind.
  var label: Localized {
    switch self {
    case .registry: Localized(zh: "台账", en: "registry")
    case .actor: Localized(zh: "登记人", en: "actor")
    case .document: Localized(zh: "文件", en: "document")
    case .organization: Localized(zh: "单位", en: "organization")
    case .task: Localized(zh: "任务", en: "task")
    case .project: Localized(zh: "项目", en: "project")
    case .fund: Localized(zh: "基金", en: "fund")
    case .indicator: Localized(zh: "指标", en: "indicator")
    case .person: Localized(zh: "人员", en: "person")
    case .expert: Localized(zh: "专家", en: "expert")
    case .review: Localized(zh: "评议", en: "review")
    case .supervision: Localized(zh: "督办", en: "supervision")
    case .challenge: Localized(zh: "榜单", en: "challenge")
    case .equipment: Localized(zh: "仪器设备", en: "equipment")
    case .meeting: Localized(zh: "会议", en: "meeting")
    case .report: Localized(zh: "月报", en: "report")
    case .bulletin: Localized(zh: "通报", en: "bulletin")
    }
  }
}
