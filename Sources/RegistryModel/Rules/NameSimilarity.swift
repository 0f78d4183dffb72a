// SPDX-License-Identifier: Apache-2.0

/// Whether two normalised names are so near that somebody should look twice (policy `similarity-1`).
struct NameSimilarity {
  /// How many characters may be put in, left out or exchanged (Levenshtein 1966).
  let distance: Int
  private let bytes: [UInt8]
  private let scalars: [Unicode.Scalar]

  init(_ name: String, distance: Int) {
    bytes = Array(name.utf8)
    self.distance = distance
    scalars = Array(name.unicodeScalars)
  }

  /// Whether one name stands in the other, or few changes lead from one to the other.
  func isNear(_ other: String) -> Bool {
    let others = Array(other.utf8)
    if others.holds(bytes) || bytes.holds(others) { return true }
    // A scalar takes at most four bytes, so that most names need no second look.
    guard distance > 0, abs(others.count - bytes.count) <= 4 * distance else { return false }
    return isWithinDistance(Array(other.unicodeScalars))
  }

  /// Only what lies between the common beginning and end is compared.
  private func isWithinDistance(_ other: [Unicode.Scalar]) -> Bool {
    let shorter = min(scalars.count, other.count)
    var start = 0
    while start < shorter, scalars[start] == other[start] { start += 1 }
    var end = 0
    while end < shorter - start,
      scalars[scalars.count - 1 - end] == other[other.count - 1 - end]
    { end += 1 }
    let one = scalars[start..<(scalars.count - end)]
    let two = other[start..<(other.count - end)]
    guard abs(one.count - two.count) <= distance else { return false }
    if distance == 1 { return max(one.count, two.count) <= 1 }
    return Self.edits(Array(one), Array(two)) <= distance
  }

  private static func edits(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Int {
    var row = Array(0...two.count)
    for (line, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in two.enumerated() {
        let exchanged = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(exchanged, diagonal + 1, row[column] + 1)
      }
    }
    return row[two.count]
  }
}

extension [UInt8] {
  /// Whether other bytes stand in these, which for text in Normalization Form C is the same as asking
  /// for characters, and much faster.
  fileprivate func holds(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    guard other.count <= count else { return false }
    for start in 0...(count - other.count) where self[start] == first {
      if self[start..<(start + other.count)].elementsEqual(other) { return true }
    }
    return false
  }
}
