// SPDX-License-Identifier: Apache-2.0

extension ArraySlice<UInt8> {
  /// Whether some bytes stand in these, one after the other.
  ///
  /// The generic search of the standard library is an order of magnitude slower, which counts where
  /// every line of a log is looked at.
  func holds(_ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first else { return true }
    guard count >= pattern.count else { return false }
    let (bytes, wanted) = (span, pattern.span)
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      var length = 1
      while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}
