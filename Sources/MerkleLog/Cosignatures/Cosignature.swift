// SPDX-License-Identifier: Apache-2.0

/// A cosigner's statement that, at some time, a checkpoint was the largest consistent one it had
/// seen of the log (C2SP tlog-cosignature, version 1, Ed25519).
///
/// In a note it is a signature line whose signature is the time, eight bytes, big endian, and then
/// the 64 bytes of an Ed25519 signature over
///
///     cosignature/v1
///     time decimal
///     the whole text of the checkpoint
///
/// The signed message does not hold the cosigner's name: a key MUST serve one cosigner only.
public struct Cosignature: Hashable, Sendable {
  /// The latest time that can be stated: 2^63 − 1.
  public static let maximumTime = UInt64(Int64.max)

  /// The cosigner's name.
  public let name: String

  /// The ID of the cosigner's key.
  public let keyID: UInt32

  /// When the cosignature was made, by the cosigner's clock: seconds since 1970 in UTC (POSIX time).
  public let time: UInt64

  /// The Ed25519 signature, 64 bytes.
  public let signature: [UInt8]

  /// Reads a signature line as a cosignature, without verifying it.
  ///
  /// Which algorithm a line has only its key can tell: `nil` for a line that has not the length of a
  /// cosignature, or a time above ``maximumTime``.
  ///
  /// - Parameter line: the signature line.
  public init?(_ line: NoteSignature) {
    guard line.signature.count == 8 + 64 else { return nil }
    time = line.signature.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    guard time <= Self.maximumTime else { return nil }
    name = line.name
    keyID = line.keyID
    signature = Array(line.signature.dropFirst(8))
  }

  /// What is signed.
  ///
  /// - Parameters:
  ///   - text: the whole text of the checkpoint, with its last LF.
  ///   - time: seconds since 1970.
  /// - Returns: the two lines of the header and the text.
  public static func message(_ text: [UInt8], time: UInt64) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n".utf8) + text
  }
}
