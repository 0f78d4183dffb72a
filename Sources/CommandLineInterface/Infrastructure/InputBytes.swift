// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// All bytes of what the user named: a file, a pipe such as `<(command)`, or standard input.
enum InputBytes {
  /// Why something could not be read, by its `errno`.
  struct Failure: Error, Hashable, Sendable {
    let code: Int32

    /// Why, in words.
    var reason: Localized { SystemErrorText.of(code) }
  }

  /// Reads standard input to its end.
  static func ofStandardInput() throws(Failure) -> [UInt8] { try readToEnd(STDIN_FILENO) }

  /// Reads a file to its end.
  static func ofFile(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    return try readToEnd(descriptor)
  }

  private static func readToEnd(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let (count, code) = part.withUnsafeMutableBytes { buffer in
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        return (count, errno)
      }
      if count > 0 {
        bytes += part[..<count]
      } else if count == 0 {
        return bytes
      } else if code == EAGAIN || code == EWOULDBLOCK {
        // Somebody made the pipe or terminal non-blocking: wait until there is more.
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&request, 1, -1)
      } else if code != EINTR {
        throw Failure(code: code)
      }
    }
  }
}

extension InputBytes.Failure {
  /// The refusal of a file, or of standard input for `-`.
  ///
  /// - Parameters:
  ///   - errorCode: The stable code.
  ///   - typed: What the user named.
  ///   - path: Its absolute path, where it is known.
  /// - Returns: The refusal, with what to do next.
  func ledgerError(_ errorCode: String, _ typed: String, path: String? = nil) -> LedgerError {
    guard typed != "-" else {
      return LedgerError(
        errorCode, zh: "读不了标准输入:\(reason.zh)", en: "cannot read standard input: \(reason.en)",
        remedy: LocalizedName(zh: "写文件名,或者接上 < 文件", en: "name a file, or add < FILE"))
    }
    return LedgerError(
      errorCode, zh: "打不开文件“\(typed)”:\(reason.zh)",
      en: "cannot read the file “\(typed)”: \(reason.en)",
      remedy: LocalizedName(zh: "看看路径和权限", en: "check its path and permissions"), place: path)
  }
}
