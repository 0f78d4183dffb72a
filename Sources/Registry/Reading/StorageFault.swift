// SPDX-License-Identifier: Apache-2.0

import LogStorage
import RegistryModel

/// Turns the errors of the floor below into those that people read.
enum StorageFault {
  static func perform<Value>(
    _ ledger: Ledger, _ body: () throws -> Value
  ) throws(LedgerError) -> Value {
    do {
      return try body()
    } catch let error as LedgerError {
      throw error
    } catch let error as Rejection {
      throw LedgerError(error)
    } catch let error as LogStorageError {
      throw LedgerError(
        "E-LOG-STORAGE", zh: "\(error)", en: "\(error)", place: ledger.eventsDirectory)
    } catch {
      throw LedgerError("E-LOG-STORAGE", zh: "\(error)", en: "\(error)")
    }
  }
}
