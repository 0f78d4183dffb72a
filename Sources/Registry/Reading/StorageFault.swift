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
    } catch let error as LogStorageError {
      throw ledgerError(error, ledger)
    } catch {
      throw LedgerError(
        "E-LOG", zh: "台账出错:\(SystemFault.chinese(error))", en: "the log failed: \(error)")
    }
  }

  /// The error that people read.
  ///
  /// - Parameters:
  ///   - error: What went wrong.
  ///   - ledger: The registry.
  ///   - folder: Where in it the file is that the error names.
  /// - Returns: It.
  static func ledgerError(
    _ error: LogStorageError, _ ledger: Ledger, in folder: String = "Events"
  ) -> LedgerError {
    let words = words(error.code, ledger)
    var place = error.file.map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }
    if let line = error.line, let file = place { place = "\(file):\(line)" }
    func suffix(_ expected: String, _ found: String) -> String {
      let seen = found == "实为" ? error.found.map(SystemFault.chinese(found:)) : error.found
      let detail = [
        error.expected.map { "\(expected) \($0)" }, seen.map { "\(found) \($0)" },
      ].compactMap { $0 }.joined(separator: ", ")
      return detail.isEmpty ? "" : " (\(detail))"
    }
    return LedgerError(
      stableCode(error.code), zh: words.reason.zh + suffix("应为", "实为"),
      en: (words.reason.en ?? "") + suffix("expected", "found"),
      remedy: words.remedy, place: place, conflicting: error.index.map(Int.init))
  }

  /// What an error says, without what to do next.
  static func reason(_ code: LogStorageError.Code) -> LocalizedName {
    words(code, Ledger(directory: "")).reason
  }

  /// The codes of all errors of the floor below.
  static var stableCodes: [String] { LogStorageError.Code.allCases.map(stableCode) }

  /// `E-LOG-ROOT-MISMATCH` for `rootMismatch`.
  private static func stableCode(_ code: LogStorageError.Code) -> String {
    var text = "E-LOG"
    var word = ""
    for character in code.rawValue {
      if character.isUppercase {
        text += "-" + word.uppercased()
        word = ""
      }
      word.append(character)
    }
    return text + "-" + word.uppercased()
  }

  private typealias Words = (reason: LocalizedName, remedy: LocalizedName?)

  private static func words(_ code: LogStorageError.Code, _ ledger: Ledger) -> Words {
    switch code {
    case .folderMissing: say("没有 Events/ 文件夹", "there is no Events/ folder")
    case .permissionDenied:
      say("没有权限读写", "permission denied", "检查文件夹的权限", "check the folder's permissions")
    case .readOnlyFileSystem: say("文件系统是只读的", "the file system is read-only")
    case .diskFull:
      say(
        "磁盘满了", "the disk is full", "腾出空间再登记;已登记的没有丢", "make room and record again; nothing is lost"
      )
    case .readFailed: say("读文件失败", "reading failed", "检查磁盘", "check the disk")
    case .writeFailed: say("写文件失败", "writing failed", "检查磁盘", "check the disk")
    case .syncFailed, .stopped:
      say(
        "同步到磁盘失败,不再继续", "syncing to disk failed; nothing more is written",
        "重新运行;同一陈述再送一次不会重复", "run again; the same statement sent again is not recorded twice")
    case .lockFailed: say("锁不住台账", "the log cannot be locked")
    case .notARegularFile: say("不是普通文件", "not a regular file")
    case .segmentMissing, .shorterThanCheckpoint:
      altered("台账比检查点短:少了登记", "the log is shorter than its checkpoint: entries are missing")
    case .segmentOverfull, .segmentNameInvalid, .segmentUnexpected, .lineEmpty,
      .lineHasCarriageReturn,
      .lineNotTerminated:
      altered("日志文件的格式不对", "a file of the log is malformed")
    case .lineTooLong, .lineHasLineFeed:
      say("登记太长或含换行", "an entry is too long or holds a line feed")
    case .checkpointMissing: altered("有登记却没有检查点", "there are entries but no checkpoint")
    case .checkpointInvalid: altered("检查点读不懂", "the checkpoint cannot be read")
    case .checkpointSignatureInvalid:
      altered("检查点的签名不对", "the checkpoint's signature is wrong")
    case .originMismatch: altered("检查点属于另一个台账", "the checkpoint belongs to another log")
    case .rootMismatch:
      altered(
        "台账与检查点不符:有登记被改动过,或者检查点是别的台账的",
        "the log does not match its checkpoint: an entry was altered, or the checkpoint is another's"
      )
    case .signingMemoryMissing:
      adoptable(
        "没有签名记忆:不知道这把密钥签过什么", "there is no signing memory: nobody knows what this key signed",
        ledger)
    case .signingMemoryAhead:
      altered(
        "密钥签过更新的检查点:这是台账的旧副本",
        "the key has signed a newer checkpoint: this is an old copy of the log")
    case .signingMemoryBehind:
      adoptable("签名记忆比台账旧", "the signing memory is older than the log", ledger)
    case .signingMemoryDamaged, .signingMemoryForAnotherKey, .signingMemoryChanged:
      say("签名记忆不能用", "the signing memory cannot be used", "核对密钥文件夹", "check the key folder")
    case .checkpointDoesNotExtend:
      say("检查点不是旧检查点的延伸", "the checkpoint does not extend the newest one signed")
    case .noteTooLong, .signingFailed: say("签名失败", "signing failed")
    case .rangeBeyondHead: say("没有这么多条登记", "the log does not have that many entries")
    case .publicationFailed:
      say(
        "已经记下,但检查点没能公布", "recorded, but the checkpoint could not be published",
        "下一次登记会先把它公布;同一陈述再送一次,不会重复",
        "the next recording publishes it first; the same statement again is not recorded twice")
    }
  }

  private static func say(
    _ zh: String, _ en: String, _ remedyZh: String? = nil, _ remedyEn: String? = nil
  ) -> Words {
    (LocalizedName(zh: zh, en: en), remedyZh.map { LocalizedName(zh: $0, en: remedyEn) })
  }

  /// What an explicit adoption puts right. Its command is good in any folder.
  private static func adoptable(_ zh: String, _ en: String, _ ledger: Ledger) -> Words {
    let checkpoint = ShellWord.quoted(ledger.eventsDirectory + "/checkpoint")
    let command = "annals key adopt --checkpoint \(checkpoint)"
    return say(
      zh, en, "确认台账完整后(annals verify):\(command)",
      "if the log is whole (annals verify): \(command)")
  }

  private static func altered(_ zh: String, _ en: String) -> Words {
    say(zh, en, "从备份恢复 Events/,不要继续登记", "restore Events/ from a backup; record nothing")
  }
}
