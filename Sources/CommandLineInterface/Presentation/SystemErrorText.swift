// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system says of an `errno`, in words.
enum SystemErrorText {
  /// The words for a code: those that users meet are said in Chinese too.
  static func of(_ code: Int32) -> Localized {
    let text = strerror(code).map { String(cString: $0) } ?? "errno \(code)"
    return Localized(zh: chinese(code) ?? text, en: text)
  }

  private static func chinese(_ code: Int32) -> String? {
    switch code {
    case EACCES, EPERM: "没有权限"
    case EBADF: "没有打开"
    case EDQUOT, ENOSPC: "磁盘满了"
    case EIO: "读写出错,检查磁盘"
    case EISDIR: "这是文件夹"
    case ENOENT, ENOTDIR: "没有这个文件"
    case EPIPE: "没有人读了"
    default: nil
    }
  }
}
