// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import MerkleLog
public import RegistryModel
public import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system, and the floors that know no language, say of a failure, in the words of the reader.
///
/// The system speaks English. In Chinese its message is said anew, with the name of the error, by which
/// it can be looked up.
public enum SystemFault {
  /// The words for an error number.
  public static func words(_ error: Errno) -> LocalizedName {
    let english = error.description
    guard let (name, chinese) = known[error.rawValue] else {
      return LocalizedName(zh: "系统错误(errno \(error.rawValue))", en: english)
    }
    return LocalizedName(zh: "\(chinese)(\(name))", en: english)
  }

  /// The Chinese words for a failure of the system, of a file of the log, or of a proof.
  public static func chinese(_ error: any Error) -> String {
    switch error {
    case let error as Errno: words(error).zh
    case let error as POSIXError: words(Errno(rawValue: error.code.rawValue)).zh
    case let error as MerkleLogError: error.words.zh
    case let error as LogStorageError: chinese(error)
    case let error as CocoaError:
      error.underlying.map(chinese) ?? fileError(error.code)
    default: "\(error)"
    }
  }

  /// The Chinese words for what the storage found, where the system said it in English.
  static func chinese(found text: String) -> String {
    let number = known.keys.first { Errno(rawValue: $0).description == text }
    return number.map { words(Errno(rawValue: $0)).zh } ?? text
  }

  private static func chinese(_ error: LogStorageError) -> String {
    let reason = StorageFault.reason(error.code)
    return reason.zh + (error.found.map { "(\(chinese(found: $0)))" } ?? "")
  }

  private static func fileError(_ code: CocoaError.Code) -> String {
    switch code {
    case .fileNoSuchFile, .fileReadNoSuchFile: words(.noSuchFileOrDirectory).zh
    case .fileReadNoPermission, .fileWriteNoPermission: words(.permissionDenied).zh
    case .fileWriteOutOfSpace: words(.noSpace).zh
    case .fileWriteVolumeReadOnly: words(.readOnlyFileSystem).zh
    case .fileWriteFileExists: words(.fileExists).zh
    default: "文件读写出错(\(code.rawValue))"
    }
  }

  private static let known: [Int32: (name: String, chinese: String)] = [
    EPERM: ("EPERM", "不允许这样做"), ENOENT: ("ENOENT", "没有这个文件或文件夹"), EIO: ("EIO", "读写出错,检查磁盘"),
    EBADF: ("EBADF", "没有打开"), ENOMEM: ("ENOMEM", "内存不够"), EACCES: ("EACCES", "没有权限"),
    EBUSY: ("EBUSY", "正被占用"), EEXIST: ("EEXIST", "已经有了"), EXDEV: ("EXDEV", "不在同一个磁盘上"),
    ENOTDIR: ("ENOTDIR", "路径中有一段不是文件夹"), EISDIR: ("EISDIR", "这是文件夹"),
    EINVAL: ("EINVAL", "系统不接受"), ENFILE: ("ENFILE", "系统打开的文件太多"),
    EMFILE: ("EMFILE", "打开的文件太多"), EFBIG: ("EFBIG", "文件太大"), ENOSPC: ("ENOSPC", "磁盘满了"),
    EROFS: ("EROFS", "文件系统是只读的"), EMLINK: ("EMLINK", "链接太多"), EPIPE: ("EPIPE", "没有人读了"),
    ENAMETOOLONG: ("ENAMETOOLONG", "名称太长"), ENOTEMPTY: ("ENOTEMPTY", "文件夹不是空的"),
    ELOOP: ("ELOOP", "符号链接不用"), EDQUOT: ("EDQUOT", "配额用完了"), ENOSYS: ("ENOSYS", "系统不支持"),
    EOPNOTSUPP: ("EOPNOTSUPP", "文件系统不支持"), ENODEV: ("ENODEV", "没有这个设备"),
    ENXIO: ("ENXIO", "没有这个设备"), EAGAIN: ("EAGAIN", "暂时不行,再试一次"), EINTR: ("EINTR", "被打断了"),
    ESTALE: ("ESTALE", "网络文件已经不在"), ETIMEDOUT: ("ETIMEDOUT", "超时"), ETXTBSY: ("ETXTBSY", "程序正在运行"),
  ]
}

extension CocoaError {
  fileprivate var underlying: (any Error)? {
    userInfo[NSUnderlyingErrorKey] as? any Error
  }
}
