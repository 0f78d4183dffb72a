// SPDX-License-Identifier: Apache-2.0

public import Crypto
import Foundation
import MerkleLog
public import RegistryModel

// A key that takes over waits as `next-….pem` until the entry that brings it is recorded; then it
// takes the place of the old one, which moves to `retired/`.
extension KeyFolder {
  /// The key that is to follow the log's key; made where there is none yet.
  ///
  /// - Throws: ``LedgerError`` about the file of the key.
  public func nextLogKey(
    _ origin: LogOrigin
  ) throws(LedgerError) -> Curve25519.Signing.PrivateKey {
    try next(nextPath(origin, "log"), origin)
  }

  /// The key that is to follow an actor's key; made where there is none yet.
  ///
  /// - Throws: ``LedgerError`` about the file of the key.
  public func nextActorKey(_ origin: LogOrigin, _ actor: Slug) throws(LedgerError) -> ActorKey {
    ActorKey(
      actor: actor, privateKey: try next(nextPath(origin, "actor-\(actor)"), origin))
  }

  /// Whether a key of the log waits to take over.
  public func hasNextLogKey(_ origin: LogOrigin) -> Bool {
    FileManager.default.fileExists(atPath: nextPath(origin, "log"))
  }

  /// Whether the log's key has a signing memory.
  func hasSigningMemory(_ origin: LogOrigin) -> Bool {
    FileManager.default.fileExists(atPath: signingMemoryPath(origin))
  }

  /// Lets the waiting key of an actor take over.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-FILE`.
  public func promoteActorKey(_ origin: LogOrigin, _ actor: Slug) throws(LedgerError) {
    try promote("actor-\(actor)", origin)
  }

  /// Lets the waiting key of the log take over; its signing memory is then to be started anew.
  ///
  /// The old key's memory goes first, so that what was interrupted can be done again at any point.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-FILE`.
  public func promoteLogKey(_ origin: LogOrigin) throws(LedgerError) {
    if FileManager.default.fileExists(atPath: logKeyPath(origin)) {
      let id = Self.shortID(try logKey(origin))
      try SecretFile.createFolder(folder(for: origin) + "/retired")
      try move(
        signingMemoryPath(origin), folder(for: origin) + "/retired/log-\(id).memory",
        mayBeMissing: true)
    }
    try promote("log", origin)
  }

  private func nextPath(_ origin: LogOrigin, _ name: String) -> String {
    folder(for: origin) + "/next-\(name).pem"
  }

  private func next(
    _ path: String, _ origin: LogOrigin
  ) throws(LedgerError) -> Curve25519.Signing.PrivateKey {
    if FileManager.default.fileExists(atPath: path) {
      return try PrivateKeyPEM.key(try SecretFile.read(path), path: path)
    }
    let key = Curve25519.Signing.PrivateKey()
    try SecretFile.createFolder(folder(for: origin))
    try SecretFile.create(path, PrivateKeyPEM.text(key))
    return key
  }

  private func promote(_ name: String, _ origin: LogOrigin) throws(LedgerError) {
    let current = folder(for: origin) + "/\(name).pem"
    try SecretFile.createFolder(folder(for: origin) + "/retired")
    if FileManager.default.fileExists(atPath: current) {
      let old = try PrivateKeyPEM.key(try SecretFile.read(current), path: current)
      try move(current, folder(for: origin) + "/retired/\(name)-\(Self.shortID(old)).pem")
    }
    try move(nextPath(origin, name), current)
  }

  private func move(
    _ path: String, _ target: String, mayBeMissing: Bool = false
  ) throws(LedgerError) {
    if mayBeMissing, !FileManager.default.fileExists(atPath: path) { return }
    do {
      try FileManager.default.moveItem(atPath: path, toPath: target)
    } catch {
      throw LedgerError(
        "E-KEY-FILE", zh: "移动不了密钥文件:\(SystemFault.chinese(error))",
        en: "cannot move the key file: \(error.localizedDescription)", place: path)
    }
  }

  /// Enough of a public key to tell retired ones apart.
  private static func shortID(_ key: Curve25519.Signing.PrivateKey) -> String {
    String(TreeHash.sha256(Array(key.publicKey.rawRepresentation)).hexadecimal.prefix(8))
  }
}
