// SPDX-License-Identifier: Apache-2.0

import RegistryModel

extension MilestoneState {
  /// Whether the lead unit itself, or somebody on its behalf, said when the milestone is due or how
  /// it stands. A date that only a plan prints binds nobody to report.
  ///
  /// A confirmation changes what an entry counts for, never who said it.
  func isDatedByItsOwnPeople(_ timeline: [TimelineEntry], in registry: RegistryState) -> Bool {
    timeline.contains { entry in
      guard entry.standing.counts, entry.data.event.milestone == id else { return false }
      return entry.data.common.for?.role == .leadUnit
        || registry.actors[entry.actor]?.state.role == .leadUnit
    }
  }
}

extension Event {
  /// The milestone that the event is about.
  fileprivate var milestone: Slug? {
    switch self {
    case .milestonePlanned(let event): event.milestone
    case .milestoneRescheduled(let event): event.milestone
    case .milestonePartiallyMet(let event): event.milestone
    case .milestoneMet(let event): event.milestone
    case .milestoneMissed(let event): event.milestone
    default: nil
    }
  }
}
