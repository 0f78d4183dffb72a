// SPDX-License-Identifier: Apache-2.0

public import JSONLines
public import RegistryModel

/// What two folds make differently of the same entries, subject by subject.
public struct FoldDifference: Sendable {
  /// A subject whose answers differ.
  public struct Answers: Sendable {
    /// The subject.
    public let subject: Subject
    /// The values that differ: those of the other fold, then those of this program's.
    public let changes: [FieldChange]
  }

  /// The subjects whose answers differ, sorted.
  public let subjects: [Answers]
  /// The subjects whose states differ in nothing that is shown: only in what the fold counts or keeps
  /// for its rules, sorted.
  public let innerOnly: [Subject]
  /// How many subjects were compared.
  public let count: Int

  /// Compares what another fold made of a log with what this program makes of it.
  ///
  /// - Parameters:
  ///   - known: The subjects of the other fold.
  ///   - state: The registry as this program folds the same entries.
  ///   - other: The state of a subject by the other fold; nil where it has none.
  /// - Throws: What `other` throws.
  public init<Failure: Error>(
    _ known: [Subject], _ state: RegistryState,
    other: (Subject) throws(Failure) -> JSONValue?
  ) throws(Failure) {
    var subjects: [Answers] = []
    var innerOnly: [Subject] = []
    let all = Set(known).union(state.subjects).sorted()
    for subject in all {
      let before = try other(subject)
      let after = state.tree(of: subject)
      guard before != after?.value, let schema = RegistryState.schema(of: subject.kind) else {
        continue
      }
      let old = before.map { StateTree(value: $0, schema: schema).fields } ?? []
      let changes = FieldChange.between(old, after?.fields ?? [])
      if changes.isEmpty {
        innerOnly.append(subject)
      } else {
        subjects.append(Answers(subject: subject, changes: changes))
      }
    }
    self.subjects = subjects
    self.innerOnly = innerOnly
    count = all.count
  }
}
