// SPDX-License-Identifier: Apache-2.0

import LogStorage
import RegistryModel

extension Ledger {
  /// The line of an entry as it stands, whatever it says, without its line feed.
  ///
  /// - Throws: ``LedgerError`` where the log has no such entry or cannot be read.
  public func line(at index: Int) throws(LedgerError) -> [UInt8] {
    var found: [UInt8]?
    try StorageFault.perform(self) {
      try fileLog().read(UInt64(max(0, index))..<UInt64(max(0, index) + 1)) { segment in
        for entry in segment { found = Array(entry.line) }
      }
    }
    guard let found else {
      throw LedgerError("E-LOG-SHORT", zh: "没有第 \(index) 条", en: "there is no entry #\(index)")
    }
    return found
  }
}
