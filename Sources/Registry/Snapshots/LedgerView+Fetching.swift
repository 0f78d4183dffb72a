// SPDX-License-Identifier: Apache-2.0

import Dispatch
public import RegistryModel

extension LedgerView {
  /// Reads the states of all subjects of some kinds on all cores, where they are read in parts, so that
  /// who goes through them need not wait for each.
  public func fetch(_ kinds: Set<SubjectKind>) {
    guard state.isReadInParts else { return }
    // Neighbours stand in one block, so each core takes a run of them.
    let subjects = state.subjects.filter { kinds.contains($0.kind) }
    let run = 64
    DispatchQueue.concurrentPerform(iterations: (subjects.count + run - 1) / run) { number in
      for subject in subjects[(number * run)..<min((number + 1) * run, subjects.count)] {
        state.fetch(subject)
      }
    }
  }
}
