// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Finds subjects by id, by full name or alias, and, for reading only, by an unambiguous fragment.
public struct NameIndex: Sendable {
  /// What a word stands for.
  public enum Resolution: Equatable, Sendable {
    /// One subject.
    case found(Subject)
    /// Several, in the order of their names.
    case ambiguous([Subject])
    /// None; these are spelt nearly so.
    case unknown(suggestions: [Subject])
  }

  private let registry: RegistryState
  private let kinds: [SubjectKind]
  /// An index of the subjects of some kinds.
  public init(_ registry: RegistryState, kinds: [SubjectKind]) {
    self.registry = registry
    self.kinds = kinds
  }

  /// What `text` stands for; a part of a name is enough only where `allowsFragment`, never for
  /// recording.
  public func resolve(_ text: String, allowsFragment: Bool) -> Resolution {
    if let subject = subject(id: text) { return .found(subject) }
    // An id needs no look at any name.
    let names = kinds.flatMap { Self.names(of: $0, in: registry) }
    let wanted = NameNormalization.normalized(text)
    let exact = unique(names.filter { $0.name == wanted }.map(\.subject))
    if exact.count == 1 { return .found(exact[0]) }
    if exact.count > 1 { return .ambiguous(exact) }
    let partial = unique(names.filter { $0.name.contains(wanted) }.map(\.subject))
    if allowsFragment, !wanted.isEmpty {
      if partial.count == 1 { return .found(partial[0]) }
      if partial.count > 1 { return .ambiguous(partial) }
    }
    return partial.isEmpty ? .unknown(suggestions: near(wanted, among: names)) : .ambiguous(partial)
  }

  private func subject(id text: String) -> Subject? {
    if let subject = Subject(text), kinds.contains(subject.kind), registry.isRegistered(subject) {
      return subject
    }
    guard let slug = Slug(text) else { return nil }
    // Not every subject has a name: a person's may be sealed.
    return kinds.lazy.map { Subject($0, slug) }.first(where: registry.isRegistered)
  }

  private func near(
    _ wanted: String, among names: [(subject: Subject, name: String)]
  ) -> [Subject] {
    let characters = Set(wanted)
    guard characters.count > 1 else { return [] }
    let scored = names.map { item in
      (
        item.subject,
        characters.intersection(item.name).count * 2 - abs(item.name.count - wanted.count)
      )
    }
    let best = scored.filter { $0.1 > characters.count }.sorted { $0.1 > $1.1 }
    return Array(unique(best.map(\.0)).prefix(3))
  }

  private func unique(_ subjects: [Subject]) -> [Subject] {
    var seen: Set<Subject> = []
    return subjects.filter { seen.insert($0).inserted }
  }

  private static func names(
    of kind: SubjectKind, in registry: RegistryState
  ) -> [(subject: Subject, name: String)] {
    let all: [(Slug, [LocalizedName])] =
      switch kind {
      case .registry: []
      case .actor: registry.actors.map { ($0.key, [$0.value.state.name]) }
      case .document:
        registry.documents.compactMap { id, record in
          record.state.issued.map { issued in
            (
              id,
              [issued.title]
                + [issued.number.map { LocalizedName(zh: $0.description) }].compactMap { $0 }
            )
          }
        }
      case .organization:
        registry.organizations.map {
          ($0.key, $0.value.state.names.map(\.name) + $0.value.state.aliases)
        }
      case .task:
        registry.tasks.compactMap { id, record in
          record.state.assigned.map { (id, [$0.title]) }
        }
      case .project:
        // An outline has the names, and is a small part of what is known.
        registry.outlines(in: nil).map { ($0.id, [$0.state.name] + $0.state.aliases.map(\.name)) }
      case .fund: registry.funds.map { ($0.key, [$0.value.state.name] + $0.value.state.aliases) }
      case .indicator:
        registry.indicators.compactMap { id, record in
          record.state.defined.map { (id, [$0.name]) }
        }
      case .person: registry.persons.map { ($0.key, [$0.value.state.title].compactMap(\.self)) }
      case .expert:
        registry.experts.map { id, record in
          let person = record.state.registered.flatMap { registry.persons[$0.person]?.state }
          return (id, [person?.title].compactMap(\.self))
        }
      case .review: registry.reviews.map { ($0.key, [$0.value.state.title].compactMap(\.self)) }
      case .supervision:
        registry.supervisions.map { ($0.key, [$0.value.state.title].compactMap(\.self)) }
      case .challenge:
        registry.challenges.map { ($0.key, [$0.value.state.title].compactMap(\.self)) }
      case .equipment:
        registry.equipment.map { ($0.key, [$0.value.state.title].compactMap(\.self)) }
      case .meeting:
        registry.meetings.compactMap { id, record in record.state.title.map { (id, [$0]) } }
      case .report: registry.reports.keys.map { ($0, []) }
      case .bulletin:
        registry.bulletins.compactMap { id, record in record.state.title.map { (id, [$0]) } }
      }
    return all.sorted { $0.0 < $1.0 }.flatMap { id, names in
      names.flatMap { [$0.zh, $0.en ?? ""] }.filter { !$0.isEmpty }.map {
        (Subject(kind, id), NameNormalization.normalized($0))
      }
    }
  }
}
