// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// Names a state of the log, as in `@612-9f3ac1d2e47b8a05`: its size and 16 digits of its root.
public struct ViewToken: Hashable, Sendable, LosslessStringConvertible {
  /// The number of entries.
  public let size: Int
  /// The first 16 hexadecimal digits of the root.
  public let rootPrefix: String

  /// The token of a log of `size` entries with `root`.
  public init(size: Int, root: TreeHash) {
    self.size = size
    rootPrefix = String(root.hexadecimal.prefix(16))
  }

  /// Parses `@<size>-<16 digits>`.
  public init?(_ text: String) {
    guard text.hasPrefix("@"), let hyphen = text.firstIndex(of: "-"),
      let size = Int(text.dropFirst()[..<hyphen]), size > 0
    else { return nil }
    let digits = text[text.index(after: hyphen)...]
    guard digits.utf8.count == 16,
      digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.size = size
    rootPrefix = String(digits)
  }

  /// The printed form, such as `@612-9f3ac1d2e47b8a05`.
  public var description: String { "@\(size)-\(rootPrefix)" }
}
