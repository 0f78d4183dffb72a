// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

/// Turns what goes wrong with the copy, not with the log that is copied, into errors that people read.
enum CopyFault {
  static func perform<Value>(
    _ checkpoint: SignedCheckpoint?, _ target: Ledger, _ body: () throws -> Value
  ) throws(LedgerError) -> Value {
    do {
      return try body()
    } catch let error as LedgerError {
      throw error
    } catch let error as LogStorageError {
      throw ledgerError(error, checkpoint, target)
    } catch {
      throw LedgerError(
        "E-LOG", zh: "台账出错:\(SystemFault.chinese(error))", en: "the log failed: \(error)")
    }
  }

  private static func ledgerError(
    _ error: LogStorageError, _ checkpoint: SignedCheckpoint?, _ target: Ledger
  ) -> LedgerError {
    switch error.code {
    case .originMismatch:
      return LedgerError(
        "E-COPY-ORIGIN", zh: "那里是另一本台账 \(error.found ?? "?"),没有动它",
        en: "another log is there, \(error.found ?? "?"); it was left alone",
        remedy: .init(zh: "复制到另一个文件夹", en: "copy into another folder"),
        place: target.eventsDirectory)
    case .checkpointDoesNotExtend:
      return LedgerError(
        "E-COPY-LONGER",
        zh: "那里有 \(error.found ?? "?") 条,这里只有 \(checkpoint?.size ?? 0) 条:"
          + "这里是旧的,或者写反了",
        en: "there are \(error.found ?? "?") entries there and \(checkpoint?.size ?? 0) here: this "
          + "log is the older one, or the two folders were named the wrong way round",
        remedy: .init(
          zh: "两边都核验(annals verify),再决定从哪边复制",
          en: "verify both (annals verify) before deciding which to copy"),
        place: target.eventsDirectory)
    default:
      var fault = StorageFault.ledgerError(error, target)
      // Both logs have files of these names.
      fault.place = fault.place.map { $0.hasPrefix("/") ? $0 : target.directory + "/" + $0 }
      return fault
    }
  }
}
