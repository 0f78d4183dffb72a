// SPDX-License-Identifier: Apache-2.0

import Foundation
public import RegistryModel
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The key of a person is `person-<id>.key` beside those of the actors: 32 bytes in base64.
extension KeyFolder {
  /// The file of a person's key.
  public func personKeyPath(_ origin: LogOrigin, _ person: Slug) -> String {
    folder(for: origin) + "/person-\(person).key"
  }

  /// Whether the key of a person is here.
  public func hasPersonKey(_ origin: LogOrigin, _ person: Slug) -> Bool {
    FileManager.default.fileExists(atPath: personKeyPath(origin, person))
  }

  /// Reads the key of a person.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-MISSING` and others about the file.
  public func personKey(_ origin: LogOrigin, _ person: Slug) throws(LedgerError) -> PersonKey {
    let path = personKeyPath(origin, person)
    return try PersonKey(person: person, text: try SecretFile.read(path), path: path)
  }

  /// Writes the key of a person that was made in memory.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-EXISTS` or `E-KEY-FILE`.
  public func keep(_ key: PersonKey, origin: LogOrigin) throws(LedgerError) {
    try SecretFile.createFolder(folder(for: origin))
    try SecretFile.create(personKeyPath(origin, key.person), key.text)
  }

  /// Destroys the key of a person; done when the file is gone from the folder, also after a crash.
  ///
  /// What the medium or a backup still holds is not reached.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-MISSING` or `E-KEY-FILE`.
  public func destroyPersonKey(_ origin: LogOrigin, _ person: Slug) throws(LedgerError) {
    let path = personKeyPath(origin, person)
    guard unlink(path) == 0 else {
      let error = Errno(rawValue: errno)
      if error == .noSuchFileOrDirectory {
        throw LedgerError("E-KEY-MISSING", zh: "没有密钥文件", en: "there is no key file", place: path)
      }
      throw LedgerError(
        "E-KEY-FILE", zh: "删除不了密钥文件:\(SystemFault.chinese(error))",
        en: "cannot delete the key file: \(error)",
        place: path)
    }
    do {
      let folder = try FileDescriptor.open(FilePath(folder(for: origin)), .readOnly)
      try folder.closeAfter {
        guard fsync(folder.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
    } catch {
      throw LedgerError(
        "E-KEY-FILE", zh: "密钥文件删了,但没有落盘:\(SystemFault.chinese(error))",
        en: "the key file is deleted, but not yet on disk: \(error)", place: path)
    }
  }
}
