// SPDX-License-Identifier: Apache-2.0

/// The place of a tile below a log's prefix (C2SP tlog-tiles).
///
///     tile/<level>/<index>[.p/<width>]       hashes
///     tile/entries/<index>[.p/<width>]       the entries themselves
///
/// The index stands in groups of three digits, all but the last behind an `x`: 1234067 is
/// `x001/x234/067`. Reading accepts exactly what ``text`` writes.
public struct TilePath: Hashable, Sendable {
  /// What a tile holds.
  public enum Kind: Hashable, Sendable {
    /// Node hashes; those of level 0 are leaf hashes, those of level n stand for 256^n entries.
    case hashes(level: Int)
    /// Entries, as an ``EntryBundle``.
    case entries
  }

  /// The number of hashes or entries of a full tile.
  public static let fullWidth = 256

  /// The levels that a path can name. A tree of 64-bit size reaches no further than level 7.
  public static let levels = 0...63

  /// What the tile holds.
  public let kind: Kind

  /// The index of the tile within its level.
  public let index: UInt64

  /// The number of hashes or entries: 1 to 256; below 256 the tile is partial.
  public let width: Int

  /// Whether the tile has fewer than 256 hashes or entries.
  public var isPartial: Bool { width < Self.fullWidth }

  /// Names a tile.
  ///
  /// - Parameters:
  ///   - kind: what it holds; a level MUST be one of ``levels``.
  ///   - index: the index within its level.
  ///   - width: the number of hashes or entries: 1 to 256.
  /// - Throws: ``MerkleLogError`` `tilePathInvalid` or `tileWidthInvalid`.
  public init(
    _ kind: Kind, index: UInt64, width: Int = TilePath.fullWidth
  ) throws(MerkleLogError) {
    if case .hashes(let level) = kind, !Self.levels.contains(level) {
      throw MerkleLogError(.tilePathInvalid)
    }
    guard (1...Self.fullWidth).contains(width) else { throw MerkleLogError(.tileWidthInvalid) }
    self.init(valid: kind, index: index, width: width)
  }

  init(valid kind: Kind, index: UInt64, width: Int) {
    self.kind = kind
    self.index = index
    self.width = width
  }

  /// Reads a path.
  ///
  /// - Parameter path: the characters, as ASCII bytes, from `tile/` on.
  /// - Throws: ``MerkleLogError`` `tilePathInvalid`.
  public init(parsing path: some Collection<UInt8>) throws(MerkleLogError) {
    guard let read = Self.read(path) else { throw MerkleLogError(.tilePathInvalid) }
    self = read
  }

  private static func read(_ path: some Collection<UInt8>) -> TilePath? {
    var parts = Array(path).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
    guard let root = parts.popFirst(), root.elementsEqual("tile".utf8),
      let kind = parts.popFirst().flatMap(kind), var last = parts.popLast()
    else { return nil }
    var width = fullWidth
    if let partial = parts.last, partial.suffix(2).elementsEqual(".p".utf8) {
      guard let stated = CanonicalDecimal.decode(last), (1..<UInt64(fullWidth)).contains(stated)
      else { return nil }
      width = Int(stated)
      last = partial.dropLast(2)
      parts = parts.dropLast()
    }
    // Only the last group is without `x`, and the first is not zero unless it is the only one.
    var index: UInt64 = 0
    for group in parts {
      guard group.first == UInt8(ascii: "x"),
        let next = append(group.dropFirst(), to: index), next > 0
      else { return nil }
      index = next
    }
    guard let index = append(last, to: index) else { return nil }
    return TilePath(valid: kind, index: index, width: width)
  }

  private static func kind(_ part: ArraySlice<UInt8>) -> Kind? {
    if part.elementsEqual("entries".utf8) { return .entries }
    guard let level = CanonicalDecimal.decode(part), level <= UInt64(levels.upperBound) else {
      return nil
    }
    return .hashes(level: Int(level))
  }

  /// Appends three digits; `nil` for anything else and above 64 bits.
  private static func append(_ digits: ArraySlice<UInt8>, to index: UInt64) -> UInt64? {
    guard digits.count == 3 else { return nil }
    var value: UInt64 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + UInt64(digit - UInt8(ascii: "0"))
    }
    let (product, tooLarge) = index.multipliedReportingOverflow(by: 1_000)
    let (sum, overflow) = product.addingReportingOverflow(value)
    return tooLarge || overflow ? nil : sum
  }

  /// The path from `tile/` on, without a leading slash.
  public var text: String {
    var groups: [String] = []
    var rest = index
    repeat {
      let digits = String(rest % 1_000)
      groups.append(
        (groups.isEmpty ? "" : "x") + String(repeating: "0", count: 3 - digits.count) + digits)
      rest /= 1_000
    } while rest > 0
    let level =
      switch kind {
      case .hashes(let level): String(level)
      case .entries: "entries"
      }
    return "tile/\(level)/" + groups.reversed().joined(separator: "/")
      + (isPartial ? ".p/\(width)" : "")
  }
}

extension TilePath: CustomStringConvertible {
  /// The path, as in ``text``.
  public var description: String { text }
}
