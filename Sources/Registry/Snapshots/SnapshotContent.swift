// SPDX-License-Identifier: Apache-2.0

import JSONLines
import MerkleLog
import RegistryModel

/// What a snapshot says, before it is signed: the same for everybody who folds the same entries.
struct SnapshotContent {
  /// How many subjects stand in a block.
  static let blockLines = 64
  /// What stands before a header when it is signed.
  static let signaturePrefix = Array("annals-snapshot/v1\n".utf8)

  /// The header without its signature.
  let header: [UInt8]
  /// The lines of the subjects.
  let body: [UInt8]

  /// The snapshot of a state that was folded from the first `size` entries.
  init(_ state: RegistryState, origin: String, size: Int, root: TreeHash) {
    var body: [UInt8] = []
    var header = JSONWriter()
    header.beginObject()
    header.key("format")
    header.integer(1)
    header.key("origin")
    header.string(origin)
    header.key("size")
    header.integer(Int64(size))
    header.key("root")
    header.string(root.hexadecimal)
    header.key("fold")
    header.string(SnapshotFile.fold.hexadecimal)
    header.key("newest")
    header.integer(state.newestTime?.milliseconds ?? 0)
    header.key("blocks")
    header.beginArray()
    let lines = state.snapshotLines
    for start in stride(from: 0, to: lines.count, by: Self.blockLines) {
      let block = lines[start..<min(start + Self.blockLines, lines.count)]
      let blockBytes = block.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
      header.beginObject()
      header.key("first")
      header.string(block.first.map { $0.subject.description } ?? "")
      header.key("lines")
      header.integer(Int64(block.count))
      header.key("bytes")
      header.integer(Int64(blockBytes.count))
      header.key("sha256")
      header.string(TreeHash.sha256(blockBytes).hexadecimal)
      header.endObject()
      body += blockBytes
    }
    header.endArray()
    header.endObject()
    self.header = header.bytes
    self.body = body
  }
}
