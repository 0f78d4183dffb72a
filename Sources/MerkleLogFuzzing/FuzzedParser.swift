// SPDX-License-Identifier: Apache-2.0

import MerkleLog

/// A parser, and what must hold of whatever it accepts.
enum FuzzedParser: CaseIterable {
  case note, checkpoint, verifierKey, proofFile, tilePath, hashTile, entryBundle
  case policy, addCheckpointRequest, addCheckpointResponse

  /// Reads bytes; a fault is as good as a value, a crash or another spelling is not.
  func check(_ bytes: ArraySlice<UInt8>) {
    do throws(MerkleLogError) {
      let written = try comeBack(bytes)
      precondition(written.elementsEqual(bytes), "\(self): what was read is written otherwise")
    } catch {
      let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
      // The places of a bundle's faults are entries, of which each has two bytes or more.
      let places = self == .entryBundle ? 1 + bytes.count / 2 : lines
      precondition(
        error.line.map((1...Swift.max(places, 3)).contains) ?? true,
        "\(self): the fault is outside of what was read")
    }
  }

  /// Whether the parser finds no fault.
  func accepts(_ bytes: ArraySlice<UInt8>) -> Bool { (try? comeBack(bytes)) != nil }

  /// The bytes that are written for the value that was read.
  private func comeBack(_ bytes: ArraySlice<UInt8>) throws(MerkleLogError) -> [UInt8] {
    switch self {
    case .note: return try SignedNote(parsing: bytes).bytes
    case .checkpoint: return try Checkpoint(parsing: bytes).text
    case .verifierKey:
      // A key is read from text: bytes that are none cannot be asked about.
      guard let text = String(validating: bytes, as: UTF8.self) else { return Array(bytes) }
      return Array(try NoteVerifierKey(text).description.utf8)
    case .proofFile:
      let file = try ProofFile(parsing: bytes)
      _ = file.inclusion.isValid(
        leaf: .leaf([]), size: file.checkpoint.size, root: file.checkpoint.root)
      return file.bytes
    case .tilePath:
      let path = try TilePath(parsing: bytes)
      // The smallest log with this tile, where there can be one.
      if case .hashes(let level) = path.kind, level < 7, path.index >> (48 - 8 * level) == 0 {
        let count = path.index << 8 + UInt64(path.width)
        let layout = TileLayout(size: count << (8 * UInt64(level)))
        precondition(layout.contains(path), "tilePath: not in the layout of its log")
        let before = TileLayout(size: layout.size - 1)
        precondition(
          layout.tiles(since: before.size).contains(path) && !before.contains(path),
          "tilePath: not new where it should be")
      }
      return Array(path.text.utf8)
    case .hashTile:
      let tile = try HashTile(parsing: bytes)
      for height in 0...8 { _ = tile.node(height: height, index: tile.hashes.count >> height) }
      return tile.bytes
    case .entryBundle: return try EntryBundle(parsing: bytes).bytes
    case .policy:
      let policy = try WitnessPolicy(parsing: bytes)
      let written = policy.bytes
      let again = try WitnessPolicy(parsing: written)
      precondition(again == policy && again.bytes == written, "policy: it does not come back")
      // Comments and spaces are not kept.
      return Array(bytes)
    case .addCheckpointRequest:
      let request = try AddCheckpointRequest(parsing: bytes)
      let state = WitnessedState(origin: request.checkpoint.origin)
      let isCosigned =
        if case .cosign = state.decide(on: request, logKeys: []) { true } else { false }
      precondition(!isCosigned, "addCheckpointRequest: cosigned what nobody signed")
      _ = request.proof.isValid(
        oldSize: request.oldSize, oldRoot: .leaf([]), newSize: request.checkpoint.size,
        newRoot: request.checkpoint.root)
      return request.bytes
    case .addCheckpointResponse:
      let status = bytes.first.map { $0 & 1 == 0 ? 200 : 409 } ?? 200
      let body = bytes.dropFirst()
      return Array(bytes.prefix(1)) + (try AddCheckpointResponse(status: status, body: body).body)
    }
  }
}
