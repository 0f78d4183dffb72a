// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import LogStorage
public import MerkleLog
import RegistryModel

/// The keys with which a user cosigns other people's logs, and what each has cosigned.
///
/// A key is `$XDG_CONFIG_HOME/annals/witness/<name>.pem`; what it cosigned last of each log is
/// `$XDG_STATE_HOME/annals/witness/<name>/<origin>.checkpoint`. Keys of actors, logs and witnesses are
/// always different.
public struct WitnessKeys: Sendable {
  private let keyFolder: String
  private let memoryFolder: String

  /// The keys of the user whose environment is given.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-FOLDER`.
  public init(environment: [String: String]) throws(LedgerError) {
    keyFolder = try UserFolders.configuration(environment) + "/witness"
    memoryFolder = try UserFolders.state(environment) + "/witness"
  }

  /// The file of a key.
  public func path(_ name: String) -> String { keyFolder + "/\(Self.fileName(name)).pem" }

  /// The names of the keys that are here, as their files are named.
  public var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: keyFolder)) ?? []
    return files.filter { $0.hasSuffix(".pem") }
      .map { String($0.dropLast(4)).replacing("_", with: "/") }.sorted()
  }

  /// Makes a key.
  ///
  /// - Parameter name: A schema-less URL of the witness's own, such as `auditor.example/zhang`.
  /// - Returns: Its public half.
  /// - Throws: ``LedgerError`` `E-WITNESS-NAME`, `E-KEY-EXISTS` or `E-KEY-FILE`.
  public func create(_ name: String) throws(LedgerError) -> NoteVerifierKey {
    let key = Curve25519.Signing.PrivateKey()
    let signer = try signer(name, key)
    try SecretFile.createFolder(keyFolder)
    try SecretFile.create(path(name), PrivateKeyPEM.text(key))
    return signer.verifierKey
  }

  /// The signer of a name.
  ///
  /// - Throws: ``LedgerError`` about the file of the key.
  public func signer(_ name: String) throws(LedgerError) -> CosignatureNoteSigner {
    try signer(name, PrivateKeyPEM.key(try SecretFile.read(path(name)), path: path(name)))
  }

  /// Cosigns a checkpoint that extends what was cosigned before, and remembers it first.
  ///
  /// - Parameters:
  ///   - checkpoint: The checkpoint, with the log's signature.
  ///   - name: The key.
  ///   - logKeys: The log's keys, from outside the log.
  ///   - time: Seconds since 1970.
  ///   - proof: Makes the consistency proof from a size that is remembered.
  /// - Returns: The checkpoint with the cosignature.
  /// - Throws: ``LedgerError`` `E-WITNESS-…` with what was refused; nothing was cosigned.
  public func cosign(
    _ checkpoint: SignedCheckpoint, as name: String, logKeys: [NoteVerifierKey], time: UInt64,
    proof: (UInt64) throws -> ConsistencyProof
  ) throws -> SignedCheckpoint {
    let signer = try signer(name)
    let folder = memoryFolder + "/" + Self.fileName(name)
    try SecretFile.createFolder(folder)
    var cosigned: SignedCheckpoint?
    try DurableFile.update(Self.fileName(checkpoint.origin) + ".checkpoint", in: folder) { old in
      let state = try Self.state(old, checkpoint.origin)
      guard state.size <= checkpoint.size else {
        throw WitnessRefusal.error(.rollback(remembered: state.size), checkpoint)
      }
      let decision = state.decide(
        on: checkpoint, proof: try proof(state.size), logKeys: logKeys)
      switch decision {
      case .refuse(let refusal): throw WitnessRefusal.error(refusal, checkpoint)
      case .cosign(let next):
        let line = try signer.sign(checkpoint.checkpoint, time: time)
        cosigned = try checkpoint.adding([line], by: [signer.verifierKey])
        return next.checkpoint?.text ?? []
      }
    }
    guard let cosigned else {
      throw LedgerError("E-WITNESS", zh: "没有联署", en: "nothing was cosigned")
    }
    return cosigned
  }

  private static func state(_ bytes: [UInt8]?, _ origin: String) throws -> WitnessedState {
    guard let bytes else { return WitnessedState(origin: origin) }
    return WitnessedState(remembering: try Checkpoint(parsing: bytes))
  }

  private func signer(
    _ name: String, _ key: Curve25519.Signing.PrivateKey
  ) throws(LedgerError) -> CosignatureNoteSigner {
    do throws(MerkleLogError) {
      return try CosignatureNoteSigner(name: name, privateKey: key)
    } catch {
      throw LedgerError(
        "E-WITNESS-NAME", zh: "“\(name)”不能作见证人的名称", en: "“\(name)” cannot be a witness's name",
        remedy: LocalizedName(
          zh: "写一个自己的网址,不带 https://,例:auditor.example/zhang",
          en: "give an address of your own without https://, such as auditor.example/zhang"))
    }
  }

  private static func fileName(_ name: String) -> String { name.replacing("/", with: "_") }
}

/// Why a checkpoint was not cosigned, as people read it.
enum WitnessRefusal {
  static func error(
    _ refusal: WitnessedState.Refusal, _ checkpoint: SignedCheckpoint
  ) -> LedgerError {
    switch refusal {
    case .otherOrigin:
      LedgerError("E-WITNESS-ORIGIN", zh: "这是另一本台账的检查点", en: "this is another log's checkpoint")
    case .untrusted(let code):
      LedgerError(
        "E-WITNESS-UNTRUSTED", zh: "没有可信的台账密钥签过它(\(code.rawValue))",
        en: "no trusted key of the log signed it (\(code.rawValue))",
        remedy: LocalizedName(zh: "annals key trust <vkey>", en: "annals key trust <vkey>"))
    case .rollback(let remembered):
      LedgerError(
        "E-WITNESS-ROLLBACK",
        zh: "联署过 \(remembered) 条,这里只有 \(checkpoint.size) 条:旧的副本,或者被退回了",
        en:
          "\(remembered) entries were cosigned and this has \(checkpoint.size): an old copy, or the "
          + "log was rolled back")
    case .fork(let root):
      LedgerError(
        "E-WITNESS-FORK",
        zh: "同样 \(checkpoint.size) 条,联署过的树根是 \(root.base64),这里是 \(checkpoint.root.base64):"
          + "历史分叉了,两份检查点都留作证据",
        en:
          "of the same \(checkpoint.size) entries the root cosigned before is \(root.base64), and "
          + "here it is \(checkpoint.root.base64): the history has forked; keep both checkpoints")
    case .oldSizeAboveSize, .otherSize, .proofInvalid:
      LedgerError(
        "E-WITNESS-PROOF", zh: "它不是接着联署过的部分写的:前面改动过,不联署",
        en: "it does not extend what was cosigned before: something was altered; not cosigned")
    }
  }
}
