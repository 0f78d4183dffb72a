// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// The registry with the facts up to a time only, as they are known here.
  ///
  /// Actors, keys and policies count by their position in the log, so they stay. A corrected fact
  /// stands at its corrected time.
  ///
  /// - Parameter time: The last instant whose facts are taken.
  /// - Returns: What was so then.
  public func asOf(_ time: Timestamp) -> RegistryState {
    var registry = self
    registry.hold()
    registry.changeRecords(Cutting(time: time))
    registry.indexAgain()
    return registry
  }

  /// The registry with the facts up to the end of a day at its own offset, as they are known here.
  public func asOf(endOf day: CivilDay) -> RegistryState {
    let next = CivilDay(daysSinceEpoch: day.daysSinceEpoch + 1)
    return asOf(
      Timestamp(milliseconds: Timestamp(startOf: next, offset: offset).milliseconds - 1))
  }

  /// Makes anew what rules look up across subjects.
  mutating func indexAgain() {
    heldLookups.targets = [:]
    for indicator in indicators.keys.sorted() { indexTargets(of: indicator) }
    heldLookups.holders = [:]
    for subject in unsortedSubjects {
      for holding in holdings(of: subject).all {
        heldLookups.holders[holding, default: []].insert(subject.id)
      }
    }
  }
}

private struct Cutting: RecordsChange {
  let time: Timestamp

  func change<State: Aggregate>(_ records: inout Records<State>) {
    guard !State.countsByIndex else { return }
    records.changeAll { record in
      guard let last = record.timeline.last, last.time > time else { return record }
      return record.cut(after: time)
    }
  }
}

extension SubjectRecord {
  /// The record of the facts up to a time; nil where there are none.
  fileprivate func cut(after time: Timestamp) -> SubjectRecord? {
    let end = position(after: time)
    guard end > 0 else { return nil }
    return prefix(end)
  }
}
