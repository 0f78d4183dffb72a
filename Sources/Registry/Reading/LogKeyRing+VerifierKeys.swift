// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel

extension LogKeyRing {
  /// The keys that sign each checkpoint now; a text that is no key gives none.
  var verifierKeys: [NoteVerifierKey] { current.compactMap { try? NoteVerifierKey($0) } }

  /// The keys that the log ever had.
  var verifierKeysEver: [NoteVerifierKey] {
    history.sorted().compactMap { try? NoteVerifierKey($0) }
  }
}
