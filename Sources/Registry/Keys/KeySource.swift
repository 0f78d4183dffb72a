// SPDX-License-Identifier: Apache-2.0

import Crypto
public import LogStorage
public import MerkleLog
public import RegistryModel

/// Where the private keys of a registry come from.
public enum KeySource: Sendable {
  /// The user's key folder.
  case folder(KeyFolder)
  /// Derived from the documented label: for samples only, with a signing memory of this process
  /// that is forgotten when it ends.
  case sample(SigningMemoryPlace)

  /// Where the signing memory of a sample's log is kept.
  public enum SigningMemoryPlace: Sendable {
    /// In memory, for a registry that is made in one go.
    case volatile
    /// In a file of the user's key folder.
    case file(KeyFolder)
    /// In a file of the registry's own folder: for invented registries, of which there may be many
    /// under one name, and whose keys everybody has, so that the memory guards nothing.
    case registry(Ledger)
  }

  /// The keys of a sample: an invented one remembers in its own folder what it signed, any other in
  /// the user's.
  public static func sample(_ view: LedgerView, of ledger: Ledger, folder: KeyFolder) -> KeySource {
    .sample(view.isInvented ? .registry(ledger) : .file(folder))
  }

  /// The key of an actor.
  ///
  /// - Throws: ``LedgerError`` about the file of the key.
  public func actorKey(_ origin: LogOrigin, _ actor: Slug) throws(LedgerError) -> ActorKey {
    switch self {
    case .folder(let folder): try folder.actorKey(origin, actor)
    case .sample: SampleKeys.actor(origin, actor)
    }
  }

  /// The log's key with its signing memory.
  ///
  /// - Throws: ``LedgerError`` about the files of the key.
  public func checkpointSigner(_ origin: LogOrigin) throws(LedgerError) -> RememberingSigner {
    let key: Curve25519.Signing.PrivateKey
    switch self {
    case .folder(let folder): key = try folder.logKey(origin)
    case .sample: key = SampleKeys.log(origin)
    }
    let signer = try noteSigner(origin, key)
    let keyID = signer.verifierKey.keyID
    let memory: any SigningMemory
    switch self {
    case .folder(let folder), .sample(.file(let folder)):
      try SecretFile.createFolder(folder.folder(for: origin))
      memory = FileSigningMemory(
        path: folder.signingMemoryPath(origin), origin: origin.description, keyID: keyID)
    case .sample(.registry(let ledger)):
      memory = FileSigningMemory(
        path: ledger.signingMemoryPath, origin: origin.description, keyID: keyID)
    case .sample(.volatile):
      memory = VolatileSigningMemory(origin: origin.description, keyID: keyID)
    }
    let cosigner = try cosigner(origin)
    do throws(LogStorageError) {
      return try RememberingSigner(signer: signer, memory: memory, cosigner: cosigner)
    } catch {
      throw LedgerError(
        "E-LOG-SIGNER", zh: "日志密钥不能用:\(SystemFault.chinese(error))", en: "the log's key: \(error)")
    }
  }

  /// The key that is to follow the log's own, while both sign.
  private func cosigner(_ origin: LogOrigin) throws(LedgerError) -> Ed25519NoteSigner? {
    guard case .folder(let folder) = self, folder.hasNextLogKey(origin) else { return nil }
    return try noteSigner(origin, folder.nextLogKey(origin))
  }

  /// The log's key as it signs notes and snapshots.
  ///
  /// - Throws: ``LedgerError`` about the file of the key.
  public func noteSigner(_ origin: LogOrigin) throws(LedgerError) -> Ed25519NoteSigner {
    switch self {
    case .folder(let folder): try noteSigner(origin, folder.logKey(origin))
    case .sample: try noteSigner(origin, SampleKeys.log(origin))
    }
  }

  private func noteSigner(
    _ origin: LogOrigin, _ key: Curve25519.Signing.PrivateKey
  ) throws(LedgerError) -> Ed25519NoteSigner {
    do throws(MerkleLogError) {
      return try Ed25519NoteSigner(name: origin.description, privateKey: key)
    } catch {
      throw LedgerError(
        "E-LOG-SIGNER", zh: "日志密钥不能用:\(SystemFault.chinese(error))", en: "the log's key: \(error)")
    }
  }
}
