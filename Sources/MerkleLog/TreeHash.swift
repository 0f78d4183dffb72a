// SPDX-License-Identifier: Apache-2.0

/// A SHA-256 value: a leaf, a node or a root of the tree, or a plain digest.
///
/// The 32 bytes lie inline, so that arrays of hashes are flat memory and comparing or copying a
/// hash allocates nothing. The text forms, ``hexadecimal`` and ``base64``, are canonical: each
/// value has one spelling and the parsing initializers accept no other.
public struct TreeHash: Hashable, Sendable {
  /// The number of bytes of a hash.
  public static let byteCount = 32

  // The words are the memory image of the bytes: word order is byte order on every machine.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Takes the first 32 bytes at a pointer.
  ///
  /// - Precondition: `bytes` holds at least ``byteCount`` bytes.
  init(loading bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count >= Self.byteCount, "a tree hash needs 32 bytes")
    words = (
      bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    )
  }

  /// Takes 32 bytes; `nil` for any other number of bytes.
  ///
  /// - Parameter bytes: the hash, first byte first.
  public init?(bytes: some Collection<UInt8>) {
    let loaded: TreeHash?? = bytes.withContiguousStorageIfAvailable { buffer in
      buffer.count == Self.byteCount ? TreeHash(loading: UnsafeRawBufferPointer(buffer)) : nil
    }
    switch loaded {
    case .some(.some(let hash)): self = hash
    case .some(.none): return nil
    case .none:
      guard bytes.count == Self.byteCount else { return nil }
      self = Array(bytes).withUnsafeBytes { TreeHash(loading: $0) }
    }
  }

  /// The 32 bytes, first byte first.
  public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// The first 8 bytes as this machine reads them: enough to tell that a line is another one, where
  /// 32 bytes for each would be too much to hold.
  public var firstWord: UInt64 { words.0 }

  /// Lends the 32 bytes without copying them.
  ///
  /// - Parameter body: reads the bytes; the pointer MUST NOT leave it.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try Swift.withUnsafeBytes(of: words, body)
  }

  /// Whether two hashes have the same bytes.
  public static func == (left: TreeHash, right: TreeHash) -> Bool {
    left.words == right.words
  }

  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}
