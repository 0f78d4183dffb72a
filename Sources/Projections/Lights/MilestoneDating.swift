// SPDX-License-Identifier: Apache-2.0

import RegistryModel

extension MilestoneState {
  /// Whether the lead unit itself, or somebody on its behalf, said when the milestone is due or how
  /// it stands. A date that only a plan prints binds nobody to report.
  ///
  /// A confirmation changes what an entry counts for, never who said it.
  func isDatedByItsOwnPeople(in registry: RegistryState) -> Bool {
    recordedForLead == true
      || recordedBy.contains { registry.actors[$0]?.state.role == .leadUnit }
  }
}
