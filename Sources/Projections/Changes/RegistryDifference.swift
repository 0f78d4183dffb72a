// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What changed between two views of one registry, subject by subject.
public struct RegistryDifference: Sendable {
  /// The changes of one subject.
  public struct Changed: Sendable {
    /// The subject.
    public let subject: Subject
    /// What changed, each with the entry on whose word it is so.
    public let changes: [Change]
  }

  /// One change.
  public struct Change: Sendable {
    /// What was and what is.
    public let change: FieldChange
    /// The entry that says what is, or that took back what was.
    public let entry: Int?
    /// The fact behind that entry.
    public let fact: TimelineEntry?
  }

  /// The subjects that changed, sorted.
  public let subjects: [Changed]

  /// Compares two views; an entry is named from the later one.
  ///
  /// - Parameters:
  ///   - before: The earlier view.
  ///   - after: The later view.
  ///   - kinds: Which kinds of subject are compared.
  public init(_ before: RegistryState, _ after: RegistryState, kinds: Set<SubjectKind>) {
    let all = Set(before.subjects).union(after.subjects).filter { kinds.contains($0.kind) }
    subjects = all.sorted().compactMap { Self.changed($0, before, after) }
  }

  /// The changes of one subject; none where it is as it was.
  static func changed(
    _ subject: Subject, _ before: RegistryState, _ after: RegistryState
  ) -> Changed? {
    let old = before.timeline(of: subject)
    let new = after.timeline(of: subject)
    guard old != new else { return nil }
    let changes = FieldChange.between(
      before.tree(of: subject)?.fields ?? [], after.tree(of: subject)?.fields ?? [])
    guard !changes.isEmpty else { return nil }
    let history = SubjectHistory(of: subject, in: after)
    let gone = newestAmendment(of: new, unlike: old)
    return Changed(
      subject: subject,
      changes: changes.map { change in
        guard !change.after.isEmpty, let step = history.newest(change.path) else {
          return Change(change: change, entry: gone?.statedBy, fact: gone)
        }
        return Change(change: change, entry: step.entry.statedBy, fact: step.entry)
      })
  }

  /// The fact that was corrected, withdrawn or sent back last, of those that stood otherwise before.
  private static func newestAmendment(
    of new: [TimelineEntry], unlike old: [TimelineEntry]
  ) -> TimelineEntry? {
    let before = Dictionary(old.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    return new.filter { fact in
      before[fact.index].map { $0 != fact } ?? false
    }.max { ($0.settledBy ?? $0.statedBy) < ($1.settledBy ?? $1.statedBy) }
  }
}
