// SPDX-License-Identifier: Apache-2.0

/// What policy `status` asks of an approval beyond an opinion and a decision to approve.
///
/// Each came with a version of the policy. An entry that was admitted under an earlier one is judged
/// by that one for ever, so a registry that never adopted the newer keeps verifying.
enum ApprovalDemand: String, CaseIterable, Sendable {
  /// The meeting that decided is recorded as held, on the day of the status change at the latest.
  case heldMeeting = "approval-held-meeting"
  /// The experts' newest opinion before the decision does not advise against the project, unless the
  /// decision says why it waives it.
  case heededOpinion = "approval-heeded-opinion"

  /// The newest version of policy `status`.
  static let version = 2

  /// The version with which it came.
  var since: Int {
    switch self {
    case .heldMeeting, .heededOpinion: 2
    }
  }
}

extension RegistryState {
  /// Whether the policy that was in force for the entry at `index` asked for something of an approval.
  func demands(_ demand: ApprovalDemand, at index: Int) -> Bool {
    guard let policy = policy("status", at: index), policy.version >= demand.since else {
      return false
    }
    // What the log gives no value has that of the version.
    return policy.value(of: demand.rawValue) != "false"
  }
}
