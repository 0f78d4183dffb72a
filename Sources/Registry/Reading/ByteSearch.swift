// SPDX-License-Identifier: Apache-2.0

extension ArraySlice<UInt8> {
  /// Whether some bytes stand in these, one after the other.
  ///
  /// The generic search of the standard library is an order of magnitude slower, which counts where
  /// every line of a log is looked at.
  func holds(_ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first else { return true }
    guard count >= pattern.count else { return false }
    return withUnsafeBufferPointer { bytes in
      pattern.withUnsafeBufferPointer { pattern in
        for start in 0...(bytes.count - pattern.count) where bytes[start] == first {
          var length = 1
          while length < pattern.count, bytes[start + length] == pattern[length] { length += 1 }
          if length == pattern.count { return true }
        }
        return false
      }
    }
  }
}
