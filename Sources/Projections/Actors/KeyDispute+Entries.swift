// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

extension KeyDispute {
  /// Whether an entry of the actor, by its place and the day of its recording, was recorded while
  /// somebody else may have held the key.
  public func covers(recorded day: CivilDay, at index: Int) -> Bool {
    day >= since && index < until
  }
}

extension RegistryState {
  /// The time of dispute in which an entry was signed; nil where nobody doubts its key.
  public func dispute(of entry: Entry) -> KeyDispute? {
    let day = entry.recorded.day(at: offset)
    // The earliest day says most.
    return actors[entry.statement.source.actor]?.state.disputes
      .filter { $0.covers(recorded: day, at: entry.index) }.min { $0.since < $1.since }
  }
}
