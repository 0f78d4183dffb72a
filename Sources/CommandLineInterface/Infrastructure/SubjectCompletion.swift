// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Registry
import RegistryModel

/// Completes ids from the registry that the words of the command line name.
enum SubjectCompletion {
  /// The ids of the kinds that begin with `prefix`; none where no registry can be read.
  static func ids(_ kinds: [SubjectKind], _ words: [String], _ prefix: String) -> [String] {
    guard let state = state(words) else { return [] }
    return kinds.flatMap { slugs(of: $0, in: state) }.map(\.description)
      .filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// The ids of milestones that begin with `prefix`: those of the projects that the words name, else
  /// of all.
  static func milestones(_ words: [String], _ prefix: String) -> [String] {
    guard let state = state(words) else { return [] }
    let named = words.compactMap { Slug($0) }.compactMap { state.projects[$0]?.state }
    let projects = named.isEmpty ? state.projects.values.map(\.state) : named
    return Set(projects.flatMap { $0.milestones.map(\.id.description) })
      .filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// The ids of targets that begin with `prefix`.
  static func targets(_ words: [String], _ prefix: String) -> [String] {
    guard let state = state(words) else { return [] }
    return state.targets.keys.map(\.description).filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// The ids of criteria that begin with `prefix`: those of the reviews that the words name, else of
  /// all.
  static func criteria(_ words: [String], _ prefix: String) -> [String] {
    guard let state = state(words) else { return [] }
    let named = words.compactMap { Slug($0) }.compactMap { state.reviews[$0]?.state }
    let reviews = named.isEmpty ? state.reviews.values.map(\.state) : named
    return Set(reviews.flatMap { $0.opened?.criteria.map(\.id.description) ?? [] })
      .filter { $0.hasPrefix(prefix) }.sorted()
  }

  private static func state(_ words: [String]) -> RegistryState? {
    var registry: String?
    for (position, word) in words.enumerated() {
      if word == "--registry", position + 1 < words.count { registry = words[position + 1] }
      if word.hasPrefix("--registry=") { registry = String(word.dropFirst(11)) }
    }
    let ledger = try? Ledger.discover(
      explicit: registry, environment: ProcessInfo.processInfo.environment,
      from: FileManager.default.currentDirectoryPath)
    return try? ledger?.view(at: CommandContext.now()).state
  }

  private static func slugs(of kind: SubjectKind, in state: RegistryState) -> [Slug] {
    switch kind {
    case .registry: []
    case .actor: Array(state.actors.keys)
    case .organization: Array(state.organizations.keys)
    case .document: Array(state.documents.keys)
    case .task: Array(state.tasks.keys)
    case .project: Array(state.projects.keys)
    case .fund: Array(state.funds.keys)
    case .indicator: Array(state.indicators.keys)
    case .person: Array(state.persons.keys)
    case .expert: Array(state.experts.keys)
    case .review: Array(state.reviews.keys)
    case .supervision: Array(state.supervisions.keys)
    case .challenge: Array(state.challenges.keys)
    case .equipment: Array(state.equipment.keys)
    case .meeting: Array(state.meetings.keys)
    case .report: Array(state.reports.keys)
    case .bulletin: Array(state.bulletins.keys)
    }
  }
}

/// The completion of an argument that names a subject of these kinds.
func subjects(_ kinds: SubjectKind...) -> CompletionKind {
  .custom { words, _, prefix in SubjectCompletion.ids(kinds, words, prefix) }
}

/// The completion of an argument that names a milestone of the project before it.
func milestones() -> CompletionKind {
  .custom { words, _, prefix in SubjectCompletion.milestones(words, prefix) }
}

/// The completion of an argument that names a target.
func targets() -> CompletionKind {
  .custom { words, _, prefix in SubjectCompletion.targets(words, prefix) }
}

/// The completion of an argument that names a criterion of the review before it.
func criteria() -> CompletionKind {
  .custom { words, _, prefix in SubjectCompletion.criteria(words, prefix) }
}
