// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

extension Event {
  /// The milestone that the event is about.
  public var milestone: Slug? {
    switch self {
    case .milestonePlanned(let event): event.milestone
    case .milestoneRescheduled(let event): event.milestone
    case .milestoneMet(let event): event.milestone
    case .milestonePartiallyMet(let event): event.milestone
    case .milestoneMissed(let event): event.milestone
    case .milestoneCancelled(let event): event.milestone
    default: nil
    }
  }
}
