// SPDX-License-Identifier: Apache-2.0

/// One entry to append: its exact bytes, and the identity of the statement inside.
///
/// The bytes exclude the line feed that ends the line on disk. They are 1 to 65,535 bytes long, so
/// that an entry fits a tlog-tiles entry bundle (a 16-bit length), and hold neither LF nor CR.
public struct LogLine: Sendable, Equatable {
  /// The longest line, in bytes, without its line feed.
  public static let maximumByteCount = 65_535

  /// Whose statement the line is, for stores that keep an index.
  public let identity: StatementIdentity
  /// The line without its line feed.
  public let bytes: [UInt8]

  /// Takes a line that can be stored.
  ///
  /// - Throws: `lineEmpty`, `lineTooLong`, `lineHasCarriageReturn` or `lineHasLineFeed`.
  public init(identity: StatementIdentity, bytes: [UInt8]) throws(LogStorageError) {
    if bytes.isEmpty { throw LogStorageError(.lineEmpty) }
    if bytes.count > Self.maximumByteCount {
      throw LogStorageError(
        .lineTooLong, expected: "at most \(Self.maximumByteCount) bytes",
        found: "\(bytes.count) bytes")
    }
    if bytes.contains(0x0A) { throw LogStorageError(.lineHasLineFeed) }
    if bytes.contains(0x0D) { throw LogStorageError(.lineHasCarriageReturn) }
    self.identity = identity
    self.bytes = bytes
  }
}
