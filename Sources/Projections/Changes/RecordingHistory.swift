// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What each recording changed of a subject, in the order of the log.
///
/// The facts in the order of their times are a ``SubjectHistory``. The two differ where something was
/// recorded late: a sum that it joined is then what it is on the word of the late entry, although the
/// newest payment is another, and the sums in between were never shown to anybody.
public struct RecordingHistory: Sendable {
  /// A recording and what it changed.
  public struct Step: Sendable {
    /// The entry: a statement, an amendment of one, or what confirmed or returned one.
    public let recording: Int
    /// The fact that it is about, as it was known with it.
    public let fact: TimelineEntry
    /// What it changed.
    public let changes: [FieldChange]

    /// The entry on whose word it is so: what says the fact, or what took it back.
    public var entry: Int {
      fact.standing == .returned ? fact.settledBy ?? fact.statedBy : fact.statedBy
    }

    /// Whether it took back what the fact had said and put nothing that counts in its place: it was
    /// returned or withdrawn, or corrected by what waits for a confirmation.
    public var takesBack: Bool {
      !fact.standing.counts || (fact.standing == .reported && recording != fact.index)
    }

    /// Whether the step changed the value under a path.
    func covers(_ path: [StateField.Part]) -> Bool { changes.contains { $0.covers(path) } }

    /// The value under a path that the step changed, after it; nil where it took it away.
    public func value(_ path: [StateField.Part]) -> StateField? {
      changes.lazy.flatMap(\.after).first { $0.path == path }
    }
  }

  /// The steps in the order of the log.
  public let steps: [Step]

  /// How a subject became what it is in a registry.
  ///
  /// - Parameters:
  ///   - subject: The subject.
  ///   - registry: The registry.
  ///   - known: What was known of it before, which is where the steps begin.
  ///   - fields: The values of that.
  ///   - gone: What of that is not in the registry, as it is now.
  public init(
    of subject: Subject, in registry: RegistryState, after known: [TimelineEntry] = [],
    fields: [StateField] = [], gone: [TimelineEntry] = []
  ) {
    var before = FieldIndex(fields)
    steps = registry.knownSteps(of: subject, after: known, gone: gone).map { step in
      let after = FieldIndex(step.tree.fields)
      defer { before = after }
      return Step(
        recording: step.recording, fact: step.fact,
        changes: FieldChange.between(before, after))
    }
  }

  /// The steps that changed the value under a path.
  public func steps(changing path: [StateField.Part]) -> [Step] {
    steps.filter { $0.covers(path) }
  }

  /// The step on whose word the value under a path is what it is.
  ///
  /// Where the last step took back what had been said, that is the earlier step that said the value, if
  /// the fact still stands.
  public func source(_ path: [StateField.Part], in registry: RegistryState) -> Step? {
    guard let last = steps.last(where: { $0.covers(path) }) else { return nil }
    guard last.takesBack else { return last }
    return steps(changing: path).dropLast().last { step in
      !step.takesBack && step.value(path) == last.value(path)
        && registry.fact(statedBy: step.fact.id)?.standing.counts == true
    } ?? last
  }
}
