// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import MerkleLog
import RegistryModel

/// A snapshot of the state at one size of the log, in a file of lines:
///
///     {"format":4,"origin":"…","size":612,"root":"…","tree":["…"],"fold":"…","newest":1612886400000,
///      "registry":[{"lines":1,"bytes":2890,"sha256":"…"}],"directory":[…],"places":[…],
///      "lookups":[…],"states":[{"blocks":1,"lines":2,"bytes":812,"listBytes":97,"listSHA256":"…"}],
///      "histories":[…],"outlines":[…],"ids":[…],"signature":"…"}
///     {"founding":{…},…}
///     {"kind":"actor","ids":["registrar"]}
///     {"place":"320200","ids":["alpha"]}
///     {"what":"projectName","value":"…","subjects":["alpha"]}
///     {"lines":2,"bytes":812,"sha256":"…"}
///     {"subject":"actor/registrar","last":[…],"state":{…}}
///     …
///     {"subject":"actor/registrar","entries":[[0,0]]}
///     …
///     {"subject":"project/alpha","state":{…}}
///     …
///     {"ids":"…"}
///
/// The lines stand in blocks, so that a reader takes what it needs. Each block has a digest, in the
/// header or in a list of which the header holds the digest; the header is signed by the log's key over
/// `annals-snapshot/v4\n` and the header without `signature`. The name is the size in 12 digits and the
/// first 8 digits of the fold's fingerprint.
public struct SnapshotFile: Sendable {
  /// The name of the file.
  public let name: String
  /// The bytes of the file, in parts that follow one another: a large file is never held twice.
  let parts: [SnapshotPart]
  /// How many entries it is of.
  public let size: Int

  /// The fingerprint of the fold of this version.
  public static let fold =
    TreeHash(hexadecimal: FoldFingerprint.digest) ?? TreeHash.sha256(FoldFingerprint.text)

  /// The name of the snapshot at `size` under the fold of this version.
  public static func name(size: Int) -> String { name(size: size, fold: fold.hexadecimal) }

  private static func name(size: Int, fold: String) -> String {
    let digits = "\(size)"
    let padded = String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    return "\(padded)-\(fold.prefix(8)).ndjson"
  }

  /// The bytes of the file.
  ///
  /// - Throws: ``LogStorageError`` where they were too many to be held, and cannot be read any more.
  func bytes() throws(LogStorageError) -> [UInt8] { try parts.bytes() }

  /// Signs what a snapshot says.
  ///
  /// - Throws: ``LedgerError`` `E-SIGNING`.
  init(_ content: SnapshotContent, signer: any NoteSigner) throws(LedgerError) {
    var header = content.header
    do {
      header.signature = CanonicalBase64.encode(try signer.sign(header.signedBytes).signature)
    } catch {
      throw LedgerError(
        "E-SIGNING", zh: "签名失败:\(SystemFault.chinese(error))", en: "signing failed: \(error)")
    }
    name = Self.name(size: header.size, fold: header.fold)
    size = header.size
    parts = [.held(header.canonicalBytes + [UInt8(ascii: "\n")])] + content.parts
  }
}
