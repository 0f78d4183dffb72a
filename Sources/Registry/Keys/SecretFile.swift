// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that hold private keys: mode 0600, no symbolic links, never overwritten.
enum SecretFile {
  /// Creates a file that must not exist yet, and makes it durable.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-EXISTS` or `E-KEY-FILE`.
  static func create(_ path: String, _ text: String) throws(LedgerError) {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .noFollow],
        permissions: [.ownerReadWrite])
      try file.closeAfter {
        _ = try file.writeAll(text.utf8)
        guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
    } catch let error as Errno where error == .fileExists {
      throw LedgerError(
        "E-KEY-EXISTS", zh: "密钥文件已经有了,不覆盖", en: "the key file exists; it is not overwritten",
        place: path)
    } catch {
      throw LedgerError(
        "E-KEY-FILE", zh: "写不了密钥文件:\(SystemFault.chinese(error))",
        en: "cannot write the key file: \(error)",
        place: path)
    }
  }

  /// Reads a file that only its owner may read.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-MISSING`, `E-KEY-OPEN-TO-OTHERS`, `E-KEY-SYMBOLIC-LINK` or
  ///   `E-KEY-FILE`.
  static func read(_ path: String) throws(LedgerError) -> String {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    var count = 0
    do {
      // Nobody writes into a pipe that lies in the place of a key: do not wait for them.
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.noFollow, .nonBlocking])
      try file.closeAfter {
        var status = stat()
        guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Refusal.notARegularFile }
        guard status.st_mode & 0o077 == 0 else { throw Refusal.openToOthers }
        count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
      }
    } catch let error as Errno where error == .noSuchFileOrDirectory {
      throw LedgerError("E-KEY-MISSING", zh: "没有密钥文件", en: "there is no key file", place: path)
    } catch let error as Errno where error == .tooManySymbolicLinkLevels {
      throw LedgerError(
        "E-KEY-SYMBOLIC-LINK", zh: "密钥文件是符号链接,不用它",
        en: "the key file is a symbolic link; it is not used",
        remedy: LocalizedName(
          zh: "把文件本身放在那里,或者用 XDG_CONFIG_HOME 指明密钥的文件夹",
          en: "put the file itself there, or name another folder with XDG_CONFIG_HOME"),
        place: path)
    } catch Refusal.openToOthers {
      let command = "chmod 600 \(ShellWord.quoted(path))"
      throw LedgerError(
        "E-KEY-OPEN-TO-OTHERS", zh: "密钥文件别人也能读,不用它",
        en: "others can read the key file; it is not used",
        remedy: LocalizedName(zh: command, en: command), place: path)
    } catch Refusal.notARegularFile {
      throw LedgerError(
        "E-KEY-FILE", zh: "密钥文件不是普通文件", en: "the key file is not a regular file", place: path)
    } catch {
      throw LedgerError(
        "E-KEY-FILE", zh: "读不了密钥文件:\(SystemFault.chinese(error))",
        en: "cannot read the key file: \(error)",
        place: path)
    }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// Why a file that can be opened is not used.
  private enum Refusal: Error { case notARegularFile, openToOthers }

  /// Makes a folder and those above it, for their owner alone.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-FILE`.
  static func createFolder(_ path: String) throws(LedgerError) {
    var current = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      current += "/" + part
      if mkdir(current, 0o700) != 0, errno != EEXIST {
        let error = Errno(rawValue: errno)
        throw LedgerError(
          "E-KEY-FILE", zh: "建不了文件夹:\(SystemFault.chinese(error))",
          en: "cannot make the folder: \(error)",
          place: current)
      }
    }
  }
}
