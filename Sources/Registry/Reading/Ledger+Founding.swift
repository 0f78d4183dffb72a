// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import RegistryModel

extension Ledger {
  /// What entry 0 says; nil where it is not a founding entry that can be read.
  ///
  /// - Throws: ``LedgerError`` where the log cannot be read.
  public func founding() throws(LedgerError) -> RegistryFounded? {
    var founding: RegistryFounded?
    try StorageFault.perform(self) {
      try fileLog().read(0..<1) { segment in
        for entry in segment {
          guard
            let parsed = try? Entry.parse(entry.line, index: 0, offset: nil, in: catalogue),
            case .registryFounded(let event) = parsed.entry.statement.data.event
          else { continue }
          founding = event
        }
      }
    }
    return founding
  }
}
