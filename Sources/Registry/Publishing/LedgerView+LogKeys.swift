// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
import RegistryModel

extension LedgerView {
  /// The keys that sign the log's checkpoints, as the log itself names them: good for consistency,
  /// not for authenticity.
  public var logKeys: [NoteVerifierKey] { state.logKeys.verifierKeys }
}
