// SPDX-License-Identifier: Apache-2.0

internal import Crypto
public import LogStorage
public import MerkleLog
internal import Synchronization

/// Lines and signers that are the same on every run.
public enum SampleLog {
  /// The name of the logs in the suite.
  public static let origin = "log.example/contract"

  /// The key of the suite; another number is another key.
  ///
  /// - Throws: where the name cannot name a key.
  public static func noteSigner(
    _ number: UInt8 = 1, name: String = origin
  ) throws -> Ed25519NoteSigner {
    let seed = [UInt8](repeating: number, count: 32)
    return try Ed25519NoteSigner(
      name: name, privateKey: Curve25519.Signing.PrivateKey(rawRepresentation: seed))
  }

  /// A signer with a memory of its own that ends with the process.
  ///
  /// - Throws: where the name cannot name a key.
  public static func signer(
    _ number: UInt8 = 1, name: String = origin, memory: SigningMemoryState = .missing,
    earlierKeys: [NoteVerifierKey] = []
  ) throws -> RememberingSigner {
    let key = try noteSigner(number, name: name)
    return try RememberingSigner(
      signer: key,
      memory: VolatileSigningMemory(
        origin: name, keyID: key.verifierKey.keyID, state: memory),
      earlierKeys: earlierKeys)
  }

  /// The bytes of the line at an index.
  public static func bytes(_ index: UInt64) -> [UInt8] { Array(#"{"entry":\#(index)}"#.utf8) }

  /// The line at an index.
  ///
  /// - Throws: never for these lines.
  public static func line(_ index: UInt64) throws(LogStorageError) -> LogLine {
    let bytes = bytes(index)
    return try LogLine(
      identity: StatementIdentity(
        source: "//\(origin)/actor/a", id: "\(index)", subject: "project/a",
        statementHash: TreeHash.sha256(bytes)),
      bytes: bytes)
  }

  /// The lines of a range.
  ///
  /// - Throws: never for these lines.
  public static func lines(_ range: Range<UInt64>) throws(LogStorageError) -> [LogLine] {
    var lines: [LogLine] = []
    for index in range { lines.append(try line(index)) }
    return lines
  }

  /// What has been hashed so far, and the root at every size on the way.
  private struct Tree {
    var range = CompactRange()
    var roots = [CompactRange().root]
  }

  private static let tree = Mutex(Tree())

  /// The root over the first lines.
  public static func root(_ size: UInt64) -> TreeHash {
    tree.withLock { tree in
      while tree.range.size < size {
        tree.range.append(TreeHash.leaf(bytes(tree.range.size)))
        tree.roots.append(tree.range.root)
      }
      return tree.roots[Int(size)]
    }
  }

  /// The checkpoint over the first lines, signed outside any memory.
  ///
  /// - Throws: where the name cannot name a key.
  public static func checkpoint(
    _ size: UInt64, root: TreeHash? = nil, key: UInt8 = 1, name: String = origin
  ) throws -> SignedCheckpoint {
    try SignedCheckpoint(
      signing: Checkpoint(origin: name, size: size, root: root ?? self.root(size)),
      by: [noteSigner(key, name: name)])
  }
}

extension LogStore {
  /// Appends the next sample lines after whatever is there.
  ///
  /// - Throws: what the store throws.
  @discardableResult
  public func grow(by count: UInt64, signer: any CheckpointSigner) throws -> LogHead? {
    try append(signer: signer) { head in
      let size = head?.size ?? 0
      return try SampleLog.lines(size..<(size + count))
    }
  }

  /// The lines of a range, each with its index checked.
  ///
  /// - Throws: what the store throws, or ``LogStoreContract/Broken``.
  public func lines(_ range: Range<UInt64>) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try read(range) { segment in
      for entry in segment {
        try LogStoreContract.require(
          entry.index == range.lowerBound + UInt64(lines.count), "entry \(entry.index) in order")
        lines.append(Array(entry.line))
      }
    }
    return lines
  }
}
