// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import RegistryModel

extension Ledger {
  /// What entry 0 says, of a log that has one.
  ///
  /// - Throws: ``LedgerError`` where there is no entry, or why entry 0 cannot be read.
  public func requiredFounding() throws(LedgerError) -> RegistryFounded {
    _ = try checkpoint()
    if let founding = try founding() { return founding }
    // The view says what is wrong with it.
    guard let founding = try view(today: CivilDay(daysSinceEpoch: 0)).state.founding else {
      throw LedgerError.otherRoot
    }
    return founding
  }

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
