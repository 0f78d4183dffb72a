// SPDX-License-Identifier: Apache-2.0

/// Folds a prefix of a log that nobody has to judge, in two phases.
///
/// The registry itself and its actors are folded in the order of the log as they come, because the
/// others look them up as of an index. Every other entry waits, and the subjects are folded at the
/// end, each once and independent of all others, so on as many cores as there are:
///
///     var fold = PrefixFold()
///     for entry in entries { fold.take(entry) }
///     let parts = fold.parts(64).map { $0.folded() }    // in parallel
///     let registry = fold.registry(with: parts)
///
/// What is done in the order of the log is as little as can be: it is what no other core helps with.
///
/// The registry is the one that ``RegistryState/fold(_:)`` gives, one entry after the other.
public struct PrefixFold: Sendable {
  /// What is folded in the order of the log.
  public private(set) var registry: RegistryState
  /// What waits, by subject.
  private var waiting: [FoldPart.Group] = []
  /// Where each subject stands there.
  private var positions: [Subject: Int] = [:]
  /// What was to be confirmed at one time or another; first of all, everything.
  private var needs: [ConfirmationNeed] = [.always]
  /// The lines of types and versions that are not known.
  private var unknownLines: [UnrecognizedLine] = []
  /// The actor of the newest entry, and whether it is a lead unit's.
  private var newestActor: (source: StatementSource, isLeadUnit: Bool)?
  /// Whether an entry acts on one that is not about the same subject, as none does that was admitted.
  private var isTangled = false

  /// A fold of nothing.
  ///
  /// - Parameter catalogue: The types under which the entries are read.
  public init(catalogue: EventCatalogue = .standard) {
    registry = RegistryState(catalogue: catalogue)
  }

  /// The offset of the registry, once entry 0 has told it.
  public var offset: UTCOffset? { registry.founding?.offset }

  /// Takes the next entry.
  ///
  /// - Precondition: `entry.index` is the number of entries taken before.
  public mutating func take(_ entry: Entry) {
    registry.count(entry)
    registry.heldLookups.entries.note(entry)
    let (subject, event) = (entry.subject, entry.event)
    for unknown in Unrecognized.brought(by: event) {
      registry.unrecognized.count(unknown.kind, unknown.name, at: entry.index)
    }
    switch subject.kind {
    case .registry, .actor:
      newestActor = nil
      guard event.namedEntry == nil else {
        isTangled = true
        return
      }
      registry.takeNoted(entry)
    default:
      let need = need(of: entry)
      // Here the entry is still at hand; whoever sorted entries later would fetch each from memory.
      waiting[position(of: subject)].entries.append((entry, need))
    }
  }

  /// Counts the next entry without folding it: it is not shown, or cannot be read.
  public mutating func skip() { registry.skip() }

  /// Counts the next entry, whose type or version is not known, and names what it brings.
  public mutating func skip(_ line: UnrecognizedLine) {
    unknownLines.append(line)
    registry.skip(line)
  }

  /// What is still to be folded, in at most `count` parts.
  public func parts(_ count: Int) -> [FoldPart] {
    (0..<count).map { number in
      FoldPart(
        groups: stride(from: number, to: waiting.count, by: count).map { waiting[$0] },
        needs: needs, catalogue: registry.catalogue,
        directory: number == 0 ? registry.heldLookups.entries : nil)
    }
  }

  /// The registry with all parts folded.
  public consuming func registry(with parts: [FoldPart.Folded]) -> RegistryState {
    var registry = registry
    var directory = parts.lazy.compactMap(\.directory).first ?? registry.heldLookups.entries
    directory.settle()
    let strays = parts.lazy.flatMap(\.strays)
    let isStraight = strays.allSatisfy { stray in
      guard let place = stray.event.namedEntry.flatMap({ directory[$0] }) else { return true }
      return place.index > stray.index
    }
    guard isStraight, !isTangled, !directory.hasRepeats else {
      return Self.inOrder(
        directory.entries, unknownLines, size: registry.size, in: registry.catalogue)
    }
    registry.heldLookups.entries = directory
    for part in parts { registry.takeRecords(of: part.registry) }
    registry.unrecognized.take(parts.flatMap(\.unknownVersions))
    registry.indexAgain()
    return registry
  }

  /// Folds entries one after the other, and counts what lies between them.
  private static func inOrder(
    _ entries: some Sequence<Entry>, _ unknownLines: [UnrecognizedLine], size: Int,
    in catalogue: EventCatalogue
  ) -> RegistryState {
    var registry = RegistryState(catalogue: catalogue)
    var lines = unknownLines[...]
    func skip(to size: Int) {
      while registry.size < size {
        if let line = lines.first, line.index == registry.size {
          registry.skip(line)
          lines.removeFirst()
        } else {
          registry.skip()
        }
      }
    }
    for entry in entries {
      skip(to: entry.index)
      registry.fold(entry)
    }
    skip(to: size)
    registry.heldLookups.entries.settle()
    return registry
  }

  private mutating func position(of subject: Subject) -> Int {
    if let position = positions[subject] { return position }
    positions[subject] = waiting.count
    waiting.append(FoldPart.Group(subject: subject))
    return waiting.count - 1
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
