// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// The facts of a subject one after the other, with what each changed in its state.
public struct SubjectHistory: Sendable {
  /// A fact and what it changed.
  public struct Step: Sendable {
    /// The fact.
    public let entry: TimelineEntry
    /// What it changed.
    public let changes: [FieldChange]
  }

  /// The steps in the order of the facts' times.
  public let steps: [Step]

  /// The history of a subject as it is known in a registry.
  public init(of subject: Subject, in registry: RegistryState) {
    var before = FieldIndex([])
    steps = registry.steps(of: subject).map { step in
      let after = FieldIndex(step.tree.fields)
      defer { before = after }
      return Step(entry: step.entry, changes: FieldChange.between(before, after))
    }
  }

  /// The newest step that changed the value under a path.
  public func newest(_ path: [StateField.Part]) -> Step? {
    steps.last { step in step.changes.contains { $0.covers(path) } }
  }
}
