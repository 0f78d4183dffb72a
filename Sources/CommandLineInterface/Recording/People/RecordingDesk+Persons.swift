// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

extension RecordingDesk {
  /// The registration of a person with the name sealed under the person's key: the one that is here,
  /// else a new one.
  ///
  /// - Throws: ``LedgerError`` about the file of the key.
  func sealing(
    _ name: LocalizedName, of person: Slug, into event: PersonRegistered
  ) throws(LedgerError) -> Draft {
    let folder = try KeyFolder(environment: environment.variables)
    let key =
      folder.hasPersonKey(view.origin, person)
      ? try folder.personKey(view.origin, person) : newKey(of: person)
    let id = EntryIDSource.system.next(at: environment.clock())
    var event = event
    event.name = .sealed(try key.seal(name, in: view.origin, id))
    var draft = try draft(Subject(.person, person), .personRegistered(event))
    draft.id = id
    return draft
  }

  /// Writes the new key of a person into the key folder, and says where it is.
  ///
  /// - Throws: ``LedgerError`` about the file of the key.
  func keep(_ key: PersonKey) throws(LedgerError) {
    let folder = try KeyFolder(environment: environment.variables)
    try folder.keep(key, origin: view.origin)
    let path = folder.personKeyPath(view.origin, key.person)
    let said = Localized(
      zh: "密钥在 \(path);没有它谁也读不出姓名,请备份",
      en: "the key is in \(path); without it nobody reads the name, so back it up")
    environment.errors(said(options.global.language(in: environment)) + "\n")
  }

  /// Destroys the key of a person that was erased.
  ///
  /// - Returns: What became of the key.
  /// - Throws: ``LedgerError`` about the file of the key.
  func destroyKey(of person: Slug) throws(LedgerError) -> Localized {
    let folder = try KeyFolder(environment: environment.variables)
    guard folder.hasPersonKey(view.origin, person) else {
      return Localized(
        zh: "这台机器上没有 \(person) 的密钥;在别处的请销毁",
        en: "the key of \(person) is not on this machine; destroy it where it is")
    }
    try folder.destroyPersonKey(view.origin, person)
    return Localized(
      zh: "密钥文件已经删除;备份里的请一并销毁", en: "the key file is deleted; destroy the backups, too")
  }
}
