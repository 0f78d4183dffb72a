// SPDX-License-Identifier: Apache-2.0

public import Crypto
import Foundation
public import RegistryModel

/// The folder of private keys: `$XDG_CONFIG_HOME/annals/keys/<origin>/`, outside any registry.
///
/// `log.pem` is the key of the log, `actor-<id>.pem` that of an actor. The log's signing memory lies
/// beside its key.
public struct KeyFolder: Sendable {
  /// The folder that holds one folder an origin.
  public let root: String

  /// The folder `root`.
  public init(root: String) { self.root = root }

  /// The folder that the environment names: `XDG_CONFIG_HOME`, else `HOME/.config`.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-FOLDER` where neither is set to an absolute path.
  public init(environment: [String: String]) throws(LedgerError) {
    if let configuration = environment["XDG_CONFIG_HOME"], configuration.hasPrefix("/") {
      root = configuration + "/annals/keys"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      root = home + "/.config/annals/keys"
    } else {
      throw LedgerError(
        "E-KEY-FOLDER", zh: "不知道密钥文件夹在哪里:没有 XDG_CONFIG_HOME 和 HOME",
        en: "there is no key folder: neither XDG_CONFIG_HOME nor HOME is set")
    }
  }

  /// The folder of one registry's keys.
  public func folder(for origin: LogOrigin) -> String {
    root + "/" + origin.description.replacing("/", with: "_")
  }

  /// The file of the log's key.
  public func logKeyPath(_ origin: LogOrigin) -> String { folder(for: origin) + "/log.pem" }

  /// The file of the log's signing memory.
  public func signingMemoryPath(_ origin: LogOrigin) -> String {
    folder(for: origin) + "/log.memory"
  }

  /// The file of an actor's key.
  public func actorKeyPath(_ origin: LogOrigin, _ actor: Slug) -> String {
    folder(for: origin) + "/actor-\(actor).pem"
  }

  /// Makes a new key for the log.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-EXISTS` or `E-KEY-FILE`.
  public func createLogKey(
    _ origin: LogOrigin
  ) throws(LedgerError) -> Curve25519.Signing.PrivateKey {
    try create(logKeyPath(origin), origin)
  }

  /// Makes a new key for an actor.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-EXISTS` or `E-KEY-FILE`.
  public func createActorKey(_ origin: LogOrigin, _ actor: Slug) throws(LedgerError) -> ActorKey {
    ActorKey(actor: actor, privateKey: try create(actorKeyPath(origin, actor), origin))
  }

  /// Writes the key of an actor that was made in memory.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-EXISTS` or `E-KEY-FILE`.
  public func keep(_ key: ActorKey, origin: LogOrigin) throws(LedgerError) {
    try SecretFile.createFolder(folder(for: origin))
    try SecretFile.create(actorKeyPath(origin, key.actor), PrivateKeyPEM.text(key.privateKey))
  }

  /// Reads the key of the log.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-MISSING` and others about the file.
  public func logKey(_ origin: LogOrigin) throws(LedgerError) -> Curve25519.Signing.PrivateKey {
    let path = logKeyPath(origin)
    return try PrivateKeyPEM.key(try SecretFile.read(path), path: path)
  }

  /// Reads the key of an actor.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-MISSING` and others about the file.
  public func actorKey(_ origin: LogOrigin, _ actor: Slug) throws(LedgerError) -> ActorKey {
    let path = actorKeyPath(origin, actor)
    return ActorKey(
      actor: actor, privateKey: try PrivateKeyPEM.key(try SecretFile.read(path), path: path))
  }

  /// The actors whose keys are here.
  public func actors(_ origin: LogOrigin) -> [Slug] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder(for: origin))) ?? []
    return names.compactMap { name in
      guard name.hasPrefix("actor-"), name.hasSuffix(".pem") else { return nil }
      return Slug(String(name.dropFirst(6).dropLast(4)))
    }.sorted()
  }

  private func create(
    _ path: String, _ origin: LogOrigin
  ) throws(LedgerError) -> Curve25519.Signing.PrivateKey {
    let key = Curve25519.Signing.PrivateKey()
    try SecretFile.createFolder(folder(for: origin))
    try SecretFile.create(path, PrivateKeyPEM.text(key))
    return key
  }
}
