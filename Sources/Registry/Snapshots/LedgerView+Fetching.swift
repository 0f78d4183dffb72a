// SPDX-License-Identifier: Apache-2.0

import Dispatch
public import RegistryModel

extension LedgerView {
  /// Reads the states of all subjects of some kinds on all cores, where they are read in parts, so that
  /// who goes through them need not wait for each.
  public func fetch(_ kinds: Set<SubjectKind>) {
    guard state.isReadInParts else { return }
    let state = state
    Self.fetch(state.subjects.filter { kinds.contains($0.kind) }) { state.fetch($0) }
  }

  /// Reads what the portfolio shows of projects, and the indicators by which it judges them, as `fetch`
  /// reads states.
  ///
  /// - Parameter division: Where the projects are; everywhere where absent.
  public func fetchOutlines(in division: DivisionCode?) {
    guard state.isReadInParts else { return }
    let state = state
    let indicators = state.indicators.keys.sorted().map { Subject(.indicator, $0) }
    let projects = state.outlineIDs(in: division).sorted().map { Subject(.project, $0) }
    Self.fetch(indicators + projects) { subject in
      if subject.kind == .project { state.fetchOutline(subject.id) } else { state.fetch(subject) }
    }
  }

  /// Neighbours stand in one block, so each core takes a run of them.
  private static func fetch<Key: Sendable>(_ keys: [Key], _ body: @Sendable (Key) -> Void) {
    let run = 64
    DispatchQueue.concurrentPerform(iterations: (keys.count + run - 1) / run) { number in
      for key in keys[(number * run)..<min((number + 1) * run, keys.count)] { body(key) }
    }
  }
}
