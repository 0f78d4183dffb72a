// SPDX-License-Identifier: Apache-2.0

/// The keys of a log as its own entries give them.
public struct LogKeyRing: Equatable, Sendable {
  /// The keys that sign each checkpoint now, as vkeys: one, or two while one is rotated.
  public private(set) var current: [String] = []
  /// Every key that the log ever had.
  public private(set) var history: Set<String> = []

  /// No keys: those of a log without entries.
  public init() {}

  init(current: [String], history: Set<String>) {
    self.current = current
    self.history = history
  }

  /// Whether a key is or was the log's own.
  public func hadKey(_ vkey: String) -> Bool { history.contains(vkey) }

  /// Takes what an entry says of the log's keys; most say nothing.
  public mutating func take(_ entry: Entry) { take(entry.statement.data.event) }

  /// Takes what an event says of the log's keys.
  public mutating func take(_ event: Event) {
    switch event {
    case .registryFounded(let event): current = [event.logKey]
    case .logKeyRotated(let event):
      switch event.stage {
      case .overlap: current.append(event.logKey)
      case .complete: current = [event.logKey]
      }
    default: return
    }
    history.formUnion(current)
  }
}
