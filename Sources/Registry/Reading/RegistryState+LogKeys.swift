// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel

extension RegistryState {
  /// The log's own keys; a founding entry that does not hold one gives none.
  var logKeys: [NoteVerifierKey] {
    founding.flatMap { try? NoteVerifierKey($0.logKey) }.map { [$0] } ?? []
  }

  /// The key that a founding entry gives the log.
  static func logKeys(_ founding: Entry) -> [NoteVerifierKey] {
    guard case .registryFounded(let event) = founding.statement.data.event else { return [] }
    return (try? NoteVerifierKey(event.logKey)).map { [$0] } ?? []
  }
}
