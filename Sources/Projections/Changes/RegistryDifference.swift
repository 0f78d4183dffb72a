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
    /// The entries that had a part in it and were recorded after the earlier view, and on a later day,
    /// about a day that the view had behind it; in the order of the log.
    public let lateEntries: [Int]

    /// Whether what was recorded late had a part in it.
    public var isLate: Bool { !lateEntries.isEmpty }
  }

  /// The subjects that changed: projects first, then the others, each kind sorted.
  public let subjects: [Changed]

  /// Compares two views; an entry is named from the later one.
  ///
  /// A value that several entries changed is told once, from what it was to what it is: what it was in
  /// between stands in neither view. Which of those entries were recorded late is told beside it.
  ///
  /// - Parameters:
  ///   - before: The earlier view.
  ///   - after: The later view.
  ///   - kinds: Which kinds of subject are compared.
  ///   - day: The last day that the earlier view had behind it; nil where nothing counts as late.
  ///   - whole: The later registry with the facts of all days, where `after` is cut at a day.
  ///   - cores: Where subjects are compared.
  public init(
    _ before: RegistryState, _ after: RegistryState, kinds: Set<SubjectKind>,
    lateUntil day: CivilDay? = nil, whole: RegistryState? = nil, cores: Cores = .one
  ) {
    let all = Set(before.subjects).union(after.subjects).filter { kinds.contains($0.kind) }
    let edge = Edge(before, day)
    let sorted = all.sorted()
    let ordered = sorted.filter { $0.kind == .project } + sorted.filter { $0.kind != .project }
    subjects = cores.map(ordered) { subject -> Changed? in
      guard let comparison = SubjectComparison(subject, before, after, edge, whole) else {
        return nil
      }
      let changes = comparison.changes + comparison.moves
      return changes.isEmpty ? nil : Changed(subject: subject, changes: changes)
    }.compactMap(\.self)
  }

  /// The values of one subject that changed; none where it is as it was.
  static func changed(
    _ subject: Subject, _ before: RegistryState, _ after: RegistryState, _ edge: Edge,
    whole: RegistryState
  ) -> Changed? {
    let comparison = SubjectComparison(subject, before, after, edge, whole)
    let changes = comparison?.changes ?? []
    return changes.isEmpty ? nil : Changed(subject: subject, changes: changes)
  }

  /// How far the earlier view reached.
  struct Edge {
    /// The index of the first entry that it did not know.
    let known: Int
    /// The last day that it had behind it; nil where nothing counts as late.
    let day: CivilDay?

    init(_ before: RegistryState, _ day: CivilDay?) {
      // Positions that were not known count in the size of what was known at a day.
      known = (before.newestIndex ?? -1) + 1
      self.day = day
    }

    /// Whether what an entry says of one of some times was behind the view, which did not know it.
    ///
    /// What is recorded on the day on which it happened is never late.
    func isLate(
      _ entry: Int, _ times: [Timestamp], recorded: Timestamp?, at offset: UTCOffset
    ) -> Bool {
      guard let day, entry >= known, let first = times.min()?.day(at: offset) else { return false }
      return first <= day && recorded.map { first < $0.day(at: offset) } ?? true
    }
  }
}
