// SPDX-License-Identifier: Apache-2.0

/// Folds a prefix of a log that nobody has to judge one subject after the other, and holds none of its
/// entries: each is read twice, and of each some bytes are kept in between.
///
///     var fold = SubjectwiseFold(capacity: size)
///     for entry in entries { fold.take(entry) }
///     let histories = fold.histories()
///     for range in histories.ranges(of: 8192) { histories.folded(range, readAgain(range)) }
///
/// What is folded is what ``PrefixFold`` gives, which holds all entries.
public struct SubjectwiseFold: Sendable {
  private var ordered: OrderedFold
  /// The subjects in the order in which they came.
  private var subjects: [Subject] = []
  private var numbers: [Subject: UInt32] = [:]
  /// The number of the subject of each entry, where it is to be folded with that.
  private var owners: [UInt32] = []
  /// The number of what of each entry waits for a confirmation.
  private var needs: [UInt16] = []
  /// The newest time of a fact, as it was first stated.
  public private(set) var newestTime: Timestamp?

  /// A fold of nothing.
  ///
  /// - Parameters:
  ///   - capacity: How many entries will come.
  ///   - catalogue: The types under which the entries are read.
  public init(capacity: Int, catalogue: EventCatalogue = .standard) {
    ordered = OrderedFold(catalogue: catalogue)
    owners.reserveCapacity(capacity)
    needs.reserveCapacity(capacity)
  }

  /// The offset of the registry, once entry 0 has told it.
  public var offset: UTCOffset? { ordered.registry.founding?.offset }

  /// Takes the next entry.
  ///
  /// - Precondition: `entry.index` is the number of entries taken before.
  public mutating func take(_ entry: Entry) {
    guard let need = ordered.take(entry) else {
      owners.append(.max)
      needs.append(0)
      return
    }
    owners.append(number(of: entry.subject))
    needs.append(UInt16(clamping: need))
    if !entry.event.countsByIndex, entry.event.namedEntry == nil {
      newestTime = max(newestTime ?? entry.time, entry.time)
    }
  }

  /// Which entries are about which subject.
  ///
  /// - Returns: Them; nil where that cannot be told, and the log has to be folded as a whole.
  public consuming func histories() -> SubjectHistories? {
    guard !ordered.isTangled, ordered.registry.unrecognized.isEmpty,
      ordered.needs.count <= UInt16.max, owners.count < UInt32.max
    else { return nil }
    ordered.registry.indexAgain()
    return SubjectHistories(
      registry: ordered.registry, subjects: subjects, owners: owners, needs: ordered.needs,
      needNumbers: needs)
  }

  private mutating func number(of subject: Subject) -> UInt32 {
    if let number = numbers[subject] { return number }
    let number = UInt32(clamping: subjects.count)
    numbers[subject] = number
    subjects.append(subject)
    return number
  }
}
