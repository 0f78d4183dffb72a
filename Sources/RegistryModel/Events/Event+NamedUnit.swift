// SPDX-License-Identifier: Apache-2.0

extension Event {
  /// The organisation that the statement itself names as the one whose it is: a lead unit may state
  /// it, whoever leads the subject.
  var namedUnit: Slug? {
    switch self {
    case .reportSubmitted(let event): event.unit
    case .reviewScored(let event): event.unit
    case .supervisionIssued(let event): event.to
    case .challengeClaimed(let event): event.by
    case .challengeAwarded(let event): event.to
    case .equipmentListed(let event): event.owner
    case .equipmentBooked(let event): event.by
    default: nil
    }
  }
}
