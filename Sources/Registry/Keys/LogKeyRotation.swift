// SPDX-License-Identifier: Apache-2.0

import Crypto
import MerkleLog
public import RegistryModel

/// The rotation of a log's key: both keys sign from the first stage on, only the new one after the
/// second.
public struct LogKeyRotation: Sendable {
  private let ledger: Ledger
  private let origin: LogOrigin
  private let keys: KeyFolder

  /// The rotation of the key of a registry whose keys are in the user's folder.
  public init(_ ledger: Ledger, origin: LogOrigin, keys: KeyFolder) {
    self.ledger = ledger
    self.origin = origin
    self.keys = keys
  }

  /// What the administrator states for a stage; the new key is made for the first one.
  ///
  /// - Parameters:
  ///   - stage: The stage.
  ///   - isRehearsal: Whether nothing is to be written: the key is then forgotten.
  /// - Returns: The event.
  /// - Throws: ``LedgerError`` `E-KEY-ROTATION` where a completion has nothing to complete, or about
  ///   the files of the keys.
  public func event(
    _ stage: KeyRotationStage, isRehearsal: Bool = false
  ) throws(LedgerError) -> LogKeyRotated {
    guard stage == .overlap || keys.hasNextLogKey(origin) else {
      throw LedgerError(
        "E-KEY-ROTATION", zh: "没有正在更换的密钥", en: "no rotation is under way",
        remedy: .init(zh: "先开始:annals key rotate", en: "begin one: annals key rotate"))
    }
    let key =
      isRehearsal && !keys.hasNextLogKey(origin)
      ? Curve25519.Signing.PrivateKey() : try keys.nextLogKey(origin)
    let vkey: NoteVerifierKey
    do throws(MerkleLogError) {
      vkey = try Ed25519NoteSigner(name: origin.description, privateKey: key).verifierKey
    } catch {
      throw LedgerError(
        "E-LOG-SIGNER", zh: "新密钥不能用:\(SystemFault.chinese(error))", en: "the new key: \(error)")
    }
    var event = LogKeyRotated()
    event.logKey = vkey.description
    event.proof = try LogKeyPossession.proof(key, vkey, origin: origin)
    event.stage = stage
    return event
  }

  /// Whether the completion is recorded, and retiring the old key was interrupted.
  ///
  /// - Parameter ring: The keys of the log as its entries give them.
  /// - Returns: Whether retiring it is all that is left to do.
  /// - Throws: ``LedgerError`` about the files of the keys.
  public func isInterrupted(_ ring: LogKeyRing) throws(LedgerError) -> Bool {
    let isWaiting = keys.hasNextLogKey(origin)
    guard ring.current.count == 1, isWaiting || !keys.hasSigningMemory(origin) else { return false }
    let key = try isWaiting ? keys.nextLogKey(origin) : keys.logKey(origin)
    let newest = try? Ed25519NoteSigner(name: origin.description, privateKey: key).verifierKey
    return ring.current == [newest?.description ?? ""]
  }

  /// Retires the old key once the completion is recorded, and starts the new key's signing memory
  /// with the newest checkpoint, which both keys signed.
  ///
  /// Interrupted, it can be done again.
  ///
  /// - Throws: ``LedgerError`` about the files.
  public func retireOldKey() throws(LedgerError) {
    let checkpoint = try ledger.checkpoint()
    if keys.hasNextLogKey(origin) { try keys.promoteLogKey(origin) }
    try ledger.adopt(checkpoint: checkpoint.bytes, keys: .folder(keys))
  }
}
