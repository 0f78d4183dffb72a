// SPDX-License-Identifier: Apache-2.0

/// What a log commits to: its origin, its size and its root (tlog-checkpoint of the C2SP).
///
/// The text is three lines, each ending in LF: the origin, the size in decimal, the root in
/// base64. Extension lines are neither written nor accepted: other implementations differ in
/// whether a cosignature covers them.
///
/// A root alone does not commit to the size. Both are only worth something from one and the same
/// signed checkpoint.
public struct Checkpoint: Hashable, Sendable {
  /// The log's identity for all time: a URL without scheme, such as `registry.example/annals`.
  public let origin: String

  /// The number of entries.
  public let size: UInt64

  /// The root of the tree over these entries.
  public let root: TreeHash

  /// Makes a checkpoint.
  ///
  /// - Parameters:
  ///   - origin: non-empty, at most 255 bytes, without Unicode spaces and plus signs.
  ///   - size: the number of entries.
  ///   - root: the root over these entries; ``TreeHash/emptyTree`` for size 0.
  /// - Throws: ``MerkleLogError`` `originInvalid` or `emptyTreeRootWrong`.
  public init(origin: String, size: UInt64, root: TreeHash) throws(MerkleLogError) {
    guard KeyName.isValidOrigin(origin) else { throw MerkleLogError(.originInvalid, line: 1) }
    guard size > 0 || root == .emptyTree else {
      throw MerkleLogError(.emptyTreeRootWrong, line: 3, name: origin)
    }
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// Reads the text of a note as a checkpoint.
  ///
  /// - Parameter text: the three lines, exactly as ``text`` writes them.
  /// - Throws: ``MerkleLogError`` with the line of the first fault.
  public init(parsing text: some Collection<UInt8>) throws(MerkleLogError) {
    let lines = Array(text).split(
      separator: UInt8(ascii: "\n"), maxSplits: 3, omittingEmptySubsequences: false)
    guard lines.count == 4 else { throw MerkleLogError(.checkpointMalformed) }
    guard lines[3].isEmpty else { throw MerkleLogError(.checkpointExtended, line: 4) }
    guard let origin = String(validating: lines[0], as: UTF8.self), KeyName.isValidOrigin(origin)
    else { throw MerkleLogError(.originInvalid, line: 1) }
    guard let size = CanonicalDecimal.decode(lines[1]) else {
      throw MerkleLogError(.sizeInvalid, line: 2, name: origin)
    }
    guard let root = CanonicalBase64.decode(lines[2]).flatMap({ TreeHash(bytes: $0) }) else {
      throw MerkleLogError(.rootInvalid, line: 3, name: origin)
    }
    try self.init(origin: origin, size: size, root: root)
  }

  /// The three lines that are signed.
  public var text: [UInt8] { Array("\(origin)\n\(size)\n\(root.base64)\n".utf8) }

  /// Whether two checkpoints have the same text; origins are compared by their bytes.
  public static func == (left: Checkpoint, right: Checkpoint) -> Bool {
    left.size == right.size && left.root == right.root
      && left.origin.utf8.elementsEqual(right.origin.utf8)
  }
}
