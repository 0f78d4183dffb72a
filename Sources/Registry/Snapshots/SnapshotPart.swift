// SPDX-License-Identifier: Apache-2.0

import LogStorage

/// Some bytes of a snapshot that is being made.
enum SnapshotPart: Sendable {
  /// They are held.
  case held([UInt8])
  /// They lie in a file.
  case spilled(offset: Int, count: Int, ScratchFile)
  /// They could not be written there.
  case lost(LogStorageError)

  /// Holds bytes, or lets a file hold them.
  init(_ bytes: [UInt8], spillingTo scratch: ScratchFile?) {
    guard let scratch else {
      self = .held(bytes)
      return
    }
    do throws(LogStorageError) {
      self = .spilled(offset: try scratch.append(bytes), count: bytes.count, scratch)
    } catch {
      self = .lost(error)
    }
  }

  /// The bytes.
  ///
  /// - Throws: ``LogStorageError`` where they could not be written, or cannot be read any more.
  func bytes() throws(LogStorageError) -> [UInt8] {
    switch self {
    case .held(let bytes): return bytes
    case .spilled(let offset, let count, let scratch):
      let bytes = try scratch.read(from: offset, count: count)
      guard bytes.count == count else {
        throw LogStorageError(
          .readFailed, expected: "\(count) bytes", found: "\(bytes.count) bytes")
      }
      return bytes
    case .lost(let error): throw error
    }
  }
}

extension [SnapshotPart] {
  /// The bytes of all parts.
  ///
  /// - Throws: ``LogStorageError``.
  func bytes() throws(LogStorageError) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in self { bytes += try part.bytes() }
    return bytes
  }
}
