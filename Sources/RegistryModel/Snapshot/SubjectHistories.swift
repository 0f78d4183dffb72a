// SPDX-License-Identifier: Apache-2.0

/// Which entries of a log are about which subject, and what was folded of it in their order: 6 bytes
/// an entry.
public struct SubjectHistories: Sendable {
  /// The registry itself and its actors.
  public let registry: RegistryState
  /// All other subjects, sorted.
  public let subjects: [Subject]
  /// Where the entries of each subject begin in `indexes`, and where the last one's end.
  private let starts: [Int]
  /// The positions of entries in the log, those of one subject after those of the one before.
  private let indexes: [UInt32]
  private let needs: [ConfirmationNeed]
  /// By position in the log.
  private let needNumbers: [UInt16]

  /// Sorts entries by subject.
  ///
  /// - Parameters:
  ///   - registry: What was folded in the order of the log.
  ///   - subjects: The subjects by number.
  ///   - owners: The number of each entry's subject; the greatest number where it has none here.
  ///   - needs: What of entries waits for a confirmation.
  ///   - needNumbers: The number of what of each entry does.
  init(
    registry: RegistryState, subjects: [Subject], owners: [UInt32], needs: [ConfirmationNeed],
    needNumbers: [UInt16]
  ) {
    self.registry = registry
    self.needs = needs
    self.needNumbers = needNumbers
    let order = subjects.indices.sorted { subjects[$0] < subjects[$1] }
    self.subjects = order.map { subjects[$0] }
    var ranks = [Int](repeating: 0, count: subjects.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    var starts = [Int](repeating: 0, count: subjects.count + 1)
    for owner in owners where owner != .max { starts[ranks[Int(owner)] + 1] += 1 }
    for rank in subjects.indices { starts[rank + 1] += starts[rank] }
    self.starts = starts
    var indexes = [UInt32](repeating: 0, count: starts[subjects.count])
    for (index, owner) in owners.enumerated() where owner != .max {
      let rank = ranks[Int(owner)]
      indexes[starts[rank]] = UInt32(truncatingIfNeeded: index)
      starts[rank] += 1
    }
    self.indexes = indexes
  }

  /// The subjects in ranges that follow one another, each with so many entries at most, but for those
  /// of one subject.
  public func ranges(of count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var first = 0
    for position in subjects.indices where starts[position + 1] - starts[first] > count {
      if first < position { ranges.append(first..<position) }
      first = position
    }
    if first < subjects.count { ranges.append(first..<subjects.count) }
    return ranges
  }

  /// The positions in the log of what is about some subjects: of each in the order of the log, one
  /// subject after the other.
  public func indexes(of range: Range<Int>) -> ArraySlice<UInt32> {
    indexes[starts[range.lowerBound]..<starts[range.upperBound]]
  }

  /// Folds some subjects.
  ///
  /// - Parameters:
  ///   - range: The subjects.
  ///   - entries: The entries at ``indexes(of:)``.
  /// - Returns: A registry that holds nothing but these subjects; nil where the entries are others, or
  ///   act on others than their own subject's, so that the log has to be folded as a whole.
  public func folded(_ range: Range<Int>, _ entries: [Entry]) -> RegistryState? {
    let first = starts[range.lowerBound]
    guard entries.count == starts[range.upperBound] - first else { return nil }
    var groups: [FoldPart.Group] = []
    for position in range {
      var group = FoldPart.Group(subject: subjects[position])
      for place in starts[position]..<starts[position + 1] {
        let (entry, index) = (entries[place - first], Int(indexes[place]))
        guard entry.index == index, entry.subject == group.subject else { return nil }
        group.entries.append((entry, Int(needNumbers[index])))
      }
      groups.append(group)
    }
    let part = FoldPart(
      groups: groups, needs: needs, catalogue: registry.catalogue, directory: nil)
    var folded = part.folded()
    guard folded.strays.isEmpty, folded.unknownVersions.isEmpty else { return nil }
    folded.registry.indexAgain()
    return folded.registry
  }
}
