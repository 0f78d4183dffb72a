// SPDX-License-Identifier: Apache-2.0

import JSONLines
public import MerkleLog
import RegistryModel

/// A snapshot of the state at one size of the log: a header, then one line a subject.
///
///     {"format":1,"origin":"…","size":612,"root":"…","fold":"…","newest":1612886400000,
///      "blocks":[{"first":"actor/registrar","lines":64,"bytes":18211,"sha256":"…"}],"signature":"…"}
///     {"subject":"actor/registrar","state":{…}}
///
/// The lines are sorted by subject and stand in blocks; the header holds a digest a block and is
/// signed by the log's key over `annals-snapshot/v1\n` and the header without `signature`. The name
/// is the size in 12 digits and the first 8 digits of the fold's fingerprint.
public struct SnapshotFile: Sendable {
  /// The name of the file.
  public let name: String
  /// The bytes of the file.
  public let bytes: [UInt8]

  /// The fingerprint of the fold of this version.
  public static let fold = TreeHash.sha256(FoldFingerprint.text)

  /// The name of the snapshot at `size` under the fold of this version.
  public static func name(size: Int) -> String {
    let digits = "\(size)"
    let padded = String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    return "\(padded)-\(fold.hexadecimal.prefix(8)).ndjson"
  }

  /// Makes the snapshot of a view of the whole log.
  ///
  /// - Throws: ``LedgerError`` `E-SIGNING`; `E-SNAPSHOT-VIEW` where the view is not whole, or the
  ///   code of what is not known in it.
  public init(_ view: LedgerView, signer: any NoteSigner) throws(LedgerError) {
    if let unknown = view.unrecognized.first { throw LedgerError(unknown) }
    guard view.selection == ViewSelection() else {
      throw LedgerError(
        "E-SNAPSHOT-VIEW", zh: "快照要取自整个台账", en: "a snapshot is taken of the whole log")
    }
    let content = SnapshotContent(
      view.state, origin: view.origin.description, size: view.size, root: view.root)
    let signature: NoteSignature
    do {
      signature = try signer.sign(SnapshotContent.signaturePrefix + content.header)
    } catch {
      throw LedgerError("E-SIGNING", zh: "签名失败:\(error)", en: "signing failed: \(error)")
    }
    name = Self.name(size: view.size)
    bytes =
      content.header.dropLast() + Array(#","signature":""#.utf8)
      + Array(CanonicalBase64.encode(signature.signature).utf8) + Array("\"}\n".utf8) + content.body
  }
}
