// SPDX-License-Identifier: Apache-2.0

/// The state of one subject, folded from its timeline.
///
/// `judge` refuses an entry that may not follow; `evolve` takes an entry that may. Both are pure.
/// `evolve` must accept every entry, also one that `judge` would refuse: a reader folds what is there.
public protocol Aggregate: FieldGroup {
  /// The kind of subject whose state this is.
  static var kind: SubjectKind { get }
  /// Whether statements about such subjects count by their position in the log, whatever their time.
  static var countsByIndex: Bool { get }
  /// Whether the subject has been registered.
  var isRegistered: Bool { get }
  /// What people call the subject, where it has a name.
  var title: LocalizedName? { get }

  /// Refuses `entry` where it may not follow this state.
  ///
  /// - Throws: The ``Rejection`` of the first rule that is broken.
  func judge(_ entry: TimelineEntry, of id: Slug, in context: RuleContext) throws(Rejection)

  /// Takes `entry` into the state. An entry that counts nowhere never comes here.
  mutating func evolve(_ entry: TimelineEntry)
}

extension Aggregate {
  /// Most statements count by their time.
  public static var countsByIndex: Bool { false }
}

/// What rules may look at besides the subject's own state.
public struct RuleContext: Sendable {
  /// The registry before the entry.
  public var registry: RegistryState { _read { yield shared.value } }

  // By reference: a context is handed on for every entry that is judged.
  private let shared: Shared<RegistryState>

  /// Where lookups of other subjects stand in time: the day of the entry that is judged.
  public init(_ registry: RegistryState) { shared = Shared(registry) }

  /// The target that the entry brought itself, when it is judged again.
  private(set) var ownTarget: Slug?
}

extension RuleContext {
  /// The context in which an entry that stands already is judged again: names and targets that it
  /// brought itself do not stand in its way.
  func excluding(_ entry: TimelineEntry) -> RuleContext {
    guard case .targetSet(let event) = entry.data.event else { return self }
    var context = self
    context.ownTarget = event.target
    return context
  }
}
