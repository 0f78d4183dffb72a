// SPDX-License-Identifier: Apache-2.0

/// What of a log has to be folded in the order of its entries: the registry itself and its actors,
/// which the others look up as of an index.
struct OrderedFold: Sendable {
  /// What is folded: the registry, its actors, and how many entries there were.
  var registry: RegistryState
  /// What was to be confirmed at one time or another; first of all, everything.
  private(set) var needs: [ConfirmationNeed] = [.always]
  /// Whether an entry acts on one of the registry itself or of an actor, as none does that was
  /// admitted.
  private(set) var isTangled = false
  /// The actor of the newest entry, and whether it is a lead unit's.
  private var newestActor: (source: StatementSource, isLeadUnit: Bool)?

  /// A fold of nothing.
  init(catalogue: EventCatalogue) { registry = RegistryState(catalogue: catalogue) }

  /// Takes the next entry.
  ///
  /// - Returns: The number of what of it waits for a confirmation, where it is to be folded with its
  ///   subject; nil where it is folded.
  /// - Precondition: `entry.index` is the number of entries taken before.
  mutating func take(_ entry: Entry) -> Int? {
    registry.count(entry)
    let event = entry.event
    for unknown in Unrecognized.brought(by: event) {
      registry.unrecognized.count(unknown.kind, unknown.name, at: entry.index)
    }
    switch entry.subject.kind {
    case .registry, .actor:
      newestActor = nil
      if event.namedEntry == nil { registry.takeNoted(entry) } else { isTangled = true }
      return nil
    default: return need(of: entry)
    }
  }

  private mutating func need(of entry: Entry) -> Int {
    if entry.data.isForAnother || isLeadUnit(entry.source) { return 0 }
    if needs.count == 1 || needs[needs.count - 1] != registry.confirmation {
      needs.append(registry.confirmation)
    }
    return needs.count - 1
  }

  private mutating func isLeadUnit(_ source: StatementSource) -> Bool {
    if let newestActor, newestActor.source.isSharedWith(source) { return newestActor.isLeadUnit }
    let isLeadUnit = registry.isLeadUnit(source.actor)
    newestActor = (source, isLeadUnit)
    return isLeadUnit
  }
}
