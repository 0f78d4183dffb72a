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
  private var ordered: OrderedFold
  /// What waits, by subject.
  private var waiting: [FoldPart.Group] = []
  /// Where each subject stands there.
  private var positions: [Subject: Int] = [:]
  /// The lines of types and versions that are not known.
  private var unknownLines: [UnrecognizedLine] = []

  /// A fold of nothing.
  ///
  /// - Parameter catalogue: The types under which the entries are read.
  public init(catalogue: EventCatalogue = .standard) {
    ordered = OrderedFold(catalogue: catalogue)
  }

  /// What entry 0 says.
  public var founding: RegistryFounded? { ordered.registry.founding }

  /// The offset of the registry, once entry 0 has told it.
  public var offset: UTCOffset? { ordered.registry.founding?.offset }

  /// Takes the next entry.
  ///
  /// - Precondition: `entry.index` is the number of entries taken before.
  public mutating func take(_ entry: Entry) {
    ordered.registry.heldLookups.entries.note(entry)
    guard let need = ordered.take(entry) else { return }
    // Here the entry is still at hand; whoever sorted entries later would fetch each from memory.
    waiting[position(of: entry.subject)].entries.append((entry, need))
  }

  /// Counts the next entry without folding it: it is not shown, or cannot be read.
  public mutating func skip() { ordered.registry.skip() }

  /// Counts the next entry, whose type or version is not known, and names what it brings.
  public mutating func skip(_ line: UnrecognizedLine) {
    unknownLines.append(line)
    ordered.registry.skip(line)
  }

  /// What is still to be folded, in at most `count` parts.
  public func parts(_ count: Int) -> [FoldPart] {
    (0..<count).map { number in
      FoldPart(
        groups: stride(from: number, to: waiting.count, by: count).map { waiting[$0] },
        needs: ordered.needs, catalogue: ordered.registry.catalogue,
        directory: number == 0 ? ordered.registry.heldLookups.entries : nil)
    }
  }

  /// The registry with all parts folded.
  public consuming func registry(with parts: [FoldPart.Folded]) -> RegistryState {
    var registry = ordered.registry
    let isTangled = ordered.isTangled
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
}
